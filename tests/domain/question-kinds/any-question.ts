import fc from 'fast-check'
import { bound } from '#api/domain/figure.ts'
import type { Content, Key, Kind, Response } from '#api/domain/question-kinds/index.ts'
import { multipleRule } from '#api/domain/question-kinds/multiple.ts'
import { verdictName } from '#api/domain/question-kinds/verdict.ts'

export interface Answered<K extends Kind> {
  readonly content: Content<K>
  readonly key: Key<K>
  readonly response: Response<K>
}
/** Questions of one kind that could be published, each with a response that fits it, and what its key asks for. */
export interface AnyQuestion<K extends Kind> {
  readonly answered: fc.Arbitrary<Answered<K>>
  readonly empty: Response<K>
  /** The response that the key describes. */
  keyed(content: Content<K>, key: Key<K>): Response<K>
  /** Every response in which one thing more is right, or one wrong thing is taken back. */
  steps(answered: Answered<K>): Response<K>[]
  /** The same response given in another order, where it holds a list that is none. */
  reordered?(response: Response<K>): Response<K>
}

const ids = (prefix: string, most: number, least = 2) =>
  fc.integer({ min: least, max: most }).map((count) => Array.from({ length: count }, (_, index) => `${prefix}${index}`))
const options = (list: readonly string[]) => list.map((id) => ({ id, text: `Option ${id}` }))
/** One of `choices` for each of `rows`, or for some of them. */
function pairs(
  rows: readonly string[],
  choices: readonly string[],
  isWhole = true,
): fc.Arbitrary<Record<string, string>> {
  const choice = fc.constantFrom(...choices)
  const size = { minLength: rows.length, maxLength: rows.length }
  return fc
    .array(isWhole ? choice : fc.option(choice), size)
    .map((list) => Object.fromEntries(rows.flatMap((row, index) => (list[index] ? [[row, list[index]]] : []))))
}
/** Each way to set one row as the key has it. */
const rowSteps = (given: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>) =>
  Object.entries(right).map(([row, value]) => ({ ...given, [row]: value }))

const choice: AnyQuestion<'choice'> = {
  answered: ids('o', 6).chain((list) =>
    fc
      .record({
        correct: fc.constantFrom(...list),
        partial: fc.dictionary(fc.constantFrom(...list), fc.double({ min: 0.1, max: 0.9, noNaN: true })),
        option: fc.option(fc.constantFrom(...list)),
      })
      .map(({ correct, partial, option }) => ({
        content: { options: options(list) },
        key: { correct, partial },
        response: { option },
      })),
  ),
  empty: { option: null },
  keyed: (_, { correct }) => ({ option: correct }),
  steps: ({ key }) => [{ option: key.correct }],
}

const multiple: AnyQuestion<'multiple'> = {
  answered: ids('o', 7).chain((list) =>
    fc
      .record({
        rule: fc.constantFrom(...multipleRule.options),
        correct: fc.subarray(list, { minLength: 1 }),
        ticked: fc.shuffledSubarray(list),
      })
      .map(({ rule, correct, ticked }) => ({
        content: { options: options(list), rule },
        key: { correct },
        response: { options: ticked },
      })),
  ),
  empty: { options: [] },
  keyed: (_, { correct }) => ({ options: correct }),
  steps({ key: { correct }, response: { options: ticked } }) {
    const missing = correct.filter((id) => !ticked.includes(id)).map((id) => ({ options: [...ticked, id] }))
    const wrong = ticked.filter((id) => !correct.includes(id))
    // No tick at all is an answer left open.
    const taken = ticked.length < 2 ? [] : wrong.map((id) => ({ options: ticked.filter((one) => one !== id) }))
    return [...missing, ...taken]
  },
  reordered: ({ options }) => ({ options: options.toReversed() }),
}

const verdict: AnyQuestion<'verdict'> = {
  answered: fc
    .tuple(fc.constantFrom(...verdictName.options), fc.option(fc.constantFrom(...verdictName.options)))
    .map(([right, chosen]) => ({ content: {}, key: { verdict: right }, response: { verdict: chosen } })),
  empty: { verdict: null },
  keyed: (_, { verdict }) => ({ verdict }),
  steps: ({ key }) => [{ verdict: key.verdict }],
}

