import { z } from 'zod'
import { optionFaults } from './option-faults.ts'
import { option, optionId, type QuestionKind } from './question-kind.ts'

const content = z.strictObject({ options: z.array(option).max(20) })
const key = z.strictObject({
  correct: optionId.nullable(),
  /** Part marks: credit between 0 and 1 for an option that is not the key. */
  partial: z
    .record(optionId, z.number().gt(0).lt(1))
    .refine((marks) => Object.keys(marks).length <= 20, { error: 'At most 20 options can carry part marks.' }),
})
const response = z.strictObject({ option: optionId.nullable() })

/** The student picks one option: all or nothing, except where an option carries part marks. */
export const choice: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: (newId) => ({
    content: { options: [1, 2, 3, 4].map(() => ({ id: newId(), text: '' })) },
    key: { correct: null, partial: {} },
  }),
  specimen: {
    content: {
      options: [
        { id: 'a', text: 'The utility' },
        { id: 'b', text: 'The mayor' },
        { id: 'c', text: 'The reporter' },
      ],
    },
    key: { correct: 'a', partial: { b: 0.5 } },
    fullCredit: { option: 'a' },
    noCredit: { option: 'c' },
  },
  faults({ options }, { correct }) {
    const faults = optionFaults(options, 'content.options')
    if (!options.some(({ id }) => id === correct)) {
      faults.push({ path: 'key.correct', message: 'Mark the option that is right.' })
    }
    return faults
  },
  misfit: ({ options }, { option: chosen }) =>
    chosen === null || options.some(({ id }) => id === chosen) ? null : `There is no option "${chosen}".`,
  isEmpty: (given) => given.option === null,
  grade(_, { correct, partial }, { option: chosen }) {
    const part = chosen !== null && Object.hasOwn(partial, chosen) ? partial[chosen] : undefined
    const credit = chosen === null ? 0 : chosen === correct ? 1 : (part ?? 0)
    return { credit, parts: [{ part: 'answer', given: chosen === null ? [] : [chosen], credit, errorTag: null }] }
  },
  parts: ({ options }, { correct }) => [
    {
      part: 'answer',
      label: 'Answer',
      options: options.map(({ id, text }) => ({ given: id, label: text, right: id === correct })),
    },
  ],
  shuffled: ({ options }, shuffle) => ({ options: shuffle(options) }),
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
