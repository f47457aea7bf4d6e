import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { KeyedQuestion } from '#api/domain/question.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import {
  cellsOf,
  columnsOf,
  type ReportedAttempt,
  type ReportedStudent,
  type ReportedVersion,
  reportOn,
  rowsOf,
} from '#api/domain/report.ts'
import { NO_ANSWER } from '#api/domain/scoring.ts'

const hidden = {
  proof: 'none',
  evidence: [],
  acceptedProof: [],
  explanation: '',
  feedback: {},
  isVoid: false,
} as const satisfies Partial<KeyedQuestion>
/** What a question and a cell say where nothing was mended, marked or proved. */
const usual = { setId: 's', isVoid: false, waiting: 0, proof: null, confusion: null }
const plain = { isVoid: false, isWaiting: false, isOverridden: false, proof: null }
const speaker: KeyedQuestion<'choice'> = {
  ...hidden,
  id: 'q-speaker',
  passageId: 'p',
  prompt: 'Who said that the bridge is safe?',
  points: 2,
  skill: 'attribution',
  kind: 'choice',
  content: {
    options: [
      { id: 'mayor', text: 'The mayor' },
      { id: 'engineer', text: 'An engineer' },
      { id: 'nobody', text: 'Nobody' },
    ],
  },
  key: { correct: 'mayor', partial: { nobody: 0.5 } },
  feedback: { 'answer/engineer': { text: 'The engineer doubts it.', errorTag: 'wrong-speaker' } },
}
const place: KeyedQuestion<'short'> = {
  ...hidden,
  id: 'q-place',
  passageId: 'p',
  prompt: 'Where does the bridge stand?',
  points: 1,
  skill: 'evidence',
  kind: 'short',
  content: {},
  key: { accepted: ['Old Harbour'] },
}
const elsewhere: KeyedQuestion<'short'> = { ...place, id: 'q-elsewhere', passageId: 'another passage', points: 10 }
const proof: KeyedQuestion<'highlight'> = {
  ...hidden,
  id: 'q-proof',
  passageId: 'p',
  prompt: 'Select the proof.',
  points: 1,
  skill: 'evidence',
  kind: 'highlight',
  content: { by: 'words' },
  key: { required: [{ start: 4, end: 10, quote: 'bridge', prefix: '', suffix: '' }], allowed: [] },
}
const first: ReportedVersion = {
  setId: 's',
  number: 1,
  questions: [place, speaker, elsewhere],
  texts: new Map([['p', 'The bridge is safe.']]),
}
const second: ReportedVersion = {
  setId: 's',
  number: 2,
  questions: [{ ...speaker, prompt: 'Who called the bridge safe?' }, proof],
  texts: new Map([['p', 'The bridge is safe.']]),
}

const attempt = (number: number, values: Record<string, unknown>, endedAt: number | null = 100): ReportedAttempt => ({
  id: `attempt-${number}`,
  number,
  endedAt,
  answers: new Map(Object.entries(values).map(([id, value]) => [id, { ...NO_ANSWER, value }])),
})
const student = (participantId: string, ...attempts: ReportedAttempt[]): ReportedStudent => ({
  participantId,
  version: first,
  rule: 'last',
  attempts,
})
const said = (option: string) => ({ 'q-speaker': { option } })
const typed = (text: string) => ({ 'q-place': { text } })

/** Full marks; half of the choice; nothing right; only one answer before time ran out. */
const four = [
  student('ann', attempt(1, { ...said('mayor'), ...typed('the old harbour') })),
  student('ben', attempt(1, { ...said('nobody'), ...typed('Old Harbor') })),
  student('cem', attempt(1, { ...said('engineer'), ...typed('old harbor') })),
  student('dua', attempt(1, said('engineer'))),
]
const reported = (students: readonly ReportedStudent[], versions: readonly ReportedVersion[] = [first]) => {
  const columns = columnsOf(versions, 'p')
  const rows = rowsOf(columns, students)
  return { ...reportOn(columns, rows), cells: rows.map((row) => cellsOf(columns, row)), rows }
}

