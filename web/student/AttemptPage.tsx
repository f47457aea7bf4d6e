/** Placeholder. */
export default function AttemptPage() {
  return <h1>AttemptPage</h1>
}
