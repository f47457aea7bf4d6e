import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '#api/domain/in-words.ts'
import { faultsOfChange } from '#api/domain/mending.ts'
import { keyedQuestion } from '#api/domain/question.ts'
import { extended } from '#api/domain/question-kinds/extended.ts'
import type { Content } from '#api/domain/question-kinds/index.ts'
import type { RubricLevels } from '#api/domain/question-kinds/question-kind.ts'
import { mark, NO_ANSWER } from '#api/domain/scoring.ts'

const { content, key } = extended.specimen
const text = 'It is the mayor who says it.'
const grade = (levels: RubricLevels | null) => extended.grade(content, key, { text }, levels)
const question = keyedQuestion.parse({
  id: 'q',
  passageId: null,
  prompt: 'Who says so, and how do you know?',
  points: 8,
  skill: 'inference',
  kind: 'extended',
  content,
  key,
  evidence: [],
  explanation: '',
  feedback: {},
  isVoid: false,
})
const marked = (levels: RubricLevels | null, value: unknown = { text }) =>
  mark(question, { ...NO_ANSWER, value, levels })

describe('a written answer', () => {
  it('earns the points of its levels, as a share of the best: criteria weigh by their points', () => {
    expect(grade({ claim: 'yes', evidence: 'some' })).toEqual({
      credit: 2 / 4,
      parts: [
        { part: 'claim', given: ['yes'], credit: 1, errorTag: null },
        { part: 'evidence', given: ['some'], credit: 1 / 3, errorTag: null },
      ],
    })
    expect(grade({ claim: 'no', evidence: 'good' }).credit).toBe(3 / 4)
  })
  it('waits, and counts for nothing, until every criterion has a level of its own', () => {
    const waiting = { isWaiting: true, isAnswered: true, credit: 0, earned: 0, possible: 0, parts: [] }
    for (const levels of [null, {}, { claim: 'yes' }, { claim: 'yes', evidence: 'yes' }]) {
      expect(marked(levels)).toMatchObject(waiting)
    }
    expect(marked({ claim: 'yes', evidence: 'some' })).toMatchObject({ isWaiting: false, earned: 4, possible: 8 })
  })
  it('that was left open waits for nobody and earns nothing', () => {
    for (const value of [null, { text: '' }, { text: ' \n' }]) {
      expect(marked(null, value)).toMatchObject({ isWaiting: false, isAnswered: false, earned: 0, possible: 8 })
    }
    expect(extended.grade(content, key, { text: ' ' }, { claim: 'yes', evidence: 'good' }).credit).toBe(0)
  })
  it('reads in exports as it was written', () => {
    expect(inWords(question, { text: ' The mayor;\nshe says so. ' }, '')).toBe('The mayor;\nshe says so.')
    expect(inWords(question, null, '')).toBe('')
  })
  it('is no longer than 20,000 characters', () => {
    expect(extended.response.safeParse({ text: 'a'.repeat(20_000) }).success).toBe(true)
    expect(extended.response.safeParse({ text: 'a'.repeat(20_001) }).success).toBe(false)
  })
})

