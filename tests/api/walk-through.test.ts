import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Question, WalkPlace, WalkThrough } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment } from '#tests/support/published-set.ts'
import { sitAll } from '#tests/support/sitting.ts'
import { ARTICLE, aHighlight, aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let assignmentId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const one = await aPassage(teacher)
  const two = await aPassage(teacher, { title: 'The harbour', text: 'The harbour is deep. Ships of 300 m can land.' })
  const questions: Question[] = [aQuestion(one.passageId), aHighlight(two.passageId, 'Ships of 300 m can land.')]
  const set = await aSet(teacher, [one.passageId, two.passageId], questions)
  await ok(teacher.call('POST', `/api/question-sets/${set.id}/versions`))
  assignmentId = (await anAssignment(teacher, set.id)).id
  await sitAll(bench, assignmentId, [
    { displayName: 'Ana Bold', sittings: [{ id: 'w1', values: { who: { option: 'a' } } }] },
    {
      displayName: 'Ben Cold',
      sittings: [{ id: 'w2', values: { who: { option: 'b' }, find: { selections: [{ start: 21, end: 45 }] } } }],
    },
  ])
})
afterAll(() => bench.close())

const read = () => ok(teacher.call<WalkThrough>('GET', `/api/assignments/${assignmentId}/walk-through`))
const place = () =>
  ok(teacher.call<{ place: WalkPlace | null }>('GET', `/api/assignments/${assignmentId}/walk-through/place`))
const move = <Body>(to: object) => teacher.call<Body>('PUT', `/api/assignments/${assignmentId}/walk-through/place`, to)

it('holds every question of every passage with its counts, its key and where the proof stands', async () => {
  const walk = await read()
  expect([walk.n, walk.questions.map(({ question }) => question.id)]).toEqual([2, ['who', 'find']])
  const [who, find] = walk.questions
  expect(who?.report.parts[0]?.options.map(({ label, count, right }) => [label, count, right])).toEqual([
    ['Rana Holm', 1, true],
    ['The mayor', 1, false],
  ])
  expect(find?.report.parts[0]?.answers).toEqual([{ given: 'Ships of 300 m can land.', right: true, count: 1 }])
  const start = ARTICLE.indexOf('said Rana Holm')
  expect(who?.evidence).toEqual([{ start, end: start + 'said Rana Holm'.length }])
  expect(find?.evidence).toEqual([{ start: 21, end: 45 }])
})

it('names no student', async () => {
  expect(JSON.stringify(await read())).not.toMatch(/Bold|Cold/)
})

it('moves on for every device, and counts the moves', async () => {
  expect(await place()).toEqual({ place: null })
  const first = await ok(move<WalkPlace>({ questionId: 'who', stage: 'answers' }))
  expect(first).toEqual({ questionId: 'who', stage: 'answers', version: 1 })
  const second = await ok(move<WalkPlace>({ questionId: 'find', stage: 'question' }))
  expect(second.version).toBe(2)
  expect(await place()).toEqual({ place: second })
  expect((await read()).place).toEqual(second)
})

it('refuses a question that is not asked, and practice has none', async () => {
  expect((await move({ questionId: 'elsewhere', stage: 'key' })).status).toBe(422)
  const { questionSet } = await ok(
    teacher.call<{ questionSet: { id: string } }>('GET', `/api/assignments/${assignmentId}`),
  )
  const practice = await anAssignment(teacher, questionSet.id, { isPractice: true })
  expect((await teacher.call('GET', `/api/assignments/${practice.id}/walk-through`)).status).toBe(404)
})
