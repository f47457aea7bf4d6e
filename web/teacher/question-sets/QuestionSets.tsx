/** Placeholder. */
export default function QuestionSets() {
  return <h1>QuestionSets</h1>
}
