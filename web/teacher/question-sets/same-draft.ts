import type { QuestionSetDraft } from '#api/contract.ts'

/**
 * Whether two drafts say the same. The context of an anchor does not count, since the server fills it in, and neither
 * does the order of fields.
 */
export const sameDraft = (a: QuestionSetDraft, b: QuestionSetDraft): boolean => canonical(a) === canonical(b)

function canonical(draft: QuestionSetDraft): string {
  return JSON.stringify({ ...draft, title: draft.title.trim() }, (name, value: unknown) => {
    if (name === 'prefix' || name === 'suffix') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}
