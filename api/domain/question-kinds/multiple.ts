import { z } from 'zod'
import { optionFaults } from './option-faults.ts'
import { option, optionId, type QuestionKind } from './question-kind.ts'

export const multipleRule = z.enum(['all-or-nothing', 'per-option', 'right-minus-wrong'])
export type MultipleRule = z.infer<typeof multipleRule>

const content = z.strictObject({ options: z.array(option).max(20), rule: multipleRule })
const key = z.strictObject({ correct: z.array(optionId).max(20) })
const response = z.strictObject({ options: z.array(optionId).max(20) })

/** What was ticked, counted against the options that exist. */
interface Tally {
  readonly rightTicks: number
  readonly wrongTicks: number
  readonly rightOptions: number
  readonly options: number
}

/** Credit by rule. `per-option` counts an option when it is rightly ticked or rightly left. */
const creditBy: { readonly [R in MultipleRule]: (tally: Tally) => number } = {
  'all-or-nothing': ({ rightTicks, wrongTicks, rightOptions }) =>
    rightTicks === rightOptions && wrongTicks === 0 ? 1 : 0,
  'per-option': ({ rightTicks, wrongTicks, rightOptions, options }) =>
    (options - (rightOptions - rightTicks) - wrongTicks) / options,
  'right-minus-wrong': ({ rightTicks, wrongTicks, rightOptions }) =>
    rightOptions === 0 ? 0 : Math.max(0, (rightTicks - wrongTicks) / rightOptions),
}

/** The student ticks several options; how ticks make credit is the question's rule. No tick earns nothing. */
export const multiple: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: (newId) => ({
    content: { options: [1, 2, 3, 4].map(() => ({ id: newId(), text: '' })), rule: 'right-minus-wrong' },
    key: { correct: [] },
  }),
  specimen: {
    content: {
      options: [
        { id: 'a', text: 'The harbour master' },
        { id: 'b', text: 'A dock worker' },
        { id: 'c', text: 'The minister' },
        { id: 'd', text: 'The ship owner' },
      ],
      rule: 'right-minus-wrong',
    },
    key: { correct: ['a', 'b'] },
    fullCredit: { options: ['b', 'a'] },
    noCredit: { options: ['c', 'd'] },
  },
  faults({ options }, { correct }) {
    const faults = optionFaults(options, 'content.options')
    if (!options.some(({ id }) => correct.includes(id))) {
      faults.push({ path: 'key.correct', message: 'Tick every option that is right.' })
    }
    return faults
  },
  misfit({ options }, { options: ticked }) {
    if (new Set(ticked).size < ticked.length) return 'An option is ticked twice.'
    const unknown = ticked.find((id) => !options.some((known) => known.id === id))
    return unknown === undefined ? null : `There is no option "${unknown}".`
  },
  isEmpty: ({ options }) => options.length === 0,
  grade({ options, rule }, { correct }, { options: ticked }) {
    const known = options.map(({ id }) => id)
    const given = [...new Set(ticked)].filter((id) => known.includes(id))
    const rightTicks = given.filter((id) => correct.includes(id)).length
    const rightOptions = known.filter((id) => correct.includes(id)).length
    const tally = { rightTicks, wrongTicks: given.length - rightTicks, rightOptions, options: known.length }
    const credit = given.length === 0 ? 0 : creditBy[rule](tally)
    return { credit, parts: [{ part: 'answer', given, credit, errorTag: null }] }
  },
  parts: ({ options }, { correct }) => [
    {
      part: 'answer',
      label: 'Answer',
      options: options.map(({ id, text }) => ({ given: id, label: text, right: correct.includes(id) })),
    },
  ],
  shuffled: (content, shuffle) => ({ ...content, options: shuffle(content.options) }),
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
