import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptView,
  Change,
  MendingView,
  MendPreview,
  PassageReport,
  PassageView,
  ProblemDocument,
  Question,
  QuestionSetView,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aStudent, save, start } from '#tests/support/published-set.ts'
import { ARTICLE, aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

const aShort = (passageId: string, given: Partial<Question<'short'>> = {}): Question<'short'> => ({
  id: 'name',
  kind: 'short',
  passageId,
  prompt: 'Who runs the shop?',
  points: 1,
  skill: 'attribution',
  proof: 'none',
  content: {},
  key: { accepted: ['Rana Holm'] },
  evidence: [quoted('said Rana Holm')],
  acceptedProof: [],
  explanation: 'She is named.',
  feedback: {},
  ...given,
})

let bench: Bench
let teacher: Client
let passage: PassageView
let set: QuestionSetView
let assignment: AssignmentView

const questions = () => [aQuestion(passage.passageId, { proof: 'counts' }), aShort(passage.passageId)]

beforeEach(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  passage = await aPassage(teacher)
  set = await aSet(teacher, [passage.passageId], questions())
  await publish()
  assignment = await anAssignment(teacher, set.id, { feedback: 'hand-in' })
})
afterEach(() => bench.close())

const publish = () => ok(teacher.call('POST', `/api/question-sets/${set.id}/versions`))
const rewrite = (changed: readonly Question[]) =>
  ok(
    teacher.call<QuestionSetView>('PUT', `/api/question-sets/${set.id}`, {
      title: set.title,
      passageIds: [passage.passageId],
      questions: changed,
    }),
  )

/** A student who answers both questions; null leaves one open. */
async function sat(
  name: string,
  option: string | null,
  text: string | null,
  given: { proof?: string; at?: AssignmentView; isRunning?: boolean } = {},
): Promise<{ client: Client; attemptId: string }> {
  const { client } = await aStudent(bench, (given.at ?? assignment).joinCode, name)
  const { id } = await start(client, (given.at ?? assignment).id)
  const startOf = ARTICLE.indexOf(given.proof ?? '')
  const proof = given.proof === undefined ? null : [{ start: startOf, end: startOf + given.proof.length }]
  if (option !== null) {
    await ok(
      client.call('PUT', `/api/attempts/${id}/responses/who`, {
        value: { option },
        proof,
        isFlagged: false,
        sequence: 1,
      }),
    )
  }
  if (text !== null) await ok(save(client, id, 'name', { value: { text } }))
  if (given.isRunning !== true) await ok(client.call('POST', `/api/attempts/${id}/hand-in`))
  return { client, attemptId: id }
}

const at = (questionId: string) => `/api/question-sets/${set.id}/questions/${questionId}`
const read = (questionId: string, version?: number) =>
  ok(teacher.call<MendingView>('GET', `${at(questionId)}/mending${version === undefined ? '' : `?version=${version}`}`))
const preview = (questionId: string, change: Change, version?: number) =>
  ok(teacher.call<MendPreview>('POST', `${at(questionId)}/mends/preview`, { change, version }))
const make = (questionId: string, change: Change, version?: number) =>
  ok(teacher.call<MendingView>('POST', `${at(questionId)}/mends`, { change, version, reason: 'It was wrong.' }))
const undo = (questionId: string, mendId: string) =>
  ok(teacher.call<MendingView>('POST', `${at(questionId)}/mends/${mendId}/undo`))
const newest = ({ mends: [mend] }: MendingView): string => mend?.id ?? ''

/** Points by student, whichever assignment. */
async function scores(): Promise<Record<string, [number, number]>> {
  const { students } = await ok(teacher.call<PassageReport>('GET', `/api/passages/${passage.passageId}/report`))
  return Object.fromEntries(
    students.map(({ displayName, earned, possible }) => [displayName, [earned, possible] as [number, number]]),
  )
}

const keyA: Change = { what: 'key', key: { correct: 'a', partial: {} } }
const keyB: Change = { what: 'key', key: { correct: 'b', partial: {} } }
const half: Change = { what: 'points', points: 1 }
const voided: Change = { what: 'void' }
const accept = (answer: string): Change => ({ what: 'answer', part: 'answer', answer })

