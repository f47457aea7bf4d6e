import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOf } from '#api/domain/mend-effect.ts'
import { wrongAnswersTo, wrongProofs } from '#api/domain/mendable-answers.ts'
import { type Change, changesNothing, faultsOfChange, mended, movedChange } from '#api/domain/mending.ts'
import { type KeyedQuestion, keyedQuestion, question as questionSchema } from '#api/domain/question.ts'
import { type Kind, kindNames } from '#api/domain/question-kinds/index.ts'
import { multipleRule } from '#api/domain/question-kinds/multiple.ts'
import { type Answer, mark, NO_ANSWER } from '#api/domain/scoring.ts'
import { type AnyQuestion, anyQuestion } from './question-kinds/any-question.ts'

const place = (start: number, quote = 'It is so.') => ({
  start,
  end: start + quote.length,
  quote,
  prefix: '',
  suffix: '',
})

function keyed(kind: Kind, content: unknown, key: unknown, given: Partial<KeyedQuestion> = {}): KeyedQuestion {
  return keyedQuestion.parse({
    id: 'q1',
    kind,
    passageId: 'p1',
    prompt: 'What is it?',
    points: 2,
    skill: 'evidence',
    proof: 'none',
    content,
    key,
    evidence: [place(0)],
    acceptedProof: [],
    explanation: '',
    feedback: {},
    isVoid: false,
    ...given,
  })
}
const answered = (value: unknown, given: Partial<Answer> = {}): Answer => ({ ...NO_ANSWER, value, ...given })

interface Case {
  readonly question: KeyedQuestion
  readonly responses: readonly unknown[]
  readonly changes: readonly Change[]
}

/** Mends that can be made of a question whose key may become one of `keys`. */
function anyChange(question: KeyedQuestion, keys: readonly unknown[]): fc.Arbitrary<Change> {
  const parts =
    question.kind === 'cloze' ? question.content.pieces.flatMap(({ gap }) => gap?.id ?? []) : ['answer', 'unit']
  const rules: fc.Arbitrary<object> =
    question.kind === 'multiple'
      ? fc.record({ rule: fc.constantFrom(...multipleRule.options) })
      : question.kind === 'highlight'
        ? fc.record({ by: fc.constantFrom('sentence', 'words') })
        : fc.constant({})
  return fc
    .oneof(
      fc.constantFrom(...keys).map((key) => ({ what: 'key' as const, key })),
      rules.map((content) => ({ what: 'rule' as const, content: { ...content } })),
      fc.integer({ min: 0, max: 5 }).map((points) => ({ what: 'points' as const, points })),
      fc
        .tuple(fc.constantFrom(...parts), fc.constantFrom('the mayor', 'b', 'households'))
        .map(([part, answer]) => ({ what: 'answer' as const, part, answer })),
      fc.integer({ min: 0, max: 3 }).map((at) => ({ what: 'proof' as const, place: place(at * 80) })),
      fc.constant({ what: 'void' as const }),
    )
    .filter((change) => faultsOfChange(question, change).length === 0)
}

/** A question of a kind with responses to it and mends of it, in any number and order. */
function cases<K extends keyof typeof anyQuestion>(kind: K): fc.Arbitrary<Case> {
  const any: Pick<AnyQuestion<Kind>, 'answered'> = anyQuestion[kind]
  return fc.tuple(any.answered, fc.constantFrom('none', 'asked', 'counts')).chain(([one, proof]) => {
    const question = keyed(kind, one.content, one.key, { proof } as Partial<KeyedQuestion>)
    // Another key for the same content: what a student gave is one as well where it is whole.
    const others = [one.key, one.response].filter(
      (key) => questionSchema.safeParse({ ...unvoided(question), key }).success,
    )
    return fc.record({
      question: fc.constant(question),
      responses: fc.constant([one.response, null]),
      changes: fc.array(anyChange(question, others), { minLength: 1, maxLength: 6 }),
    })
  })
}
const unvoided = ({ isVoid: _, ...question }: KeyedQuestion) => question

const scoresOf = (question: KeyedQuestion, responses: readonly unknown[]) =>
  responses.map((value) => mark(question, answered(value, { proof: [{ start: 0, end: 9 }] })))

const mendable = kindNames.filter((kind): kind is keyof typeof anyQuestion => kind in anyQuestion)

