/** Placeholder. */
export default function Passage() {
  return <h1>Passage</h1>
}