describe('a mend', () => {
  it('is shown before it is made: who changes, from what to what', async () => {
    await sat('Ben', 'a', 'Rana Holm', { proof: 'said Rana Holm' })
    const { attemptId } = await sat('Cleo', 'b', 'the owner')
    const seen = await preview('who', keyB)
    expect(seen.students).toEqual({ up: 1, down: 1, same: 0 })
    expect(seen.changes[1]).toEqual({
      assignmentId: assignment.id,
      assignmentTitle: 'Week 3',
      participantId: expect.any(String),
      displayName: 'Cleo',
      attemptId,
      attemptNumber: 1,
      counts: true,
      before: { credit: 0, earned: 0, possible: 2, total: { earned: 0, possible: 3 } },
      after: { credit: 0.5, earned: 1, possible: 2, total: { earned: 1, possible: 3 } },
    })
    expect(seen.versions).toEqual([
      { number: 1, untouched: null, assignments: [{ id: assignment.id, title: 'Week 3' }] },
    ])
    expect(await scores()).toEqual({ Ben: [3, 3], Cleo: [0, 3] })
  })

  it('recomputes what was answered before it, and what is answered after it', async () => {
    await sat('Ben', 'b', null)
    await make('who', keyB)
    await sat('Cleo', 'b', null)
    expect(await scores()).toEqual({ Ben: [1, 3], Cleo: [1, 3] })
  })

  it('taken back gives the old scores back, whatever was answered meanwhile', async () => {
    await sat('Ben', 'b', 'the owner')
    const before = await scores()
    const made = await make('who', keyB)
    await sat('Cleo', 'a', null)
    const after = await undo('who', newest(made))
    expect(await scores()).toEqual({ ...before, Cleo: [1, 3] })
    expect(after.question).toEqual((await read('who')).question)
    expect(after.mends).toEqual([
      expect.objectContaining({ undoneBy: 'Ada', undoneAt: bench.now(), reason: 'It was wrong.', madeBy: 'Ada' }),
    ])
  })

  it('can be taken back although others came after it, and those stand', async () => {
    await sat('Ben', 'b', null)
    const first = await make('who', keyB)
    await make('who', { what: 'points', points: 4 })
    expect(await scores()).toEqual({ Ben: [2, 5] })
    await undo('who', newest(first))
    expect(await scores()).toEqual({ Ben: [0, 5] })
    const again = await make('who', keyB)
    expect(again.mends.map(({ number }) => number)).toEqual([3, 2, 1])
    expect(await scores()).toEqual({ Ben: [2, 5] })
  })

  it('taken back twice changes nothing more', async () => {
    const made = await make('who', half)
    const once = await undo('who', newest(made))
    expect(await undo('who', newest(made))).toEqual(once)
  })

  it('of void counts for nobody, until it is taken back', async () => {
    await sat('Ben', 'a', 'Rana Holm')
    await sat('Cleo', 'b', 'Rana Holm')
    expect((await preview('who', voided)).students).toEqual({ up: 2, down: 0, same: 0 })
    const made = await make('who', voided)
    expect(made.isVoid).toBe(true)
    expect(await scores()).toEqual({ Ben: [1, 1], Cleo: [1, 1] })
    expect((await undo('who', newest(made))).isVoid).toBe(false)
    expect(await scores()).toEqual({ Ben: [2, 3], Cleo: [1, 3] })
  })

  it('shows the student the new marks at once', async () => {
    const { client, attemptId } = await sat('Ben', 'b', null)
    const result = () => ok(client.call<{ review: { earned: number } }>('GET', `/api/attempts/${attemptId}/result`))
    expect((await result()).review.earned).toBe(0)
    await make('who', keyB)
    expect((await result()).review.earned).toBe(1)
  })

  it('of points reaches the page of a running attempt, and no key does', async () => {
    const { client, attemptId } = await sat('Ben', 'b', null, { isRunning: true })
    await make('who', { ...keyB, explanation: 'EXPLANATION-MARKER' })
    await make('who', half)
    await make('name', accept('ACCEPTED-MARKER'))
    const { text, body } = await client.call<AttemptView>('GET', `/api/attempts/${attemptId}`)
    expect(text).not.toMatch(/MARKER|correct|accepted/)
    expect(body.questions.map(({ points }) => points)).toEqual([1, 1])
  })

  it('of a marking rule changes what the student is told and what the ticks earn, and answers are still taken', async () => {
    const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id}` }))
    const ticking: Question<'multiple'> = {
      ...aQuestion(passage.passageId),
      kind: 'multiple',
      content: { options, rule: 'all-or-nothing' },
      key: { correct: ['a', 'b'] },
      feedback: {},
    }
    set = await aSet(teacher, [passage.passageId], [ticking])
    await publish()
    assignment = await anAssignment(teacher, set.id, { feedback: 'hand-in' })
    const { client } = await aStudent(bench, assignment.joinCode, 'Ben')
    const { id } = await start(client, assignment.id)
    await ok(save(client, id, 'who', { value: { options: ['a'] } }))
    await make('who', { what: 'rule', content: { rule: 'right-minus-wrong' } })
    const { questions: shown } = await ok(client.call<AttemptView>('GET', `/api/attempts/${id}`))
    expect(shown[0]?.content).toEqual({ options, rule: 'right-minus-wrong' })
    await ok(save(client, id, 'who', { value: { options: ['b'] }, sequence: 2 }))
    await ok(client.call('POST', `/api/attempts/${id}/hand-in`))
    const { body } = await client.call<{ review: { earned: number } }>('GET', `/api/attempts/${id}/result`)
    expect(body.review.earned).toBe(1)
  })
})

/** What can happen to a question: a student answers, a mend is made, the mend made so-and-so-many-eth is taken back. */
type Event = { answers: string } | { makes: Change } | { undoes: number }

describe('answers and mends in any order', () => {
  const events: fc.Arbitrary<Event[]> = fc.array(
    fc.oneof(
      fc.constantFrom('a', 'b').map((answers) => ({ answers })),
      fc.constantFrom(keyA, keyB, half, voided, { what: 'points', points: 3 } as const).map((makes) => ({ makes })),
      fc.nat(4).map((undoes) => ({ undoes })),
    ),
    { minLength: 3, maxLength: 8 },
  )

  /** Carries the events out on a set of its own; returns each student's score in the order they came. */
  async function outcome(happened: readonly Event[]): Promise<unknown[]> {
    passage = await aPassage(teacher)
    set = await aSet(teacher, [passage.passageId], questions())
    await publish()
    const given = await anAssignment(teacher, set.id)
    const mends: string[] = []
    let students = 0
    for (const event of happened) {
      if ('answers' in event) {
        students += 1
        await sat(`Student ${students}`, event.answers, null, { at: given })
      } else if ('makes' in event) {
        // One that changes nothing is refused, whatever was answered.
        const { status, body } = await teacher.call<MendingView>('POST', `${at('who')}/mends`, {
          change: event.makes,
          reason: 'So.',
        })
        if (status === 200) mends.push(newest(body))
      } else {
        const mendId = mends[event.undoes]
        if (mendId !== undefined) await undo('who', mendId)
      }
    }
    return Object.entries(await scores()).toSorted()
  }

  it('give the scores that the answers and the standing mends make', async () => {
    await fc.assert(
      fc.asyncProperty(events, async (happened) => {
        const isAnswer = (event: Event) => 'answers' in event
        const first = [...happened.filter(isAnswer), ...happened.filter((event) => !isAnswer(event))]
        const last = [...happened.filter((event) => !isAnswer(event)), ...happened.filter(isAnswer)]
        const mixed = await outcome(happened)
        expect(await outcome(first)).toEqual(mixed)
        expect(await outcome(last)).toEqual(mixed)
      }),
      { numRuns: 6 },
    )
  }, 60_000)
})

describe('answers in other words', () => {
  it('are listed with their counts, and one is accepted for everybody', async () => {
    await sat('Ben', null, 'Mrs. Holm')
    await sat('Cleo', null, 'mrs Holm')
    await sat('Dan', null, 'mrs Holm')
    await sat('Eve', null, 'the mayor')
    await sat('Fay', null, 'rana holm')
    expect((await read('name')).answers).toEqual([
      { part: 'answer', label: 'Answer', given: 'mrs Holm', count: 3, credit: 0, canAccept: true },
      { part: 'answer', label: 'Answer', given: 'the mayor', count: 1, credit: 0, canAccept: true },
    ])
    const seen = await preview('name', accept('mrs Holm'))
    expect(seen.changes.map(({ displayName }) => displayName)).toEqual(['Ben', 'Cleo', 'Dan'])
    const made = await make('name', accept('mrs Holm'))
    expect(made.answers.map(({ given }) => given)).toEqual(['the mayor'])
    expect(made.mends[0]?.inWords).toBe('“mrs Holm” counts as right.')
  })

  it('are accepted only where they are typed, and once', async () => {
    const refused = async (questionId: string, change: Change) =>
      (await teacher.call<ProblemDocument>('POST', `${at(questionId)}/mends`, { change, reason: 'So.' })).body.errors
    expect(await refused('who', accept('x'))).toEqual([
      { path: 'change.part', message: 'Only typed answers can be accepted for everybody.' },
    ])
    expect(await refused('name', accept('RANA HOLM'))).toEqual([
      { path: 'change', message: 'This answer counts already.' },
    ])
  })
})

describe('a sentence chosen as proof', () => {
  const chosen = 'At least 1,200 households lose their bus line.'

  it('is listed, and accepted for everybody', async () => {
    await sat('Ben', 'a', null, { proof: chosen })
    await sat('Cleo', 'b', null, { proof: chosen })
    const { proofs } = await read('who')
    expect(proofs.map(({ quote, count }) => [quote, count])).toEqual([[chosen, 2]])
    const place = proofs[0]?.place
    if (place === undefined) throw new Error('no proof is listed')
    const seen = await preview('who', { what: 'proof', place })
    expect([seen.students, seen.proofs]).toEqual([{ up: 2, down: 0, same: 0 }, 2])
    const made = await make('who', { what: 'proof', place })
    expect(made.proofs).toEqual([])
    expect(await scores()).toEqual({ Ben: [2, 3], Cleo: [1, 3] })
  })

  it('that is not in the passage is refused', async () => {
    const change = { what: 'proof', place: quoted('Words that nobody wrote anywhere in this text at all.') }
    const { status, body } = await teacher.call<ProblemDocument>('POST', `${at('who')}/mends/preview`, { change })
    expect([status, body.errors?.[0]?.path]).toEqual([422, 'change.place'])
  })
})

describe('several versions', () => {
  it('that ask the same are mended together; one that asks something else is named and left', async () => {
    await sat('Ben', 'b', null)
    await rewrite([
      aQuestion(passage.passageId, { explanation: 'Clearer.', proof: 'counts' }),
      aShort(passage.passageId),
    ])
    await publish()
    const second = await anAssignment(teacher, set.id, { title: 'Week 4' })
    await sat('Cleo', 'b', null, { at: second })
    const options = [
      { id: 'a', text: 'Rana Holm' },
      { id: 'b', text: 'The driver' },
    ]
    await rewrite([aQuestion(passage.passageId, { content: { options } }), aShort(passage.passageId)])
    await publish()

    const seen = await preview('who', keyB, 1)
    expect(seen.versions).toEqual([
      { number: 3, untouched: 'asked-differently', assignments: [] },
      { number: 2, untouched: null, assignments: [{ id: second.id, title: 'Week 4' }] },
      { number: 1, untouched: null, assignments: [{ id: assignment.id, title: 'Week 3' }] },
    ])
    const made = await make('who', keyB, 1)
    expect(made.mends[0]?.versions).toEqual([1, 2])
    expect(await scores()).toEqual({ Ben: [1, 3], Cleo: [1, 3] })
    expect((await read('who')).question.key).toEqual({ correct: 'a', partial: {} })
  })

  it('published after a mend hold it and are not mended by it twice', async () => {
    const made = await make('name', accept('Mrs Holm'))
    await rewrite(questions().map((one) => ({ ...one, explanation: 'Clearer.' })))
    await publish()
    expect((await read('name')).mends[0]?.versions).toEqual([1])
    await make('name', { what: 'points', points: 3 })
    await undo('name', newest(made))
    expect((await read('name', 1)).question.key).toEqual({ accepted: ['Rana Holm'] })
    expect((await read('name', 2)).question.points).toBe(3)
  })

  it('of a corrected text have the words of a mend where they stand in each', async () => {
    const corrected = `A new first line.\n\n${ARTICLE.replace(' The mayor declined to comment.', '')}`
    await ok(teacher.call('POST', `/api/passages/${passage.passageId}/revisions`, { text: corrected }))
    await publish()
    const place = quoted('At least 1,200 households lose their bus line.')
    const made = await make('who', { what: 'proof', place })
    const startsIn = async (version: number) =>
      (await read('who', version)).question.acceptedProof.map(({ start }) => start)
    expect(made.mends[0]?.versions).toEqual([1, 2])
    expect(await startsIn(2)).toEqual([corrected.indexOf(place.quote)])
    expect(await startsIn(1)).toEqual([ARTICLE.indexOf(place.quote)])

    const gone = { what: 'proof', place: quoted('The mayor declined to comment.') } as const
    expect((await preview('who', gone, 1)).versions.map(({ untouched }) => untouched)).toEqual(['not-in-text', null])
  })
})

describe('the draft', () => {
  const draftOf = async () => await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${set.id}`))

  it('follows a mend and its undo where it read the same, so that nothing has changed since publishing', async () => {
    const before = await draftOf()
    const made = await make('who', keyB)
    const mended = await draftOf()
    expect(mended.questions[0]?.key).toEqual({ correct: 'b', partial: {} })
    expect(mended.version).toBe(before.version + 1)
    expect(mended.published?.hasChangedSince).toBe(false)
    await undo('who', newest(made))
    expect((await draftOf()).questions).toEqual(before.questions)
  })

  it('that was rewritten stays as its teacher wrote it', async () => {
    const written = await rewrite([aQuestion(passage.passageId, { prompt: 'Who was not asked?' })])
    await make('who', keyB)
    expect(await draftOf()).toEqual(written)
  })

  it('is never void', async () => {
    const before = await draftOf()
    await make('who', voided)
    expect(await draftOf()).toEqual(before)
  })
})

