/** Placeholder. */
export default function Assignment() {
  return <h1>Assignment</h1>
}
