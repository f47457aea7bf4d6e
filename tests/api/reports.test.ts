import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptReport,
  ClassView,
  PassageReport,
  PassageView,
  PublishedVersion,
  Question,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { readCsv } from '#tests/support/read-csv.ts'
import { type Sitting, sit, sitAll } from '#tests/support/sitting.ts'
import { aHighlight, aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
})
afterAll(() => bench.close())

const HOUR_MS = 3_600_000
const settings = {
  opensAt: null,
  closesAt: null,
  attemptsAllowed: null,
  attemptCounts: 'last',
  shuffleQuestions: false,
  shuffleOptions: true,
  feedback: 'never',
  timeLimitMinutes: null,
}
const publish = async (setId: string): Promise<void> => {
  await ok(owner.call<PublishedVersion>('POST', `/api/question-sets/${setId}/versions`))
}
const give = (questionSetId: string, given: { classId?: string } & Record<string, unknown> = {}) =>
  ok(
    owner.call<AssignmentView>('POST', '/api/assignments', {
      questionSetId,
      classId: null,
      title: 'Week 3',
      ...settings,
      identify: given.classId === undefined ? 'name' : 'list',
      ...given,
    }),
  )
const said = (option: string) => ({ who: { option } })
const sentence = { find: { selections: [{ start: 42, end: 90 }] } }
const reportOf = (passageId: string, query = '') =>
  ok(owner.call<PassageReport>('GET', `/api/passages/${passageId}/report${query}`))

let ids = 0
const sitting = (values: Sitting['values'], isRunning = false): Sitting => ({ id: `sat-${++ids}`, values, isRunning })

let passage: PassageView
let setId: string
let questions: readonly Question[]
beforeEach(async () => {
  passage = await aPassage(owner)
  questions = [aQuestion(passage.passageId), aHighlight(passage.passageId, 'At least 1,200 households')]
  setId = (await aSet(owner, [passage.passageId], questions)).id
  await publish(setId)
})

/** A cell that nothing was done about by hand. */
const plain = { isVoid: false, isWaiting: false, isOverridden: false, proof: null }

