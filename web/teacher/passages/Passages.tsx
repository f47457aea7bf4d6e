/** Placeholder. */
export default function Passages() {
  return <h1>Passages</h1>
}
