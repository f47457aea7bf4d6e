/** Placeholder. */
export default function Assignments() {
  return <h1>Assignments</h1>
}
