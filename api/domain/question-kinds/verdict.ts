import { z } from 'zod'
import type { QuestionKind } from './question-kind.ts'

export const verdictName = z.enum(['true', 'false', 'not-said'])
export type VerdictName = z.infer<typeof verdictName>

/** How each verdict reads, in the order it is offered. */
export const verdictLabels: { readonly [V in VerdictName]: string } = {
  true: 'True',
  false: 'False',
  'not-said': 'The passage does not say',
}

const content = z.strictObject({})
const key = z.strictObject({ verdict: verdictName.nullable() })
const response = z.strictObject({ verdict: verdictName.nullable() })

/** The prompt is a statement; the student says whether the passage bears it out. All or nothing. */
export const verdict: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: () => ({ content: {}, key: { verdict: null } }),
  specimen: {
    content: {},
    key: { verdict: 'not-said' },
    fullCredit: { verdict: 'not-said' },
    noCredit: { verdict: 'true' },
  },
  faults: (_, { verdict: right }) =>
    right === null
      ? [{ path: 'key.verdict', message: 'Say whether the statement is true, false, or not said in the passage.' }]
      : [],
  misfit: () => null,
  isEmpty: (given) => given.verdict === null,
  grade(_, { verdict: right }, { verdict: chosen }) {
    const credit = chosen !== null && chosen === right ? 1 : 0
    return { credit, parts: [{ part: 'answer', given: chosen === null ? [] : [chosen], credit, errorTag: null }] }
  },
  parts: (_, { verdict: right }) => [
    {
      part: 'answer',
      label: 'Answer',
      options: verdictName.options.map((given) => ({ given, label: verdictLabels[given], right: given === right })),
    },
  ],
  shuffled: (unchanged) => unchanged,
  /** Nothing in the passage can be pointed at for what it does not say. */
  needsEvidence: ({ verdict: right }) => right !== 'not-said',
  moveAnchors: (unchanged) => unchanged,
}
