/** Placeholder. */
export default function RevisePassage() {
  return <h1>RevisePassage</h1>
}