describe('two tabs', () => {
  it('cannot mend what the other has mended since', async () => {
    const { revision } = await read('who')
    const with_ = { 'If-Match': `"${revision}"` }
    const first = await teacher.call('POST', `${at('who')}/mends`, { change: half, reason: 'So.' }, with_)
    const second = await teacher.call<ProblemDocument>(
      'POST',
      `${at('who')}/mends`,
      { change: voided, reason: 'So.' },
      with_,
    )
    expect([first.status, second.status, second.body.code]).toEqual([200, 412, 'stale'])
  })

  it('that mend at once make one mend or two, in order, and never half of one', async () => {
    const changes = [half, voided, keyB, { what: 'points', points: 5 }]
    const answers = await Promise.all(
      changes.map((change) => teacher.call('POST', `${at('who')}/mends`, { change, reason: 'So.' })),
    )
    expect(answers.every(({ status }) => status === 200 || status === 412)).toBe(true)
    const made = answers.filter(({ status }) => status === 200).length
    const { mends, revision } = await read('who')
    expect(made).toBeGreaterThan(0)
    expect(mends.map(({ number }) => number)).toEqual(Array.from({ length: made }, (_, index) => made - index))
    expect(revision).toBe(1 + made)
  })
})

describe('who may mend', () => {
  it('is the owner alone', async () => {
    const made = await make('who', half)
    const other = await bench.teacher('Bea')
    const statuses = await Promise.all([
      other.call('GET', `${at('who')}/mending`),
      other.call('POST', `${at('who')}/mends/preview`, { change: half }),
      other.call('POST', `${at('who')}/mends`, { change: half, reason: 'So.' }),
      other.call('POST', `${at('who')}/mends/${newest(made)}/undo`),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  it('has to say why', async () => {
    const { status, body } = await teacher.call<ProblemDocument>('POST', `${at('who')}/mends`, {
      change: half,
      reason: ' ',
    })
    expect([status, body.errors]).toEqual([422, [{ path: 'reason', message: 'Say why, for whoever asks later.' }]])
  })

  it('finds no question that was never published, no version that does not ask it and no mend of another', async () => {
    const made = await make('who', half)
    const statuses = [
      await teacher.call('GET', `${at('nowhere')}/mending`),
      await teacher.call('GET', `${at('who')}/mending?version=7`),
      await teacher.call('POST', `${at('name')}/mends/${newest(made)}/undo`),
    ].map(({ status }) => status)
    expect(statuses).toEqual([404, 404, 404])
  })
})

it('practice is mended too, and its scores stay the student’s alone', async () => {
  const practice = await anAssignment(teacher, set.id, { title: 'Practice', isPractice: true, feedback: 'hand-in' })
  const { client, attemptId } = await sat('Ben', 'b', 'Mrs Holm', { at: practice })
  expect((await read('name')).answers).toEqual([])
  expect((await preview('who', keyB)).changes).toEqual([])
  await make('who', keyB)
  const { body } = await client.call<{ review: { earned: number } }>('GET', `/api/attempts/${attemptId}/result`)
  expect(body.review.earned).toBe(1)
})
