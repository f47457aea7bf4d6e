import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptResult,
  AttemptView,
  Marking,
  PassageReport,
  ProblemDocument,
  QuestionToMark,
  RubricMarked,
  RubricMarkInput,
} from '#api/contract.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { rubricMark } from '#db/schema/judgement.ts'
import { type Answer, type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import {
  anAssignment,
  aPublishedSet,
  aStudent,
  FOR_TEACHERS,
  HIDDEN,
  save,
  start,
} from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
let setId: string
let assignment: AssignmentView
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  setId = await aPublishedSet(owner)
})
afterAll(() => bench.close())
beforeEach(async () => {
  await bench.db.delete(rubricMark)
  assignment = await anAssignment(owner, setId, { feedback: 'hand-in' })
})

const MINUTE = 60_000
const NUMBER = kindNames.indexOf('extended') + 1
const full = { claim: 'yes', evidence: 'good' }
const half = { claim: 'yes', evidence: 'some' }

interface Writing {
  readonly client: Client
  readonly attempt: AttemptView
}
const write = (client: Client, { id }: AttemptView, text: string, sequence = 1) =>
  ok(save(client, id, 'extended', { value: { text }, sequence }))
/** A student with one written answer, handed in. */
async function whoWrote(name: string, text: string, isHandedIn = true): Promise<Writing> {
  const { client } = await aStudent(bench, assignment.joinCode, name)
  const attempt = await start(client, assignment.id)
  await write(client, attempt, text)
  if (isHandedIn) await ok(client.call('POST', `/api/attempts/${attempt.id}/hand-in`))
  return { client, attempt }
}
const path = (attemptId: string) => `/api/assignments/${assignment.id}/attempts/${attemptId}/rubric-marks/extended`
const put = <Body = RubricMarked>(
  { attempt }: Writing,
  input: Partial<RubricMarkInput>,
  who = owner,
): Promise<Answer<Body>> => who.call('PUT', path(attempt.id), { levels: full, comment: '', sequence: 1, ...input })
const read = (): Promise<Marking> =>
  ok(owner.call('GET', `/api/assignments/${assignment.id}/questions/extended/marking`))
const resultOf = ({ client, attempt }: Writing): Promise<AttemptResult> =>
  ok(client.call('GET', `/api/attempts/${attempt.id}/result`))
const reviewOf = async (writing: Writing) =>
  (await resultOf(writing)).review?.questions.find(({ question }) => question.id === 'extended')
const log = () =>
  bench.db
    .select({ number: rubricMark.number, levels: rubricMark.levels, comment: rubricMark.comment })
    .from(rubricMark)
    .orderBy(asc(rubricMark.attemptId), asc(rubricMark.number))

describe('the answers to one question', () => {
  it('are those of attempts that have ended, by name, with rubric, model answer and passage', async () => {
    const zoe = await whoWrote('Zoe', ' The mayor.\nShe says so. ')
    const ann = await whoWrote('Ann', 'Nobody.')
    await whoWrote('Running', 'Not yet.', false)
    const { client } = await aStudent(bench, assignment.joinCode, 'Left Open')
    const open = await start(client, assignment.id)
    await write(client, open, ' \n')
    await ok(client.call('POST', `/api/attempts/${open.id}/hand-in`))

    const { answers, question, ...rest } = await read()
    expect(answers.map(({ displayName, text, attemptId }) => [displayName, text, attemptId])).toEqual([
      ['Ann', 'Nobody.', ann.attempt.id],
      ['Zoe', 'The mayor.\nShe says so.', zoe.attempt.id],
    ])
    expect(answers[0]).toEqual({
      attemptId: ann.attempt.id,
      attemptNumber: 1,
      participantId: expect.any(String),
      displayName: 'Ann',
      text: 'Nobody.',
      proofSelection: null,
      sequence: 1,
      savedAt: bench.now(),
      endedAt: bench.now(),
      levels: null,
      comment: '',
      isStale: false,
      isOverridden: false,
    })
    expect(question.key).toEqual({ model: HIDDEN.accepted, notes: FOR_TEACHERS })
    expect(rest).toMatchObject({
      assignment: { id: assignment.id, title: 'Week 3' },
      number: NUMBER,
      passages: [{ title: 'The bridge' }],
      done: 0,
      waiting: 2,
    })
  })
  it('are listed over all attempts of a student, and counted as they are marked', async () => {
    const first = await whoWrote('Ann', 'First go.')
    const again = await start(first.client, assignment.id)
    await write(first.client, again, 'Second go.')
    await ok(first.client.call('POST', `/api/attempts/${again.id}/hand-in`))
    await ok(put(first, {}))
    const { answers, done, waiting } = await read()
    expect(answers.map(({ attemptNumber, text }) => [attemptNumber, text])).toEqual([
      [1, 'First go.'],
      [2, 'Second go.'],
    ])
    expect([done, waiting]).toEqual([1, 1])
    const { entries } = await ok(
      owner.call<{ entries: QuestionToMark[] }>('GET', `/api/assignments/${assignment.id}/marking`),
    )
    expect(entries).toEqual([
      { questionId: 'extended', number: NUMBER, prompt: 'Question of kind extended', done: 1, waiting: 1 },
    ])
  })
  it('of an attempt that ran out of time are there as well', async () => {
    assignment = await anAssignment(owner, setId, { timeLimitMinutes: 5 })
    const late = await whoWrote('Late', 'In time.', false)
    expect((await read()).answers).toEqual([])
    bench.wait(5 * MINUTE)
    expect((await read()).answers.map(({ displayName }) => displayName)).toEqual(['Late'])
    expect((await put(late, {})).status).toBe(200)
  })
})

