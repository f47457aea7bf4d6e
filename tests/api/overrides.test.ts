import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AssignmentView, AttemptReport, Change, QuestionSetView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aStudent, save, start } from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let set: QuestionSetView
let assignment: AssignmentView
let attemptId: string

beforeEach(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const { passageId } = await aPassage(teacher)
  set = await aSet(teacher, [passageId], [aQuestion(passageId), aQuestion(passageId, { id: 'name', points: 1 })])
  await ok(teacher.call('POST', `/api/question-sets/${set.id}/versions`))
  assignment = await anAssignment(teacher, set.id)
})
afterEach(() => bench.close())

/** Ben answers the first question, which is worth 2 of 3 points, leaves the other open and hands in. */
async function sat(option: string): Promise<void> {
  const { client } = await aStudent(bench, assignment.joinCode, 'Ben')
  attemptId = (await start(client, assignment.id)).id
  await ok(save(client, attemptId, 'who', { value: { option } }))
  await ok(client.call('POST', `/api/attempts/${attemptId}/hand-in`))
}
const mend = (change: Change) =>
  ok(teacher.call('POST', `/api/question-sets/${set.id}/questions/who/mends`, { change, reason: 'It was wrong.' }))

/** Points earned and possible. */
async function score(): Promise<number[]> {
  const { review } = await ok(
    teacher.call<AttemptReport>('GET', `/api/assignments/${assignment.id}/attempts/${attemptId}`),
  )
  return [review?.earned ?? -1, review?.possible ?? -1]
}

describe('a score set by hand', () => {
  const path = (questionId: string) => `/api/assignments/${assignment.id}/attempts/${attemptId}/overrides/${questionId}`
  const override = (questionId: string, credit: number | null, reason = 'Said it aloud.') =>
    ok(teacher.call<AttemptReport>('PUT', path(questionId), { credit, reason }))

  it('stands above the key, where nothing was answered too, and can be given back', async () => {
    await sat('b')
    await override('name', 1)
    await override('who', 0.5)
    expect(await score()).toEqual([2, 3])
    const { review, overrides, setId, version } = await override('who', null, 'Taken back.')
    expect([review?.earned, setId, version]).toEqual([1, set.id, 1])
    const log = { madeBy: 'Ada', madeAt: bench.now() }
    expect(overrides).toEqual([
      { questionId: 'who', number: 1, from: null, to: 0.5, reason: 'Said it aloud.', ...log },
      { questionId: 'who', number: 2, from: 0.5, to: null, reason: 'Taken back.', ...log },
      { questionId: 'name', number: 1, from: null, to: 1, reason: 'Said it aloud.', ...log },
    ])
  })

  it('survives a mend of the key, and follows one of the points', async () => {
    await sat('a')
    await override('who', 0.5)
    await mend({ what: 'key', key: { correct: 'b', partial: {} } })
    expect(await score()).toEqual([1, 3])
    await mend({ what: 'points', points: 4 })
    expect(await score()).toEqual([2, 5])
  })

  it('needs a reason, a share from 0 to 1, a question that was asked, and the owner', async () => {
    await sat('a')
    const other = await bench.teacher('Bea')
    const statuses = await Promise.all([
      teacher.call('PUT', path('who'), { credit: 1, reason: '' }),
      teacher.call('PUT', path('who'), { credit: 1.5, reason: 'So.' }),
      teacher.call('PUT', path('nowhere'), { credit: 1, reason: 'So.' }),
      other.call('PUT', path('who'), { credit: 1, reason: 'So.' }),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([422, 422, 404, 404])
  })

  it('by two tabs at once is logged twice, one after the other', async () => {
    await sat('a')
    await Promise.all([0, 1].map((credit) => override('who', credit)))
    const { overrides } = await override('who', 0.5)
    expect(overrides.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('is not for practice, whose scores are the student’s alone', async () => {
    assignment = await anAssignment(teacher, set.id, { title: 'Practice', isPractice: true })
    await sat('a')
    expect((await teacher.call('PUT', path('who'), { credit: 1, reason: 'So.' })).status).toBe(404)
  })
})