describe.each(mendable)('mends of %s', (kind) => {
  it('taken back again give the old question and the old scores back', () => {
    fc.assert(
      fc.property(cases(kind), ({ question, responses, changes }) => {
        const before = structuredClone(question)
        const scores = scoresOf(question, responses)
        mended(question, changes)
        expect(mended(question, [])).toEqual(before)
        expect(scoresOf(mended(question, []), responses)).toEqual(scores)
      }),
    )
  })

  it('taken back in any choice and order leave what the others make by themselves', () => {
    fc.assert(
      fc.property(
        cases(kind).chain((one) =>
          fc.record({
            one: fc.constant(one),
            undone: fc.shuffledSubarray([...one.changes.keys()]),
          }),
        ),
        ({ one: { question, responses, changes }, undone }) => {
          // As the log does it: each undo folds what still stands.
          const standing = new Set(changes.keys())
          let now = mended(question, changes)
          for (const index of undone) {
            standing.delete(index)
            now = mended(
              question,
              changes.filter((_, at) => standing.has(at)),
            )
          }
          const rest = mended(
            question,
            changes.filter((_, at) => !undone.includes(at)),
          )
          expect(now).toEqual(rest)
          expect(scoresOf(now, responses)).toEqual(scoresOf(rest, responses))
        },
      ),
    )
  })

  it('made one by one, or before or after an answer, give the same scores', () => {
    fc.assert(
      fc.property(
        cases(kind).chain((one) => fc.tuple(fc.constant(one), fc.nat(one.changes.length))),
        ([{ question, responses, changes }, at]) => {
          const early = mended(question, changes.slice(0, at))
          // What is stored when the answer comes does not depend on the key that stands then.
          scoresOf(early, responses)
          const late = changes.slice(at).reduce((now, change) => mended(now, [change]), early)
          expect(scoresOf(late, responses)).toEqual(scoresOf(mended(question, changes), responses))
        },
      ),
    )
  })

  it('made twice are as good as made once', () => {
    fc.assert(
      fc.property(cases(kind), ({ question, changes: [change] }) => {
        if (change === undefined) return
        const once = mended(question, [change])
        expect(changesNothing(once, change)).toBe(true)
        expect(mended(once, [change])).toEqual(once)
      }),
    )
  })
})

const verdict = keyed('verdict', {}, { verdict: 'true' })
const short = keyed('short', {}, { accepted: ['the mayor'] })
const choice = keyed(
  'choice',
  {
    options: [
      { id: 'a', text: 'The mayor' },
      { id: 'b', text: 'The utility' },
    ],
  },
  { correct: 'a', partial: {} },
  { feedback: { 'answer/b': { text: 'It says nothing.', errorTag: 'wrong-speaker' } } },
)

describe('a change', () => {
  it('that does not fit the kind is refused at its field', () => {
    expect(faultsOfChange(verdict, { what: 'key', key: { verdict: 'perhaps' } })).toEqual([
      { path: 'change.key.verdict', message: '“key.verdict” must be one of: true, false, not-said.' },
    ])
    expect(faultsOfChange(choice, { what: 'key', key: { correct: 'z', partial: {} } })).toEqual([
      { path: 'change.key.correct', message: 'Mark the option that is right.' },
    ])
    expect(faultsOfChange(choice, { what: 'key', key: undefined })).not.toEqual([])
  })

  it('accepts answers only where they are typed', () => {
    const sentence = 'Only typed answers can be accepted for everybody.'
    const refused = [{ path: 'change.part', message: sentence }]
    expect(faultsOfChange(verdict, { what: 'answer', part: 'answer', answer: 'yes' })).toEqual(refused)
    expect(faultsOfChange(short, { what: 'answer', part: 'nowhere', answer: 'yes' })).toEqual(refused)
    expect(faultsOfChange(short, { what: 'answer', part: 'answer', answer: 'yes' })).toEqual([])
    expect(changesNothing(short, { what: 'answer', part: 'answer', answer: 'MAYOR' })).toBe(true)
  })

  it('of the rule leaves the options alone', () => {
    const content = { options: choice.kind === 'choice' ? choice.content.options.slice(1) : [] }
    expect(faultsOfChange(choice, { what: 'rule', content }).map(({ path }) => path)).toEqual(['change.content'])
  })

  it('drops the feedback of a wrong option that becomes right', () => {
    const after = mended(choice, [{ what: 'key', key: { correct: 'b', partial: {} } }])
    expect(after.feedback).toEqual({})
    expect(mended(choice, []).feedback).toEqual(choice.feedback)
  })

  it('can be made although the question has an older fault', () => {
    const lax = { ...verdict, evidence: [] }
    expect(faultsOfChange(lax, { what: 'points', points: 3 })).toEqual([])
  })

  it('is settled in another text, or has no place there', () => {
    const change: Change = { what: 'proof', place: place(0) }
    expect(movedChange(verdict, change, (anchor) => ({ ...anchor, start: 40, end: 49 }))).toEqual({
      what: 'proof',
      place: { ...place(0), start: 40, end: 49 },
    })
    expect(movedChange(verdict, change, () => null)).toBeNull()
    expect(
      movedChange(verdict, { what: 'key', key: { verdict: 'false' }, evidence: [place(3)] }, () => null),
    ).toBeNull()
    expect(movedChange(verdict, { what: 'points', points: 1 }, () => null)).toEqual({ what: 'points', points: 1 })
  })
})

