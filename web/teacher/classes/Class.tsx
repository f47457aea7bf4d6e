/** Placeholder. */
export default function Class() {
  return <h1>Class</h1>
}
