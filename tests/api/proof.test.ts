import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentSettings,
  AttemptResult,
  AttemptView,
  Checked,
  ProblemDocument,
  ProofMode,
  QuestionReview,
  StoredResponse,
} from '#api/contract.ts'
import { responseHistory } from '#db/schema/assignment.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aStudent, save, start } from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

const CLOSES = 'The council closes the old bridge in May.'
const HOLM = '“Nobody asked us,” said Rana Holm, who runs a shop beside the bridge.'
const MAYOR = 'The mayor declined to comment.'
const REST = Array.from({ length: 12 }, (_, day) => `On day ${day + 1} the ferry crossed the river twice.`).join(' ')
const TEXT = `${CLOSES} ${HOLM} ${MAYOR}\n\n${REST}`
const placeOf = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })

const RIGHT = { option: 'a' }
const WRONG = { option: 'b' }
const FOUND = [placeOf(HOLM)]
const MISSED = [placeOf(MAYOR)]

let bench: Bench
let teacher: Client
let setId: string
beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  const { passageId } = await aPassage(teacher, { text: TEXT })
  const modes: readonly ProofMode[] = ['none', 'asked', 'counts']
  const questions = modes.map((proof) => aQuestion(passageId, { id: proof, proof, evidence: [quoted(HOLM)] }))
  const set = await aSet(teacher, [passageId], questions)
  setId = set.id
  await ok(teacher.call('POST', `/api/question-sets/${setId}/versions`))
})
afterAll(() => bench.close())

let names = 0
/** A student with a running attempt in an assignment of its own. */
async function working(given: Partial<AssignmentSettings> = { feedback: 'hand-in' }) {
  const assignment = await anAssignment(teacher, setId, given)
  const { client } = await aStudent(bench, assignment.joinCode, `Student ${++names}`)
  const { id } = await start(client, assignment.id)
  return { client, id }
}
const read = (client: Client, id: string) => ok(client.call<AttemptView>('GET', `/api/attempts/${id}`))

/** What an attempt brought for the question of this name, once it is handed in. */
async function reviewed(questionId: ProofMode, value: unknown, proof: unknown): Promise<QuestionReview | undefined> {
  const { client, id } = await working()
  await ok(save(client, id, questionId, { value, proof }))
  await ok(client.call('POST', `/api/attempts/${id}/hand-in`))
  const { review } = await ok(client.call<AttemptResult>('GET', `/api/attempts/${id}/result`))
  return review?.questions.find(({ question }) => question.id === questionId)
}

