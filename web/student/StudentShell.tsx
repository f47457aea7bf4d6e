/** Placeholder. */
export default function StudentShell() {
  return <h1>StudentShell</h1>
}