describe('the effect of a mend', () => {
  const other = { ...choice, id: 'q2' }
  const sat = (number: number, first: string, second: string) => ({
    id: `a${number}`,
    number,
    endedAt: number,
    answers: new Map([
      ['q1', answered({ option: first })],
      ['q2', answered({ option: second })],
    ]),
  })
  const turned = mended(choice, [{ what: 'key', key: { correct: 'b', partial: {} } }])

  it('marks every attempt anew and follows the attempt that counts', () => {
    const attempts = [sat(1, 'a', 'b'), sat(2, 'b', 'b')]
    const { changes, direction } = effectOf([choice, other], turned, { rule: 'best', attempts })
    expect(changes).toEqual([
      {
        attempt: attempts[0],
        counts: false,
        before: expect.objectContaining({ credit: 1, earned: 2, possible: 2, total: { earned: 2, possible: 4 } }),
        after: expect.objectContaining({ credit: 0, earned: 0, possible: 2, total: { earned: 0, possible: 4 } }),
      },
      {
        attempt: attempts[1],
        counts: true,
        before: expect.objectContaining({ earned: 0, total: { earned: 0, possible: 4 } }),
        after: expect.objectContaining({ earned: 2, total: { earned: 2, possible: 4 } }),
      },
    ])
    expect(direction).toBe('same')
  })

  it('of a void question is up for those who had it wrong and down for those who had it right', () => {
    const voided = mended(choice, [{ what: 'void' }])
    const directions = [sat(1, 'b', 'a'), sat(1, 'a', 'b'), sat(1, 'a', 'a')].map(
      (attempt) => effectOf([choice, other], voided, { rule: 'last', attempts: [attempt] }).direction,
    )
    expect(directions).toEqual(['up', 'down', 'same'])
  })
})

describe('wrong answers', () => {
  it('are counted by what they fold to, and say which of them can be accepted', () => {
    const typed = ['The Utility', 'the utility', 'the utility', 'mayor', 'nobody', ' ']
    expect(
      wrongAnswersTo(
        short,
        typed.map((text) => answered({ text })),
      ),
    ).toEqual([
      { part: 'answer', label: 'Answer', given: 'the utility', count: 3, credit: 0, canAccept: true },
      { part: 'answer', label: 'Answer', given: 'nobody', count: 1, credit: 0, canAccept: true },
    ])
  })

  it('hold those of a first try too, and a student who gives the same twice counts once', () => {
    const twice = (first: string, second: string) =>
      answered({ text: second }, { firstTry: { value: { text: first }, proof: null, factor: 0.5 } })
    const all = [twice('Mrs Holm', 'the mayor'), twice('nobody', 'Nobody')]
    expect(wrongAnswersTo(short, all).map(({ given, count }) => [given, count])).toEqual([
      ['Mrs Holm', 1],
      ['Nobody', 1],
    ])
  })

  it('of a number can be accepted in the unit, not in the value', () => {
    const figure = keyed(
      'figure',
      { asks: { bound: false, unit: true } },
      { low: 7, high: 7, bound: 'exact', unit: ['homes'] },
    )
    expect(wrongAnswersTo(figure, [answered({ amount: '9', bound: null, unit: 'flats' })])).toEqual([
      { part: 'value', label: 'Number', given: '9', count: 1, credit: 0, canAccept: false },
      { part: 'unit', label: 'Unit', given: 'flats', count: 1, credit: 0, canAccept: true },
    ])
  })

  it('are listed gap by gap', () => {
    const cloze = keyed(
      'cloze',
      { pieces: [{ text: 'Built in ', gap: { id: 'g1', options: null } }] },
      { accepted: { g1: ['1962'] } },
    )
    expect(wrongAnswersTo(cloze, [answered({ gaps: { g1: ' Sixty-two ' } })])).toMatchObject([
      { part: 'g1', given: 'Sixty-two', count: 1, canAccept: true },
    ])
  })
})

describe('sentences that were chosen as proof', () => {
  const text = 'It is so. The mayor says it. Nobody asked.'
  const asked = { ...verdict, proof: 'asked' as const }
  const with_ = (proof: unknown) => ({ question: asked, answer: answered({ verdict: 'true' }, { proof }), text })

  it('are listed with how many chose them, unless they are accepted', () => {
    const chosen = [{ start: 10, end: 28 }]
    const all = [with_(chosen), with_(chosen), with_([{ start: 0, end: 9 }]), with_([{ start: 29, end: 42 }])]
    expect(wrongProofs(text, all).map(({ quote, count }) => [quote, count])).toEqual([
      ['The mayor says it.', 2],
      ['Nobody asked.', 1],
    ])
    const accepting = mended(asked, [
      { what: 'proof', place: { ...place(10), ...chosen[0], quote: 'The mayor says it.' } },
    ])
    expect(
      wrongProofs(
        text,
        all.map((one) => ({ ...one, question: accepting })),
      ).map(({ quote }) => quote),
    ).toEqual(['Nobody asked.'])
  })
})