describe('a rubric', () => {
  const levels = [
    { id: 'a', title: 'Low', points: 1 },
    { id: 'b', title: 'High', points: 2 },
  ]
  const faults = (criteria: Content<'extended'>['criteria']) => extended.faults({ criteria, mostWords: null }, key)

  it('needs a criterion, titles, two levels, and a level that is worth more', () => {
    expect(faults([])).toEqual([{ path: 'content.criteria', message: 'Give at least one criterion.' }])
    expect(faults([{ id: 'c', title: ' ', levels: levels.slice(1) }])).toEqual([
      { path: 'content.criteria.0.title', message: 'Write this criterion or remove it.' },
      { path: 'content.criteria.0.levels', message: 'Give at least two levels.' },
    ])
    const flat = levels.map((level) => ({ ...level, points: 2 }))
    expect(faults([{ id: 'c', title: 'Claim', levels: flat }])).toEqual([
      { path: 'content.criteria.0.levels', message: 'Let one level be worth more than another.' },
    ])
    expect(faults([{ id: 'c', title: 'Claim', levels: [...levels, { id: 'd', title: '', points: 0 }] }])).toEqual([
      { path: 'content.criteria.0.levels.2.title', message: 'Write this level or remove it.' },
    ])
  })
  it('holds at most 8 criteria of 6 levels', () => {
    const six = Array.from({ length: 6 }, (_, at) => ({ id: `l${at}`, title: `Level ${at}`, points: at }))
    const criteria = Array.from({ length: 8 }, (_, at) => ({ id: `c${at}`, title: `Criterion ${at}`, levels: six }))
    const isRead = (given: unknown) => extended.content.safeParse({ criteria: given, mostWords: 1 }).success
    expect(isRead(criteria)).toBe(true)
    expect(isRead([...criteria, criteria[0]])).toBe(false)
    expect(isRead([{ ...criteria[0], levels: [...six, { id: 'x', title: '', points: 0 }] }])).toBe(false)
  })
  it('says which levels are missing or foreign', () => {
    expect(extended.faultsOfLevels?.(content, { claim: 'yes', evidence: 'some' })).toEqual([])
    expect(extended.faultsOfLevels?.(content, { claim: 'good', style: 'yes' })).toEqual([
      { path: 'levels.claim', message: 'Choose a level for “Says who makes the claim”.' },
      { path: 'levels.evidence', message: 'Choose a level for “Quotes the passage”.' },
      { path: 'levels.style', message: 'The rubric has no criterion "style".' },
    ])
  })
  it('can get other points after students answered, and no other levels', () => {
    const [first, ...rest] = content.criteria
    const heavier = { ...first, levels: first?.levels.map((level) => ({ ...level, points: level.points * 2 })) }
    const changed = (criteria: unknown[]) => ({ what: 'rule', content: { ...content, criteria } }) as const
    expect(faultsOfChange(question, changed([heavier, ...rest]))).toEqual([])
    expect(faultsOfChange(question, changed(rest))).toHaveLength(1)
  })
  it('never shows a student the notes for marking', () => {
    expect(extended.keyForStudents?.(key)).toEqual({ model: key.model, notes: '' })
  })
})

describe('marking by any rubric', () => {
  const rubrics = fc
    .array(fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 }), {
      minLength: 1,
      maxLength: 8,
    })
    .map(
      (rows): Content<'extended'> => ({
        mostWords: null,
        criteria: rows.map((points, at) => ({
          id: `c${at}`,
          title: `Criterion ${at}`,
          levels: points.map((worth, place) => ({ id: `l${place}`, title: `Level ${place}`, points: worth })),
        })),
      }),
    )
  const withLevels = rubrics.chain((rubric) =>
    fc
      .tuple(...rubric.criteria.map(({ levels }) => fc.constantFrom(...levels.map(({ id }) => id))))
      .map((given) => ({ rubric, levels: Object.fromEntries(given.map((level, at) => [`c${at}`, level])) })),
  )
  const creditOf = (rubric: Content<'extended'>, levels: RubricLevels) =>
    extended.grade(rubric, key, { text }, levels).credit

  it('can be published, and gives between 0 and 1', () => {
    fc.assert(
      fc.property(withLevels, ({ rubric, levels }) => {
        expect(extended.faults(rubric, key)).toEqual([])
        expect(extended.faultsOfLevels?.(rubric, levels)).toEqual([])
        const { credit, parts } = extended.grade(rubric, key, { text }, levels)
        for (const one of [credit, ...parts.map((part) => part.credit)]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
        }
        expect(credit === 1).toBe(parts.every((part) => part.credit === 1))
      }),
    )
  })
  it('never gives less for a better level', () => {
    fc.assert(
      fc.property(withLevels, ({ rubric, levels }) => {
        const now = creditOf(rubric, levels)
        for (const { id, levels: all } of rubric.criteria) {
          const points = all.find((one) => one.id === levels[id])?.points ?? 0
          for (const better of all.filter((one) => one.points >= points)) {
            expect(creditOf(rubric, { ...levels, [id]: better.id })).toBeGreaterThanOrEqual(now)
          }
        }
      }),
    )
  })
  it('waits as long as one criterion has none', () => {
    fc.assert(
      fc.property(withLevels, fc.nat(), ({ rubric, levels }, at) => {
        const ids = Object.keys(levels)
        const { [ids[at % ids.length] ?? '']: _, ...rest } = levels
        expect(extended.waitsForTeacher?.(rubric, levels)).toBe(false)
        expect(extended.waitsForTeacher?.(rubric, rest)).toBe(true)
      }),
    )
  })
  it('depends on nothing else than its levels', () => {
    fc.assert(
      fc.property(withLevels, fc.string({ minLength: 1 }), ({ rubric, levels }, words) => {
        const wider = { ...rubric, mostWords: 10 }
        const other = extended.grade(wider, { model: words, notes: words }, { text: `x ${words}` }, levels)
        expect(other).toEqual(extended.grade(rubric, key, { text }, levels))
      }),
    )
  })
})
