import { describe, expect, it } from 'vitest'
import type { PassageReport } from '#api/contract.ts'
import { inOrder, type Student } from '#web/teacher/reports/matrix-order.ts'
import { summaryOf } from '#web/teacher/reports/summary-words.ts'

const report = (given: Partial<PassageReport>): PassageReport => ({
  passage: { id: 'p', title: 'Bridge' },
  assignments: [],
  assignmentId: null,
  n: 0,
  running: 0,
  ended: 0,
  absent: [],
  mean: null,
  median: null,
  spread: null,
  histogram: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  questions: [],
  skills: [],
  errorTags: [],
  students: [],
  ...given,
})
const question = (number: number, facility: number | null): PassageReport['questions'][number] => ({
  questionId: `q${number}`,
  setId: 's',
  isVoid: false,
  waiting: 0,
  proof: null,
  confusion: null,
  number,
  kind: 'choice',
  prompt: 'Who?',
  skill: 'attribution',
  points: 1,
  presented: 8,
  omitted: 0,
  facility,
  parts: [],
  errorTags: [],
})

describe('a report in words', () => {
  it('says who came, how well, what was hard and what was misread', () => {
    expect(
      summaryOf(
        report({
          n: 8,
          running: 1,
          ended: 7,
          absent: [{ displayName: 'Zoe', assignmentTitle: 'Bridge' }],
          mean: 0.62,
          spread: 0.18,
          questions: [question(1, 0.9), question(2, 0.25), question(3, 0.4), question(4, null)],
          errorTags: [
            { errorTag: 'hedge-dropped', count: 3, students: 2 },
            { errorTag: 'claim-taken-as-fact', count: 5, students: 4 },
          ],
        }),
      ),
    ).toEqual([
      '8 of 9 students answered; 1 is still working.',
      'On average they earned 62% of the points, give or take 18 percentage points.',
      'The hardest were questions 2 (25%) and 3 (40%).',
      '4 students took a claim as fact; 2 dropped a hedge such as “allegedly”.',
    ])
  })

  it('says of a few students that percentages say little', () => {
    expect(summaryOf(report({ n: 2, ended: 2, mean: 0.5, spread: 0.1 }))).toEqual([
      '2 students answered.',
      'On average they earned 50% of the points. 2 students: too few for percentages to say much.',
    ])
  })
})

describe('the order of students', () => {
  const student = (displayName: string, earned: number): Student => ({
    participantId: displayName,
    displayName,
    assignmentId: 'a',
    assignmentTitle: 'Bridge',
    attemptId: displayName,
    attemptNumber: 1,
    endedAt: 0,
    earned,
    possible: 4,
    cells: [],
  })
  const students = [student('Omar', 2), student('Ann', 4), student('Zoe', 2)]
  const names = (by: 'name' | 'score', isRising: boolean) =>
    inOrder(students, { by, isRising }).map(({ displayName }) => displayName)

  it('is by name or by score, either way, with equal scores by name', () => {
    expect(names('name', true)).toEqual(['Ann', 'Omar', 'Zoe'])
    expect(names('name', false)).toEqual(['Zoe', 'Omar', 'Ann'])
    expect(names('score', true)).toEqual(['Omar', 'Zoe', 'Ann'])
    expect(names('score', false)).toEqual(['Ann', 'Omar', 'Zoe'])
  })
})