describe('a class of four', () => {
  const report = reported(four)

  test('scores count only what was asked on this passage', () => {
    expect(report.rows.map(({ earned, possible }) => [earned, possible])).toEqual([
      [3, 3],
      [1, 3],
      [0, 3],
      [0, 3],
    ])
    const { n, ended, mean, median, histogram } = report
    expect({ n, ended, mean, median, histogram }).toEqual({
      n: 4,
      ended: 4,
      mean: 1 / 3,
      median: 1 / 6,
      histogram: [2, 0, 0, 1, 0, 0, 0, 0, 0, 1],
    })
    expect(report.spread).toBeCloseTo(0.471405, 6)
  })
  test('each question has its facility, its options counted and its misreadings', () => {
    expect(report.questions).toEqual([
      {
        questionId: 'q-place',
        number: 1,
        kind: 'short',
        prompt: 'Where does the bridge stand?',
        skill: 'evidence',
        points: 1,
        ...usual,
        presented: 4,
        omitted: 1,
        facility: 0.25,
        parts: [
          {
            part: 'answer',
            label: 'Answer',
            options: [],
            answers: [
              { given: 'old harbor', right: false, count: 2 },
              { given: 'old harbour', right: true, count: 1 },
            ],
          },
        ],
        errorTags: [],
      },
      {
        questionId: 'q-speaker',
        number: 2,
        kind: 'choice',
        prompt: 'Who said that the bridge is safe?',
        skill: 'attribution',
        points: 2,
        ...usual,
        presented: 4,
        omitted: 0,
        facility: 1.5 / 4,
        parts: [
          {
            part: 'answer',
            label: 'Answer',
            options: [
              { given: 'mayor', label: 'The mayor', right: true, count: 1 },
              { given: 'engineer', label: 'An engineer', right: false, count: 2 },
              { given: 'nobody', label: 'Nobody', right: false, count: 1 },
            ],
            answers: [],
          },
        ],
        errorTags: [{ errorTag: 'wrong-speaker', count: 2 }],
      },
    ])
  })
  test('skills and misreadings are summed over the questions', () => {
    expect(report.skills).toEqual([
      { skill: 'attribution', questions: 1, facility: 0.375 },
      { skill: 'evidence', questions: 1, facility: 0.25 },
    ])
    expect(report.errorTags).toEqual([{ errorTag: 'wrong-speaker', count: 2, students: 2 }])
  })
  test('the matrix tells open from wrong', () => {
    expect(report.cells[3]).toEqual([
      { questionId: 'q-place', credit: null, wasAsked: true, ...plain },
      { questionId: 'q-speaker', credit: 0, wasAsked: true, ...plain },
    ])
  })
})

describe('which attempt counts', () => {
  const twice = [attempt(1, said('mayor')), attempt(2, said('engineer')), attempt(3, said('mayor'), null)]
  test.each([
    ['first', 1],
    ['last', 2],
    ['best', 1],
  ] as const)('by the rule "%s" it is number %i; a running one only stands in for none', (rule, number) => {
    expect(reported([{ ...student('ann', ...twice), rule }]).rows.map((row) => row.attempt.number)).toEqual([number])
  })
  test('the best attempt is the best of the whole set, whatever passage is looked at', () => {
    const whole = attempt(2, { 'q-elsewhere': { text: 'Old Harbour' } })
    expect(
      reported([{ ...student('ann', twice[0] as ReportedAttempt, whole), rule: 'best' }]).rows[0]?.attempt.number,
    ).toBe(2)
  })
})

describe('a running attempt', () => {
  const report = reported([...four, student('eda', attempt(1, said('mayor'), null))])

  test('is presented with the questions it has answered, and omits none', () => {
    expect(report.questions.map(({ presented, omitted }) => [presented, omitted])).toEqual([
      [4, 1],
      [5, 0],
    ])
    expect(report.cells[4]?.[0]).toEqual({ questionId: 'q-place', credit: null, wasAsked: true, ...plain })
  })
  test('is one of n, but no part of mean, median, spread and histogram', () => {
    const { n, running, ended, mean, spread, histogram } = report
    const before = reported(four)
    expect({ n, running, ended, mean, spread, histogram }).toEqual({
      n: 5,
      running: 1,
      ended: 4,
      mean: before.mean,
      spread: before.spread,
      histogram: before.histogram,
    })
  })
})

