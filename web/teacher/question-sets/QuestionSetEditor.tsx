/** Placeholder. */
export default function QuestionSetEditor() {
  return <h1>QuestionSetEditor</h1>
}
