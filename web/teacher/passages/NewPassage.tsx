/** Placeholder. */
export default function NewPassage() {
  return <h1>NewPassage</h1>
}
