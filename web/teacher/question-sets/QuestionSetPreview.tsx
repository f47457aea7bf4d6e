/** Placeholder. */
export default function QuestionSetPreview() {
  return <h1>QuestionSetPreview</h1>
}
