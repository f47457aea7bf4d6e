/** Placeholder. */
export default function AttemptReport() {
  return <h1>AttemptReport</h1>
}
