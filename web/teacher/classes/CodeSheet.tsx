/** Placeholder. */
export default function CodeSheet() {
  return <h1>CodeSheet</h1>
}
