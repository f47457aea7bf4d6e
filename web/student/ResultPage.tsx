/** Placeholder. */
export default function ResultPage() {
  return <h1>ResultPage</h1>
}
