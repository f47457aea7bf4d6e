import { expect, it } from 'vitest'
import { pointsInWords, proofsInWords, studentsInWords, versionsInWords } from '#web/teacher/mending/preview-words.ts'

it('a preview says how many students go up and down', () => {
  expect(studentsInWords({ up: 9, down: 3, same: 0 })).toBe('12 students change: 9 up and 3 down.')
  expect(studentsInWords({ up: 1, down: 0, same: 0 })).toBe('1 student changes: 1 up.')
  expect(studentsInWords({ up: 1, down: 1, same: 2 })).toBe(
    '4 students change: 1 up, 1 down and 2 with the same share as before.',
  )
  expect(studentsInWords({ up: 0, down: 0, same: 0 })).toBe('Nobody’s points change.')
})

it('a preview says whose proof counts otherwise, where there is somebody', () => {
  expect(proofsInWords(0)).toBeNull()
  expect(proofsInWords(2)).toBe('The proof of 2 students counts otherwise than before.')
})

it('a preview names the versions that change, and why others do not', () => {
  const assignments = [{ id: 'a', title: 'Week 3' }]
  expect(
    versionsInWords([
      { number: 3, untouched: 'asked-differently', assignments: [] },
      { number: 2, untouched: null, assignments: [] },
      { number: 1, untouched: null, assignments },
    ]),
  ).toEqual(['Takes effect in versions 1 and 2: “Week 3”.', 'Version 3 stays as it is: it asks it differently.'])
})

it('points of a void question are none', () => {
  expect(pointsInWords({ earned: 1 / 3, possible: 2 })).toBe('0.33 of 2')
  expect(pointsInWords({ earned: 0, possible: 0 })).toBe('does not count')
})