describe('several versions of a set', () => {
  const newer = {
    ...student('eda', attempt(1, { ...said('mayor'), 'q-proof': { selections: [{ start: 4, end: 10 }] } })),
    version: second,
  }
  const report = reported([...four, newer], [first, second])

  test('a question keeps its column, labelled and ordered as the newest version has it', () => {
    expect(report.questions.map(({ questionId, number, prompt }) => [questionId, number, prompt])).toEqual([
      ['q-speaker', 1, 'Who called the bridge safe?'],
      ['q-proof', 2, 'Select the proof.'],
      ['q-place', 3, 'Where does the bridge stand?'],
    ])
    expect(report.questions.map(({ presented }) => presented)).toEqual([5, 1, 4])
  })
  test('what a student’s version does not hold was not asked, and is not possible points', () => {
    expect(report.cells[4]?.[2]).toEqual({ questionId: 'q-place', credit: null, wasAsked: false, ...plain })
    expect(report.rows[4]?.possible).toBe(3)
  })
  test('selected places are reported as the words they hold', () => {
    expect(report.questions[1]?.parts[0]?.answers).toEqual([{ given: 'bridge', right: true, count: 1 }])
  })
  test('an option that only an older version has is counted after the others', () => {
    const fewer = { ...speaker, content: { options: speaker.content.options.filter(({ id }) => id !== 'engineer') } }
    const narrowed = reported(four, [first, { ...second, questions: [fewer] }])
    expect(narrowed.questions[0]?.parts[0]?.options.map(({ given, count }) => [given, count])).toEqual([
      ['mayor', 1],
      ['nobody', 1],
      ['engineer', 2],
    ])
  })
  test('the same question id in another set is another question', () => {
    expect(
      columnsOf([first, { ...second, setId: 't' }], 'p').map(({ setId, newest }) => `${setId} ${newest.id}`),
    ).toEqual(['s q-place', 's q-speaker', 't q-speaker', 't q-proof'])
  })
})

test('nobody came: every number that needs somebody is unknown', () => {
  const { rows, cells, questions, ...numbers } = reported([])
  expect([rows, cells]).toEqual([[], []])
  expect(numbers).toEqual({
    n: 0,
    running: 0,
    ended: 0,
    mean: null,
    median: null,
    spread: null,
    histogram: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    skills: [
      { skill: 'attribution', questions: 1, facility: null },
      { skill: 'evidence', questions: 1, facility: null },
    ],
    errorTags: [],
  })
  expect(questions.map(({ presented, omitted, facility }) => [presented, omitted, facility])).toEqual([
    [0, 0, null],
    [0, 0, null],
  ])
})

