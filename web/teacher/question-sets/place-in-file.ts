/** The part of a question set file that a path leads into, counted as people do: `questions.3.prompt` is "Question 4". */
export function placeInFile(path: string): string {
  const [list, index] = path.split('.')
  const number = Number(index) + 1
  if (list === 'questions' && number > 0) return `Question ${number}`
  if (list === 'passages' && number > 0) return `Passage ${number}`
  return list === 'title' ? 'Title' : 'The file'
}