describe('the proof of an answer', () => {
  it('is saved with it and stands in its history', async () => {
    const { client, id } = await working()
    const saved = await ok(save<StoredResponse>(client, id, 'counts', { value: RIGHT, proof: MISSED }))
    expect(saved).toEqual({
      questionId: 'counts',
      value: RIGHT,
      proof: MISSED,
      isFlagged: false,
      sequence: 1,
      isChecked: false,
      hasTried: false,
      savedAt: bench.now(),
    })
    await ok(save(client, id, 'counts', { value: RIGHT, proof: FOUND, sequence: 2 }))
    await ok(save(client, id, 'counts', { value: RIGHT, proof: null, sequence: 3 }))
    expect((await read(client, id)).responses[0]?.proof).toBeNull()
    const history = (await bench.db.select().from(responseHistory)).filter(({ attemptId }) => attemptId === id)
    expect(history.map(({ value, proof }) => [value, proof])).toEqual([
      [RIGHT, MISSED],
      [RIGHT, FOUND],
      [RIGHT, null],
    ])
  })

  it('can come before the answer', async () => {
    const { client, id } = await working()
    await ok(save(client, id, 'asked', { value: null, proof: FOUND }))
    expect((await read(client, id)).responses[0]).toMatchObject({ value: null, proof: FOUND })
  })

  it('is not kept where none is asked for', async () => {
    const { client, id } = await working()
    expect(await ok(save(client, id, 'none', { value: RIGHT, proof: FOUND }))).toMatchObject({ proof: null })
  })

  it.each([
    ['is no list', { start: 0, end: 1 }],
    ['ends before it starts', [{ start: 5, end: 5 }]],
    ['is twice the same place', [...FOUND, ...FOUND]],
    ['is not in whole numbers', [{ start: 0, end: 1.5 }]],
    ['carries more than places', [{ ...placeOf(HOLM), quote: HOLM }]],
    ['is more than twenty places', Array.from({ length: 21 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }))],
  ])('is refused when it %s', async (_, proof) => {
    const { client, id } = await working()
    const { status, body } = await save<ProblemDocument>(client, id, 'counts', { value: RIGHT, proof })
    expect([status, body.errors?.[0]?.path.split('.')[0]]).toEqual([422, 'proof'])
    expect((await read(client, id)).responses).toEqual([])
  })

  it('stands with the answer once that was checked; the flag may still change', async () => {
    const { client, id } = await working({ feedback: 'each-answer' })
    await ok(save(client, id, 'counts', { value: RIGHT, proof: MISSED }))
    const { review } = await ok(client.call<Checked>('POST', `/api/attempts/${id}/responses/counts/check`))
    expect(review).toMatchObject({ proof: 'right-without-proof', proofSelection: MISSED, credit: 0.5 })
    for (const proof of [FOUND, null]) {
      const changed = await save<ProblemDocument>(client, id, 'counts', { value: RIGHT, proof, sequence: 2 })
      expect([changed.status, changed.body.code]).toEqual([409, 'conflict'])
    }
    const flagged = { value: RIGHT, proof: MISSED, isFlagged: true, sequence: 2 }
    expect(await ok(save(client, id, 'counts', flagged))).toMatchObject({ isFlagged: true, isChecked: true })
  })
})

describe('answer and proof together', () => {
  it.each([
    ['right for the right reason', RIGHT, FOUND, 'right-with-proof', 2],
    ['right without proof', RIGHT, MISSED, 'right-without-proof', 1],
    ['right, and no proof was given', RIGHT, null, 'right-without-proof', 1],
    ['found and misread', WRONG, FOUND, 'found-but-misread', 1],
    ['not found', WRONG, MISSED, 'not-found', 0],
    ['left open, whatever was selected', null, FOUND, null, 0],
  ] as const)('%s: half of the points each, where proof counts', async (_, value, proof, result, earned) => {
    expect(await reviewed('counts', value, proof)).toMatchObject({ proof: result, earned, possible: 2 })
    const alone = value === RIGHT ? 2 : 0
    expect(await reviewed('asked', value, proof)).toMatchObject({ proof: result, earned: alone, possible: 2 })
  })

  it('have no result where no proof is asked for', async () => {
    expect(await reviewed('none', RIGHT, FOUND)).toMatchObject({ proof: null, proofSelection: null, earned: 2 })
  })
})

describe('a proof is found', () => {
  const { start, end } = placeOf(HOLM)
  const half = Math.ceil((end - start) / 2)
  it.each([
    ['by half of its sentence', [{ start, end: start + half }], true],
    ['by less than half of it: not', [{ start, end: start + half - 1 }], false],
    [
      'by two pieces that are half together',
      [placeOf('Nobody asked us'), placeOf('runs a shop beside the bridge')],
      true,
    ],
    ['with another sentence beside it', [placeOf(HOLM), placeOf(MAYOR)], true],
    ['by everything: not, since that proves nothing', [{ start: 0, end: TEXT.length }], false],
    ['by places that are no part of the text: not', [{ start: TEXT.length, end: TEXT.length + 50 }], false],
  ])('%s', async (_, proof, isFound) => {
    const review = await reviewed('counts', RIGHT, proof)
    expect(review?.proof).toBe(isFound ? 'right-with-proof' : 'right-without-proof')
  })
})