describe('for any class', () => {
  const anyAttempt = fc
    .record({
      option: fc.constantFrom('mayor', 'engineer', 'nobody', 'no such option', null),
      text: fc.constantFrom('Old Harbour', 'old harbor', 'here', '', null),
      endedAt: fc.constantFrom(null, 100),
    })
    .map(({ option, text, endedAt }) => attempt(1, { 'q-speaker': { option }, 'q-place': text && { text } }, endedAt))
  const anyClass = fc
    .array(anyAttempt, { maxLength: 12 })
    .map((all) => all.map((one, index) => student(`${index}`, one)))

  test('facility lies between 0 and 1, and counts add up', () => {
    fc.assert(
      fc.property(anyClass, (students) => {
        for (const { presented, omitted, facility, parts } of reported(students).questions) {
          expect(facility ?? 0).toBeGreaterThanOrEqual(0)
          expect(facility ?? 0).toBeLessThanOrEqual(1)
          const counted = parts.flatMap(({ options, answers }) => [...options, ...answers]).map(({ count }) => count)
          expect(counted.reduce((sum, count) => sum + count, 0)).toBe(presented - omitted)
        }
      }),
    )
  })
  test('one more student changes every count by one at most', () => {
    fc.assert(
      fc.property(anyClass, anyAttempt, (students, one) => {
        const before = reported(students)
        const after = reported([...students, student('new', one)])
        expect(after.n).toBe(before.n + 1)
        for (const [index, { presented, omitted }] of after.questions.entries()) {
          const more = presented - (before.questions[index]?.presented ?? 0)
          const moreOmitted = omitted - (before.questions[index]?.omitted ?? 0)
          expect([0, 1]).toContain(more)
          expect(moreOmitted).toBeGreaterThanOrEqual(0)
          expect(moreOmitted).toBeLessThanOrEqual(more)
        }
      }),
    )
  })
  test('the order of the students changes nothing', () => {
    fc.assert(
      fc.property(anyClass, (students) => {
        const { rows: _, cells, mean, spread, skills, ...exact } = reported(students)
        const {
          rows: __,
          cells: turned,
          mean: turnedMean,
          spread: turnedSpread,
          skills: ___,
          ...turnedExact
        } = reported(students.toReversed())
        expect(turned.toReversed()).toEqual(cells)
        expect(turnedMean ?? 0).toBeCloseTo(mean ?? 0, 12)
        expect(turnedSpread ?? 0).toBeCloseTo(spread ?? 0, 12)
        expect(turnedExact).toEqual(exact)
      }),
    )
  })
})

describe('parts that share their options', () => {
  const who: KeyedQuestion<'match'> = {
    ...hidden,
    id: 'q-who',
    passageId: 'p',
    prompt: 'Who says what?',
    points: 2,
    skill: 'attribution',
    kind: 'match',
    content: {
      claims: [
        { id: 'c1', text: 'It is safe.' },
        { id: 'c2', text: 'It should be closed.' },
      ],
      sources: [
        { id: 's1', text: 'The mayor' },
        { id: 's2', text: 'An engineer' },
      ],
    },
    key: { sourceOf: { c1: 's1', c2: 's2' } },
  }
  const matched = (id: string, sourceOf: Record<string, string>) => student(id, attempt(1, { 'q-who': { sourceOf } }))
  const version = { ...first, questions: [who, speaker] }

  test('tell which was given for which, with agreement and kappa; open parts are left out', () => {
    const rows = [
      matched('ann', { c1: 's1', c2: 's2' }),
      matched('ben', { c1: 's1', c2: 's1' }),
      matched('cem', { c1: 's2' }),
    ].map((one) => ({ ...one, version }))
    const [matching, choosing] = reported(rows, [version]).questions
    // By hand: 3 of 5 agree; by chance (3·3 + 2·2) / 25.
    expect(matching?.confusion).toEqual({
      labels: ['The mayor', 'An engineer'],
      counts: [
        [2, 1],
        [1, 1],
      ],
      n: 5,
      agreement: 3 / 5,
      kappa: (5 * 3 - 13) / (25 - 13),
    })
    expect(choosing?.confusion).toBeNull()
  })
})

test('who handed in answers that wait to be marked is not still working', () => {
  const { criteria } = kinds.extended.specimen.content
  const written: KeyedQuestion<'extended'> = {
    ...hidden,
    id: 'q-written',
    passageId: 'p',
    prompt: 'Is the bridge safe?',
    points: 4,
    skill: 'inference',
    kind: 'extended',
    content: { criteria, mostWords: null },
    key: { model: '', notes: '' },
  }
  const version = { ...first, questions: [written] }
  const waiting = { ...student('ann', attempt(1, { 'q-written': { text: 'The mayor says so.' } })), version }
  const { n, running, ended, mean, questions } = reported([waiting], [version])
  expect({ n, running, ended, mean }).toEqual({ n: 1, running: 0, ended: 0, mean: null })
  expect(questions.map(({ waiting, facility }) => [waiting, facility])).toEqual([[1, null]])
})
