import { z } from 'zod'
import { anchor, type Place, place } from '../anchor.ts'
import type { QuestionKind } from './question-kind.ts'

const content = z.strictObject({ by: z.enum(['sentence', 'words']) })
const key = z.strictObject({ required: z.array(anchor).max(20), allowed: z.array(anchor).max(20) })
const response = z.strictObject({ selections: z.array(place).max(20) })
type By = z.infer<typeof content>['by']

/** By sentence, how many characters a selection may hold beside the proof it touches: about the rest of a long sentence. */
const sentenceSlack = 300
/** By words, a selection may hold as many characters beside the proof as the proof itself has, and at least these. */
const leastWordsSlack = 40
/** How many characters beyond the slack cost as much as one hit earns. */
const costlyExcess = { sentence: sentenceSlack, words: 100 } as const satisfies Record<By, number>

const length = ({ start, end }: Place) => Math.max(0, end - start)
const shared = (one: Place, other: Place) =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
const sharedWith = (one: Place, others: readonly Place[]) => others.reduce((sum, other) => sum + shared(one, other), 0)

/** The same stretches in order, those that overlap as one; neighbours that only touch stay apart. */
function merged(places: readonly Place[]): Place[] {
  const result: Place[] = []
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1)
    if (last && start < last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) }
    else result.push({ start, end })
  }
  return result
}

/** Whether a required anchor was found; see the rule at `highlight`. */
function isHit(required: Place, by: By, selections: readonly Place[], stretches: readonly Place[]): boolean {
  if (sharedWith(required, stretches) * 2 >= length(required)) return true
  return by === 'sentence' && selections.some((one) => length(one) > 0 && shared(one, required) * 2 >= length(one))
}

/**
 * The student selects the sentences, or the words, that prove something.
 *
 * How a selection is marked:
 * - Selections that overlap count as one.
 * - A required place is found when at least half of it is selected. Where whole sentences are selected and the place is
 *   longer than a sentence, one sentence that lies in it by at least half finds it too.
 * - Each required place found earns the same. An allowed place earns nothing and costs nothing.
 * - A selection that touches no required and no allowed place costs as much as a found place earns.
 * - A selection may hold more than the proof: 300 characters for each place it touches where sentences are selected;
 *   where words are selected, as much again as the place itself, and at least 40. What goes beyond all this together
 *   costs as much as a found place earns for every 300 characters (sentences) or 100 characters (words), and less in
 *   proportion. So selecting everything does not pay.
 * - Credit is never below 0.
 */
export const highlight: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: () => ({ content: { by: 'sentence' }, key: { required: [], allowed: [] } }),
  specimen: {
    content: { by: 'sentence' },
    key: {
      required: [
        { start: 120, end: 170, quote: 'The bridge will close in May, the mayor has said. ', prefix: '', suffix: '' },
      ],
      allowed: [],
    },
    fullCredit: { selections: [{ start: 120, end: 170 }] },
    noCredit: { selections: [{ start: 0, end: 60 }] },
  },
  faults: (_, { required }) =>
    required.length === 0 ? [{ path: 'key.required', message: 'Select in the passage what a student must find.' }] : [],
  misfit(_, { selections }) {
    if (selections.some(({ start, end }) => start >= end)) return 'A selection ends before it starts.'
    const distinct = new Set(selections.map(({ start, end }) => `${start}-${end}`))
    return distinct.size < selections.length ? 'The same place is selected twice.' : null
  },
  isEmpty: ({ selections }) => selections.length === 0,
  grade({ by }, { required, allowed }, { selections }) {
    const stretches = merged(selections)
    const proof = [...required, ...allowed]
    const proofOnce = merged(proof)
    const hits = required.filter((one) => isHit(one, by, selections, stretches)).length
    const attached = stretches.filter((one) => sharedWith(one, proofOnce) > 0)
    const beside = attached.reduce((sum, one) => sum + length(one) - sharedWith(one, proofOnce), 0)
    const slack = proofOnce
      .filter((one) => sharedWith(one, stretches) > 0)
      .reduce((sum, one) => sum + (by === 'sentence' ? sentenceSlack : Math.max(leastWordsSlack, length(one))), 0)
    const cost = stretches.length - attached.length + Math.max(0, beside - slack) / costlyExcess[by]
    const credit = required.length === 0 ? 0 : Math.max(0, (hits - cost) / required.length)
    const given = stretches.map(({ start, end }) => `${start}-${end}`)
    return { credit, parts: [{ part: 'answer', given, credit, errorTag: null }] }
  },
  parts: () => [{ part: 'answer', label: 'Answer', options: null, isPlace: true }],
  shuffled: (unchanged) => unchanged,
  /** Its key is its evidence. */
  needsEvidence: () => false,
  moveAnchors: ({ content, key: { required, allowed } }, move) => ({
    content,
    key: {
      required: required.flatMap((one) => move(one) ?? []),
      allowed: allowed.flatMap((one) => move(one) ?? []),
    },
  }),
}