const match: AnyQuestion<'match'> = {
  answered: fc.tuple(ids('c', 5, 1), ids('s', 4)).chain(([claims, sources]) =>
    fc.tuple(pairs(claims, sources), pairs(claims, sources, false)).map(([right, given]) => ({
      content: { claims: options(claims), sources: options(sources) },
      key: { sourceOf: right },
      response: { sourceOf: given },
    })),
  ),
  empty: { sourceOf: {} },
  keyed: (_, key) => key,
  steps: ({ key, response }) => rowSteps(response.sourceOf, key.sourceOf).map((sourceOf) => ({ sourceOf })),
  reordered: ({ sourceOf }) => ({ sourceOf: Object.fromEntries(Object.entries(sourceOf).toReversed()) }),
}

const keyNumber = ({ low, high, bound }: Key<'figure'>) => (bound === 'range' ? `${low}–${high}` : String(low ?? high))
const figure: AnyQuestion<'figure'> = {
  answered: fc
    .record({
      asks: fc.record({ bound: fc.boolean(), unit: fc.boolean() }),
      stated: fc.constantFrom(...bound.options),
      low: fc.integer({ min: 1, max: 99_999 }),
      more: fc.integer({ min: 1, max: 99_999 }),
      amount: fc.constantFrom('', ' ', '7,500', '26', '3–5', 'a third', 'dozens', 'many'),
      chosen: fc.option(fc.constantFrom(...bound.options)),
      unit: fc.constantFrom('', ' ', 'people', 'homes', '%', 'm'),
      notation: fc.constantFrom('point' as const, 'comma' as const),
    })
    .map(({ asks, stated, low, more, amount, chosen, unit, notation }) => ({
      content: { asks },
      key: {
        low: stated === 'at-most' || stated === 'fewer-than' ? null : low,
        high: stated === 'at-least' || stated === 'more-than' ? null : stated === 'range' ? low + more : low,
        bound: stated,
        unit: ['people', 'residents'],
      },
      response: { amount, bound: chosen, unit, notation },
    })),
  empty: { amount: '', bound: null, unit: '' },
  keyed: (_, key) => ({ amount: keyNumber(key), bound: key.bound, unit: key.unit[0] ?? '' }),
  steps: ({ key, response }) => [
    { ...response, amount: keyNumber(key) },
    { ...response, bound: key.bound },
    { ...response, unit: key.unit[0] ?? '' },
  ],
}

const answers = fc.constantFrom(
  'the mayor',
  'mayor',
  "the mayor's",
  'seven',
  '7',
  'harbour-master',
  'harbourmaster',
  '26 %',
)
const short: AnyQuestion<'short'> = {
  answered: fc
    .tuple(fc.array(answers, { minLength: 1, maxLength: 4 }), fc.oneof(answers, fc.string({ maxLength: 12 })))
    .map(([accepted, text]) => ({ content: {}, key: { accepted }, response: { text } })),
  empty: { text: '' },
  keyed: (_, { accepted }) => ({ text: accepted[0] ?? '' }),
  steps: ({ key }) => key.accepted.map((text) => ({ text })),
}

const sentence = (index: number) => ({ start: index * 80, end: index * 80 + 79 })
const anchorAt = (index: number) => ({ ...sentence(index), quote: `Sentence ${index}.`, prefix: '', suffix: '' })
const sentences = [...Array(12).keys()]
const places = (list: readonly number[]) => list.map(sentence)
const highlight: AnyQuestion<'highlight'> = {
  answered: fc
    .record({
      by: fc.constantFrom('sentence' as const, 'words' as const),
      required: fc.subarray(sentences, { minLength: 1 }),
      allowed: fc.subarray(sentences, { maxLength: 2 }),
      selected: fc.shuffledSubarray(sentences),
    })
    .map(({ by, required, allowed, selected }) => ({
      content: { by },
      key: {
        required: required.map(anchorAt),
        allowed: allowed.filter((index) => !required.includes(index)).map(anchorAt),
      },
      response: { selections: places(selected) },
    })),
  empty: { selections: [] },
  keyed: (_, { required }) => ({ selections: required.map(({ start, end }) => ({ start, end })) }),
  steps({ key: { required, allowed }, response: { selections } }) {
    const isSelected = (start: number) => selections.some((one) => one.start === start)
    const isProof = (start: number) => [...required, ...allowed].some((one) => one.start === start)
    const missing = required.filter(({ start }) => !isSelected(start))
    const wrong = selections.filter(({ start }) => !isProof(start))
    return [
      ...missing.map(({ start, end }) => ({ selections: [...selections, { start, end }] })),
      ...wrong.map((one) => ({ selections: selections.filter((other) => other !== one) })),
    ]
  },
  reordered: ({ selections }) => ({ selections: selections.toReversed() }),
}