describe('the report on a passage', () => {
  it('counts over a class, and names who did not come', async () => {
    const roster = await ok(owner.call<ClassView>('POST', '/api/classes', { name: '7b', names: 'Ana\nBen\nCem' }))
    const { id } = await give(setId, { classId: roster.id })
    const [ana, ben] = roster.students
    const full = sitting({ ...said('a'), ...sentence })
    const half = sitting(said('b'))
    await sit(bench, id, { displayName: 'Ben', studentId: ben?.id ?? '' }, half)
    await sit(bench, id, { displayName: 'Ana', studentId: ana?.id ?? '' }, full)

    const report = await reportOf(passage.passageId)
    const { questions: asked, ...rest } = report
    const student = (displayName: string, sat: Sitting) => ({
      participantId: `p-${sat.id}`,
      displayName,
      assignmentId: id,
      assignmentTitle: 'Week 3',
      attemptId: sat.id,
      attemptNumber: 1,
      endedAt: bench.now() + 60_000,
    })
    expect(rest).toEqual({
      passage: { id: passage.passageId, title: 'The bridge' },
      assignments: [{ id, title: 'Week 3', className: '7b', createdAt: bench.now(), students: 2 }],
      assignmentId: null,
      n: 2,
      running: 0,
      ended: 2,
      absent: [{ displayName: 'Cem', assignmentTitle: 'Week 3' }],
      mean: 0.5,
      median: 0.5,
      spread: Math.SQRT1_2,
      histogram: [1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      skills: [
        { skill: 'attribution', questions: 1, facility: 0.5 },
        { skill: 'evidence', questions: 1, facility: 0.5 },
      ],
      errorTags: [{ errorTag: 'wrong-speaker', count: 1, students: 1 }],
      students: [
        {
          ...student('Ana', full),
          earned: 3,
          possible: 3,
          cells: [
            { questionId: 'who', credit: 1, wasAsked: true, ...plain },
            { questionId: 'find', credit: 1, wasAsked: true, ...plain },
          ],
        },
        {
          ...student('Ben', half),
          earned: 0,
          possible: 3,
          cells: [
            { questionId: 'who', credit: 0, wasAsked: true, ...plain },
            { questionId: 'find', credit: null, wasAsked: true, ...plain },
          ],
        },
      ],
    })
    expect(
      asked.map(({ questionId, presented, omitted, facility }) => [questionId, presented, omitted, facility]),
    ).toEqual([
      ['who', 2, 0, 0.5],
      ['find', 2, 1, 0.5],
    ])
    expect(asked[1]?.parts[0]?.answers).toEqual([{ given: passage.text.slice(42, 90), right: true, count: 1 }])
  })

  it('has a student removed from the roster neither absent nor forgotten', async () => {
    const roster = await ok(owner.call<ClassView>('POST', '/api/classes', { name: '7b', names: 'Ana\nBen' }))
    const { id } = await give(setId, { classId: roster.id })
    const [ana, ben] = roster.students
    await sit(bench, id, { displayName: 'Ana', studentId: ana?.id ?? '' }, sitting(said('a')))
    for (const one of [ana, ben]) await ok(owner.call('DELETE', `/api/classes/${roster.id}/students/${one?.id}`))
    const report = await reportOf(passage.passageId)
    expect([report.n, report.absent]).toEqual([1, []])
  })

  it('is about all assignments on the passage, or one', async () => {
    const one = await give(setId)
    const two = await give(setId, { title: 'Week 4' })
    await sit(bench, one.id, { displayName: 'Ana' }, sitting(said('a')))
    await sit(bench, two.id, { displayName: 'Ben' }, sitting(said('b')))
    const all = await reportOf(passage.passageId)
    const second = await reportOf(passage.passageId, `?assignmentId=${two.id}`)
    expect([all.n, all.assignmentId, second.n, second.assignmentId]).toEqual([2, null, 1, two.id])
    expect(second.students.map(({ displayName }) => displayName)).toEqual(['Ben'])
    expect(second.assignments).toEqual(all.assignments)
  })

  it('takes the attempt that counts by the assignment’s rule, unless another is asked for', async () => {
    const { id } = await give(setId, { attemptCounts: 'best' })
    await sit(
      bench,
      id,
      { displayName: 'Ana' },
      sitting(said('b')),
      sitting(said('a')),
      sitting({}),
      sitting(said('a'), true),
    )
    const numberBy = async (query: string) => (await reportOf(passage.passageId, query)).students[0]?.attemptNumber
    expect([await numberBy(''), await numberBy('?rule=first'), await numberBy('?rule=last')]).toEqual([2, 1, 3])
  })

  it('does not hold a running attempt’s open questions against anybody', async () => {
    const { id } = await give(setId)
    await sit(bench, id, { displayName: 'Ana' }, sitting(said('a'), true))
    const report = await reportOf(passage.passageId)
    expect([report.n, report.ended, report.mean]).toEqual([1, 0, null])
    expect(report.questions.map(({ presented, omitted, facility }) => [presented, omitted, facility])).toEqual([
      [1, 0, 1],
      [0, 0, null],
    ])
    expect(report.students[0]?.endedAt).toBeNull()
  })

  it('takes an attempt for ended once its time is over', async () => {
    const { id } = await give(setId, { closesAt: bench.now() + HOUR_MS })
    await sit(bench, id, { displayName: 'Ana' }, sitting(said('a'), true))
    const closesAt = bench.now() + HOUR_MS
    bench.wait(HOUR_MS)
    const report = await reportOf(passage.passageId)
    expect([report.ended, report.mean, report.students[0]?.endedAt]).toEqual([1, 2 / 3, closesAt])
  })

  it('follows a question over versions, and knows who was not asked', async () => {
    const older = await give(setId)
    await sit(bench, older.id, { displayName: 'Ana' }, sitting(said('a')))
    const [who] = questions
    const put = { title: 'Who said what', passageIds: [passage.passageId] }
    const reworded = [{ ...who, prompt: 'Whose words are these?' }]
    await ok(owner.call('PUT', `/api/question-sets/${setId}`, { ...put, questions: reworded }))
    await publish(setId)
    const newer = await give(setId)
    await sit(bench, newer.id, { displayName: 'Ben' }, sitting(said('a')))
    const report = await reportOf(passage.passageId)
    expect(report.questions.map(({ number, prompt, presented }) => [number, prompt, presented])).toEqual([
      [1, 'Whose words are these?', 2],
      [2, 'Find the number.', 1],
    ])
    const ben = report.students.find(({ displayName }) => displayName === 'Ben')
    expect([ben?.possible, ben?.cells[1]]).toEqual([2, { questionId: 'find', credit: null, wasAsked: false, ...plain }])
  })

  it('counts only the questions on this passage', async () => {
    const second = await aPassage(owner, { title: 'The ferry', text: 'The ferry sank. The captain said so.' })
    const both = [
      ...questions,
      aQuestion(second.passageId, {
        id: 'ferry',
        points: 5,
        evidence: [{ start: 0, end: 1, quote: 'The ferry sank', prefix: '', suffix: '' }],
      }),
    ]
    const set = await aSet(owner, [passage.passageId, second.passageId], both, 'Two passages')
    await publish(set.id)
    const { id } = await give(set.id)
    await sit(bench, id, { displayName: 'Ana' }, sitting({ ferry: { option: 'a' } }))
    const [onBridge, onFerry] = [await reportOf(passage.passageId), await reportOf(second.passageId)]
    expect(onBridge.students.map(({ earned, possible }) => [earned, possible])).toEqual([[0, 3]])
    expect(onFerry.students.map(({ earned, possible }) => [earned, possible])).toEqual([[5, 5]])
    expect(onFerry.questions.map(({ questionId }) => questionId)).toEqual(['ferry'])
  })

  it('is empty before anything was given, and before anybody came', async () => {
    const before = await reportOf(passage.passageId)
    expect(before).toMatchObject({ n: 0, mean: null, assignments: [], questions: [], students: [], absent: [] })
    await give(setId)
    const after = await reportOf(passage.passageId)
    expect(after).toMatchObject({ n: 0, ended: 0, mean: null, median: null, spread: null, students: [] })
    expect(after.questions.map(({ presented, facility }) => [presented, facility])).toEqual([
      [0, null],
      [0, null],
    ])
  })

  it('stays one report for a class of 200', async () => {
    const { id } = await give(setId)
    const sitters = Array.from({ length: 200 }, (_, index) => {
      return { displayName: `Student ${index}`, sittings: [sitting(said(index % 2 === 0 ? 'a' : 'b'))] }
    })
    await sitAll(bench, id, sitters)
    const report = await reportOf(passage.passageId)
    expect([report.n, report.questions[0]?.facility]).toEqual([200, 0.5])
  })
})

describe('one attempt in full', () => {
  it('shows its teacher responses, keys and marks at any time, whatever the students may see', async () => {
    const { id } = await give(setId, { feedback: 'never' })
    const [one, two] = [sitting(said('b')), sitting(said('a'), true)]
    await sit(bench, id, { displayName: 'Ana' }, one, two)
    const report = await ok(owner.call<AttemptReport>('GET', `/api/assignments/${id}/attempts/${one.id}`))
    const { review, ...rest } = report
    expect(rest).toEqual({
      id: one.id,
      assignmentId: id,
      title: 'Week 3',
      displayName: 'Ana',
      number: 1,
      startedAt: bench.now(),
      endedAt: bench.now() + 60_000,
      answered: 1,
      questions: 2,
      feedback: 'never',
      closesAt: null,
      isPractice: false,
      setId,
      version: 1,
      overrides: [],
      participantId: `p-${one.id}`,
      attempts: [
        { id: one.id, number: 1 },
        { id: two.id, number: 2 },
      ],
    })
    expect([review?.earned, review?.possible]).toEqual([0, 3])
    expect(review?.passages.map(({ text }) => text)).toEqual([passage.text])
    expect(
      review?.questions.map(({ question: { id }, response, credit, parts }) => [id, response, credit, parts]),
    ).toEqual([
      ['who', { option: 'b' }, 0, [{ part: 'answer', given: ['b'], credit: 0, errorTag: 'wrong-speaker' }]],
      ['find', null, 0, []],
    ])
    const running = await ok(owner.call<AttemptReport>('GET', `/api/assignments/${id}/attempts/${two.id}`))
    expect([running.endedAt, running.review?.earned]).toEqual([null, 2])
  })
})

describe('reports are the owner’s alone', () => {
  it('for everybody else there is no such thing', async () => {
    const { id } = await give(setId)
    const one = sitting(said('a'))
    await sit(bench, id, { displayName: 'Ana' }, one)
    const paths = [
      `/api/passages/${passage.passageId}/report`,
      `/api/passages/${passage.passageId}/responses.csv`,
      `/api/passages/${passage.passageId}/scores.csv`,
      `/api/assignments/${id}/attempts/${one.id}`,
    ]
    for (const path of paths) {
      expect([path, (await owner.call('GET', path)).status]).toEqual([path, 200])
      expect([path, (await other.call('GET', path)).status]).toEqual([path, 404])
      expect([path, (await bench.client().call('GET', path)).status]).toEqual([path, 401])
    }
  })

  it('an assignment must be one’s own, and on the passage', async () => {
    const elsewhere = await aPassage(owner, { title: 'The ferry' })
    const { id } = await give(setId)
    for (const file of ['report', 'responses.csv', 'scores.csv']) {
      const answers = [
        await owner.call('GET', `/api/passages/${elsewhere.passageId}/${file}?assignmentId=${id}`),
        await owner.call('GET', `/api/passages/${passage.passageId}/${file}?assignmentId=unknown`),
        await owner.call('GET', `/api/passages/unknown/${file}`),
        await owner.call('GET', `/api/passages/${passage.passageId}/${file}?rule=worst`),
        await owner.call('GET', `/api/passages/${passage.passageId}/${file}?assignmentId=${'x'.repeat(500)}`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 422, 422])
    }
  })

  it('an attempt must belong to the assignment it is asked for under', async () => {
    const [one, two] = [await give(setId), await give(setId)]
    const sat = sitting(said('a'))
    await sit(bench, one.id, { displayName: 'Ana' }, sat)
    expect((await owner.call('GET', `/api/assignments/${two.id}/attempts/${sat.id}`)).status).toBe(404)
  })
})

describe('exports', () => {
  const exported = async (file: string, query = '') => {
    const answer = await owner.call<string>('GET', `/api/passages/${passage.passageId}/${file}${query}`)
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toContain(`filename="${file}"`)
    return readCsv(answer.body)
  }

  it('hold every response in words, one a row', async () => {
    const { id } = await give(setId)
    const started = new Date(bench.now()).toISOString()
    const ended = new Date(bench.now() + 60_000).toISOString()
    const saved = new Date(bench.now() + 30_000).toISOString()
    await sit(
      bench,
      id,
      { displayName: 'Ana' },
      sitting({ ...said('b'), ...sentence }),
      sitting({}),
      sitting(said('a'), true),
    )
    const [header, ...rows] = await exported('responses.csv')
    expect(header).toEqual(
      'Assignment,Class,Student,Attempt,Started,Ended,Question,Kind,Skill,Prompt,Response,Credit,Earned,Points,Error tags,Saved'.split(
        ',',
      ),
    )
    const who = ['1', 'choice', 'attribution', 'Who says that nobody asked?']
    const find = ['2', 'highlight', 'evidence', 'Find the number.']
    const words = passage.text.slice(42, 90)
    expect(rows).toEqual([
      ['Week 3', '', 'Ana', '1', started, ended, ...who, 'The mayor', '0', '0', '2', 'wrong-speaker', saved],
      ['Week 3', '', 'Ana', '1', started, ended, ...find, words, '1', '1', '1', '', saved],
      ['Week 3', '', 'Ana', '2', started, ended, ...who, '', '0', '0', '2', '', ''],
      ['Week 3', '', 'Ana', '2', started, ended, ...find, '', '0', '0', '1', '', ''],
      ['Week 3', '', 'Ana', '3', started, '', ...who, 'Rana Holm', '1', '2', '2', '', saved],
    ])
  })

  it('hold scores, one student a row, with those who did not come', async () => {
    const roster = await ok(owner.call<ClassView>('POST', '/api/classes', { name: '7b', names: 'Ana\nBen\nCem' }))
    const { id } = await give(setId, { classId: roster.id })
    const [ana, ben] = roster.students
    await sit(bench, id, { displayName: 'Ana', studentId: ana?.id ?? '' }, sitting({}), sitting(said('a')))
    await sit(bench, id, { displayName: 'Ben', studentId: ben?.id ?? '' }, sitting(said('a'), true))
    expect(await exported('scores.csv')).toEqual([
      ['Assignment', 'Class', 'Student', 'Attempts', 'Earned', 'Possible', 'Share', 'Q1', 'Q2'],
      ['Week 3', '7b', 'Ana', '2', '2', '3', '0.666667', '2', '0'],
      ['Week 3', '7b', 'Ben', '1', '2', '3', '0.666667', '2', ''],
      ['Week 3', '7b', 'Cem', '0', '', '', '', '', ''],
    ])
    const [, first] = await exported('scores.csv', '?rule=first')
    expect(first).toEqual(['Week 3', '7b', 'Ana', '2', '0', '3', '0', '0', '0'])
  })

  it('hold no private code, and nothing that a spreadsheet would run', async () => {
    const roster = await ok(owner.call<ClassView>('POST', '/api/classes', { name: '=7b', names: '@Ana' }))
    const [ana] = roster.students
    const { id } = await give(setId, { classId: roster.id, title: '+Week' })
    await sit(bench, id, { displayName: ana?.displayName ?? '', studentId: ana?.id ?? '' }, sitting(said('a')))
    for (const file of ['responses.csv', 'scores.csv']) {
      const cells = (await exported(file)).flat()
      expect(cells).toEqual(expect.arrayContaining(["'+Week", "'=7b", "'@Ana"]))
      expect(cells.filter((cell) => /^[=+\-@]/.test(cell) || cell.includes(ana?.code ?? '?'))).toEqual([])
    }
  })

  it('of nothing hold their header', async () => {
    expect((await exported('responses.csv')).length).toBe(1)
    expect(await exported('scores.csv')).toEqual([
      ['Assignment', 'Class', 'Student', 'Attempts', 'Earned', 'Possible', 'Share'],
    ])
  })
})
