import { expect, it } from 'vitest'
import { placeInFile } from '#web/teacher/question-sets/place-in-file.ts'

it('a place in a file is counted as people count', () => {
  const paths = ['', 'title', 'passages.0.text', 'questions.3.evidence.0.quote', 'questions', 'version']
  expect(paths.map(placeInFile)).toEqual(['The file', 'Title', 'Passage 1', 'Question 4', 'The file', 'The file'])
})
