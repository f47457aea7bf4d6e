/** Placeholder. */
export default function NewAssignment() {
  return <h1>NewAssignment</h1>
}