describe('a mark', () => {
  it('counts at once for the student, with its comment', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    expect(await reviewOf(ann)).toMatchObject({ isWaiting: true, possible: 0, levels: null, comment: null, parts: [] })
    const { answer, before } = await ok(put(ann, { levels: half, comment: 'Quote the words.' }))
    expect(answer).toMatchObject({ levels: half, comment: 'Quote the words.', isStale: false })
    expect(before).toEqual({ levels: null, comment: '' })
    expect(await reviewOf(ann)).toMatchObject({
      isWaiting: false,
      levels: half,
      comment: 'Quote the words.',
      credit: 0.5,
      earned: 1,
      possible: 2,
      parts: [
        { part: 'claim', given: ['yes'], credit: 1 },
        { part: 'evidence', given: ['some'], credit: 1 / 3 },
      ],
    })
  })
  it('is added to those before it, and sending back what stood before undoes it', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    await ok(put(ann, { levels: half, comment: 'First.' }))
    const { before } = await ok(put(ann, { levels: full, comment: 'Second.' }))
    expect(before).toEqual({ levels: half, comment: 'First.' })
    expect((await ok(put(ann, before))).answer).toMatchObject({ levels: half, comment: 'First.' })
    const undone = await ok(put(ann, { levels: null, comment: '' }))
    expect(undone.before).toEqual({ levels: half, comment: 'First.' })
    expect(await reviewOf(ann)).toMatchObject({ isWaiting: true, levels: null, comment: null })
    expect(await log()).toEqual([
      { number: 1, levels: half, comment: 'First.' },
      { number: 2, levels: full, comment: 'Second.' },
      { number: 3, levels: half, comment: 'First.' },
      { number: 4, levels: null, comment: '' },
    ])
  })
  it('that is sent twice is kept once', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    const once = await ok(put(ann, { comment: 'Good.' }))
    const twice = await ok(put(ann, { comment: 'Good.' }))
    expect(twice.answer).toEqual(once.answer)
    expect(await log()).toHaveLength(1)
  })
  it('of two teachers’ windows at once is never lost from the log', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    await Promise.all(Array.from({ length: 8 }, (_, at) => ok(put(ann, { comment: `Window ${at}` }))))
    expect((await log()).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
  it('needs a level for every criterion, or none at all', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    const refused = await put<ProblemDocument>(ann, { levels: { claim: 'yes' } })
    expect(refused.status).toBe(422)
    expect(refused.body.errors).toEqual([
      { path: 'levels.evidence', message: 'Choose a level for “Quotes the passage”.' },
    ])
    expect((await put(ann, { levels: { ...full, style: 'yes' } })).status).toBe(422)
    expect((await put(ann, { levels: { ...full, claim: 'good' } })).status).toBe(422)
    expect((await put(ann, { comment: 'a'.repeat(2001) })).status).toBe(422)
    expect(await log()).toEqual([])
    const { answer } = await ok(put(ann, { levels: null, comment: 'Look again.' }))
    expect(answer).toMatchObject({ levels: null, comment: 'Look again.' })
    expect(await reviewOf(ann)).toMatchObject({ isWaiting: true, comment: null })
  })
  it('is refused for an answer that was changed since it was read, and waits again', async () => {
    assignment = await anAssignment(owner, setId, { timeLimitMinutes: 5 })
    const ann = await whoWrote('Ann', 'The mayor.', false)
    bench.wait(5 * MINUTE)
    await ok(put(ann, { comment: 'Short.' }))
    // What was on its way when time ran out is still taken.
    await write(ann.client, ann.attempt, 'The mayor says so.', 2)
    const { answers, waiting } = await read()
    expect(answers[0]).toMatchObject({ levels: null, comment: 'Short.', isStale: true, sequence: 2 })
    expect(waiting).toBe(1)
    const refused = await put<ProblemDocument>(ann, {})
    expect([refused.status, refused.body.code]).toEqual([412, 'stale'])
    expect((await ok(put(ann, { sequence: 2 }))).answer).toMatchObject({ levels: full, isStale: false })
  })
  it('is refused while the attempt runs, and where the question was left open', async () => {
    const running = await whoWrote('Running', 'Not yet.', false)
    expect((await put<ProblemDocument>(running, {})).body.code).toBe('not-ready')
    const { client } = await aStudent(bench, assignment.joinCode, 'Left Open')
    const attempt = await start(client, assignment.id)
    await ok(client.call('POST', `/api/attempts/${attempt.id}/hand-in`))
    expect((await put<ProblemDocument>({ client, attempt }, {})).body.code).toBe('not-ready')
  })
  it('turns a waiting answer of the report into a counted one', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    const passageId = (await read()).question.passageId
    const reported = async () => {
      const at = `/api/passages/${passageId}/report?assignmentId=${assignment.id}`
      const { questions } = await ok(owner.call<PassageReport>('GET', at))
      const asked = questions.find(({ questionId }) => questionId === 'extended')
      return [asked?.waiting, asked?.facility, asked?.parts.map((part) => part.options.map(({ count }) => count))]
    }
    expect(await reported()).toEqual([
      1,
      null,
      [
        [0, 0],
        [0, 0, 0],
      ],
    ])
    await ok(put(ann, { levels: half }))
    expect(await reported()).toEqual([
      0,
      0.5,
      [
        [0, 1],
        [0, 1, 0],
      ],
    ])
  })
})

