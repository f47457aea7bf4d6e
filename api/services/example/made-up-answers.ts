import { type Anchor, overlap } from '#api/domain/anchor.ts'
import { feedbackKey, partsOf, type Question, type Skill } from '#api/domain/question.ts'
import type { Kind, Response } from '#api/domain/question-kinds/index.ts'
import type { ErrorTag } from '#api/domain/question-kinds/question-kind.ts'
import { verdictName } from '#api/domain/question-kinds/verdict.ts'

/** How one made-up student meets one question. */
export interface Encounter {
  /** Whether the student gets it right; `ease` (in logits) makes one part easier than the question as a whole. */
  gets(ease?: number): boolean
  /** One of the options, the heavier the likelier. */
  oneOf<T>(options: readonly T[], weight?: (option: T) => number): T
  /** How strongly a wrong option pulls this student: 1 and up. */
  pullOf(errorTag: ErrorTag | null): number
  /** Words that prove other questions: where a student ends up who selects the wrong ones. */
  readonly elsewhere: readonly Anchor[]
}

/** For each part in which one option is picked, the one this student picks. */
function picks(question: Question, met: Encounter): Record<string, string> {
  const picked = partsOf(question).flatMap(({ part, options }) => {
    const getsIt = met.gets()
    const open = (options ?? []).filter(({ right }) => right === getsIt)
    const pull = (given: string) => met.pullOf(question.feedback[feedbackKey(part, given)]?.errorTag ?? null)
    return open.length === 0 ? [] : [[part, met.oneOf(open, ({ given }) => pull(given)).given] as const]
  })
  return Object.fromEntries(picked)
}

const wrongWords: { readonly [S in Skill]?: readonly string[] } = {
  attribution: ['Assad', 'Bashar al-Assad', 'a serviceman', 'the reporter'],
  voice: ['allegedly', 'systematic', 'execution', 'rape and torture'],
}
const wrongAmounts = ['700', '47', '750', '21']
const wrongUnits = ['people', 'women']

/** Where a student selects who missed the proof: whole sentences where sentences are asked for, else fewer words. */
function missed({ content, key }: Question<'highlight'>, { elsewhere, oneOf }: Encounter): Anchor {
  const isSentence = ({ quote }: Anchor) => /[.”]$/.test(quote)
  const proofs = [...key.required, ...key.allowed]
  const open = elsewhere.filter(
    (place) =>
      isSentence(place) === (content.by === 'sentence') && proofs.every((proof) => overlap(proof, place) === 0),
  )
  return oneOf(open)
}

/** Kinds that the example does not use need no line here; a question of such a kind is left open. */
const answers: { readonly [K in Kind]?: (question: Question<K>, met: Encounter) => Response<K> } = {
  choice: (question, met) => ({ option: picks(question, met).answer ?? null }),
  multiple: ({ content, key }, met) => {
    const ids = content.options.map(({ id }) => id)
    const ticked = ids.filter((id) => key.correct.includes(id) === met.gets(1.1))
    return { options: ticked.length > 0 ? ticked : [met.oneOf(ids)] }
  },
  verdict: (question, met) => ({ verdict: verdictName.parse(picks(question, met).answer) }),
  match: (question, met) => ({ sourceOf: picks(question, met) }),
  // The number is what most find; the words before it are what most drop.
  figure: ({ content, key }, met) => ({
    amount: met.gets(0.9) ? String(key.low ?? key.high) : met.oneOf(wrongAmounts),
    bound: !content.asks.bound ? null : met.gets(-0.3) ? key.bound : met.oneOf(['exact', 'exact', 'about', 'at-most']),
    unit: !content.asks.unit ? '' : met.gets(0.6) ? (key.unit[0] ?? '') : met.oneOf(wrongUnits),
  }),
  short: ({ key, skill }, met) => ({
    text: met.oneOf(met.gets() ? key.accepted.slice(0, 2) : (wrongWords[skill] ?? ['I do not know'])),
  }),
  highlight: (question, met) => {
    const found = met.gets() ? question.key.required : [missed(question, met)]
    return { selections: found.map(({ start, end }) => ({ start, end })) }
  },
}

export function answerTo<K extends Kind>(question: Question<K>, met: Encounter): Response<K> | null {
  return answers[question.kind]?.(question, met) ?? null
}
