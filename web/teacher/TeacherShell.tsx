/** Placeholder. */
export default function TeacherShell() {
  return <h1>TeacherShell</h1>
}