describe('marking stays', () => {
  it('with the owner of the assignment', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    const own = assignment
    const [question, list] = ['questions/extended/marking', 'marking'].map((at) => `/api/assignments/${own.id}/${at}`)
    for (const who of [other, ann.client, bench.client()]) {
      const statuses = [
        (await who.call('GET', question ?? '')).status,
        (await who.call('GET', list ?? '')).status,
        (await put(ann, {}, who)).status,
      ]
      expect(statuses).toEqual(who === other ? [404, 404, 404] : [401, 401, 401])
    }
    assignment = await anAssignment(owner, setId, { title: 'Another' })
    expect((await put(ann, {})).status).toBe(404)
    expect(await log()).toEqual([])
  })
  it('with questions that a teacher marks', async () => {
    const ann = await whoWrote('Ann', 'The mayor.')
    for (const id of ['short', 'nothing']) {
      expect((await owner.call('GET', `/api/assignments/${assignment.id}/questions/${id}/marking`)).status).toBe(404)
      const at = `/api/assignments/${assignment.id}/attempts/${ann.attempt.id}/rubric-marks/${id}`
      expect((await owner.call('PUT', at, { levels: null, comment: '', sequence: 1 })).status).toBe(404)
    }
  })
  it('out of practice', async () => {
    assignment = await anAssignment(owner, setId, { isPractice: true })
    const ann = await whoWrote('Ann', 'The mayor.')
    expect((await owner.call('GET', `/api/assignments/${assignment.id}/marking`)).status).toBe(404)
    expect((await owner.call('GET', `/api/assignments/${assignment.id}/questions/extended/marking`)).status).toBe(404)
    expect((await put(ann, {})).status).toBe(404)
  })
  it('from the student until the policy allows it, and the notes for ever', async () => {
    assignment = await anAssignment(owner, setId, { feedback: 'closed', closesAt: bench.now() + 10 * MINUTE })
    const ann = await whoWrote('Ann', 'The mayor.')
    await ok(put(ann, { levels: half, comment: 'COMMENT-MARKER' }))
    const before = JSON.stringify(await resultOf(ann))
    for (const hidden of ['COMMENT-MARKER', HIDDEN.accepted, FOR_TEACHERS]) expect(before).not.toContain(hidden)
    bench.wait(11 * MINUTE)
    const after = JSON.stringify(await resultOf(ann))
    for (const shown of ['COMMENT-MARKER', HIDDEN.accepted]) expect(after).toContain(shown)
    expect(after).not.toContain(FOR_TEACHERS)
  })
})