const order: AnyQuestion<'order'> = {
  answered: ids('e', 8).chain((list) =>
    fc
      .tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.shuffledSubarray(list, { minLength: list.length }),
      )
      .map(([right, given]) => ({
        content: { entries: options(list) },
        key: { order: right },
        response: { order: given },
      })),
  ),
  empty: { order: [] },
  keyed: (_, key) => key,
  steps: ({ key, response: { order } }) =>
    order.flatMap((id, at) => {
      const next = order[at + 1]
      if (next === undefined || key.order.indexOf(id) < key.order.indexOf(next)) return []
      return [{ order: order.toSpliced(at, 2, next, id) }]
    }),
}

const cloze: AnyQuestion<'cloze'> = {
  answered: fc
    .array(
      fc.record({ isTyped: fc.boolean(), right: fc.constantFrom('a', 'b', 'c'), given: fc.constantFrom('', 'a', 'b') }),
      { minLength: 1, maxLength: 6 },
    )
    .map((gaps) => ({
      content: {
        pieces: gaps.map(({ isTyped }, index) => ({
          text: 'and ',
          gap: { id: `g${index}`, options: isTyped ? null : options(['a', 'b', 'c']) },
        })),
      },
      key: { accepted: Object.fromEntries(gaps.map(({ right }, index) => [`g${index}`, [right]])) },
      response: {
        gaps: Object.fromEntries(gaps.flatMap(({ given }, index) => (given === '' ? [] : [[`g${index}`, given]]))),
      },
    })),
  empty: { gaps: {} },
  keyed: (_, { accepted }) => ({ gaps: firsts(accepted) }),
  steps: ({ key, response }) => rowSteps(response.gaps, firsts(key.accepted)).map((gaps) => ({ gaps })),
  reordered: ({ gaps }) => ({ gaps: Object.fromEntries(Object.entries(gaps).toReversed()) }),
}
const firsts = (accepted: Readonly<Record<string, readonly string[]>>): Record<string, string> =>
  Object.fromEntries(Object.entries(accepted).map(([gap, [first = '']]) => [gap, first]))

const voice: AnyQuestion<'voice'> = {
  answered: fc.tuple(ids('t', 6), ids('v', 4, 1)).chain(([statements, sources]) => {
    const voices = ['reporter', ...sources, 'cannot-tell']
    return fc
      .subarray(statements)
      .chain((withCue) =>
        fc.record({
          withCue: fc.constant(withCue),
          key: fc.record({ voices: pairs(statements, voices), withoutCue: pairs(withCue, voices) }),
          response: fc.record({ voices: pairs(statements, voices, false), withoutCue: pairs(withCue, voices, false) }),
        }),
      )
      .map(({ withCue, key, response }) => ({
        content: {
          statements: statements.map((id, index) => ({ id, place: anchorAt(index) })),
          sources: options(sources).map((one) => ({ ...one, is: 'person' as const })),
          cues: withCue.map((statementId) => {
            const place = anchorAt(statements.indexOf(statementId))
            return { statementId, place: { ...place, end: place.start + 9, quote: 'Sentence ' } }
          }),
        },
        key,
        response,
      }))
  }),
  empty: { voices: {}, withoutCue: {} },
  keyed: (_, key) => key,
  steps: ({ key, response }) => [
    ...rowSteps(response.voices, key.voices).map((voices) => ({ ...response, voices })),
    ...rowSteps(response.withoutCue, key.withoutCue).map((withoutCue) => ({ ...response, withoutCue })),
  ],
}

/** By kind; one that a person marks has none. */
export const anyQuestion = {
  choice,
  multiple,
  verdict,
  match,
  figure,
  short,
  highlight,
  order,
  cloze,
  voice,
} satisfies { readonly [K in Kind]?: AnyQuestion<K> }
