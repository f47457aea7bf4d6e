import { z } from 'zod'
import { fold } from '../fold.ts'
import { isAccepted } from '../is-accepted.ts'
import { keepableText } from '../keepable.ts'
import type { QuestionKind } from './question-kind.ts'

const content = z.strictObject({})
const key = z.strictObject({ accepted: z.array(keepableText.max(200)).max(50) })
const response = z.strictObject({ text: z.string().max(500) })

/** The student types a word or phrase; it is right when `isAccepted` says so. */
export const short: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: () => ({ content: {}, key: { accepted: [] } }),
  specimen: {
    content: {},
    key: { accepted: ['the harbour master', 'the port authority'] },
    fullCredit: { text: 'Harbour-master' },
    noCredit: { text: 'The minister' },
  },
  faults(_, { accepted }) {
    if (accepted.length === 0) return [{ path: 'key.accepted', message: 'Write an answer that counts as right.' }]
    return accepted.flatMap((answer, index) =>
      fold(answer) === '' ? [{ path: `key.accepted.${index}`, message: 'Write this answer or remove it.' }] : [],
    )
  },
  misfit: () => null,
  isEmpty: ({ text }) => fold(text) === '',
  grade(_, { accepted }, { text }) {
    const folded = fold(text)
    const credit = isAccepted(text, accepted) ? 1 : 0
    return { credit, parts: [{ part: 'answer', given: folded === '' ? [] : [folded], credit, errorTag: null }] }
  },
  accept: (key, _, answer) => (isAccepted(answer, key.accepted) ? key : { accepted: [...key.accepted, answer] }),
  parts: () => [{ part: 'answer', label: 'Answer', options: null, field: 'text' }],
  shuffled: (unchanged) => unchanged,
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
