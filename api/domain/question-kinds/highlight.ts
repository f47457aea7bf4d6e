import { z } from 'zod'
import { anchor, place } from '../anchor.ts'
import { isFound, lengthOf, merged, misfitOfPlaces, SENTENCE_SLACK, sharedWith } from '../places.ts'
import type { QuestionKind } from './question-kind.ts'

const content = z.strictObject({ by: z.enum(['sentence', 'words']) })
const key = z.strictObject({ required: z.array(anchor).max(20), allowed: z.array(anchor).max(20) })
const response = z.strictObject({ selections: z.array(place).max(20) })
type By = z.infer<typeof content>['by']

/** By words, a selection may hold as many characters beside the proof as the proof itself has, and at least these. */
const leastWordsSlack = 40
/** How many characters beyond the slack cost as much as one hit earns. */
const costlyExcess = { sentence: SENTENCE_SLACK, words: 100 } as const satisfies Record<By, number>

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
  misfit: (_, { selections }) => misfitOfPlaces(selections),
  isEmpty: ({ selections }) => selections.length === 0,
  grade({ by }, { required, allowed }, { selections }) {
    const stretches = merged(selections)
    const proof = [...required, ...allowed]
    const proofOnce = merged(proof)
    const hits = required.filter((one) => isFound(one, selections, by)).length
    const attached = stretches.filter((one) => sharedWith(one, proofOnce) > 0)
    const beside = attached.reduce((sum, one) => sum + lengthOf(one) - sharedWith(one, proofOnce), 0)
    const slack = proofOnce
      .filter((one) => sharedWith(one, stretches) > 0)
      .reduce((sum, one) => sum + (by === 'sentence' ? SENTENCE_SLACK : Math.max(leastWordsSlack, lengthOf(one))), 0)
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
