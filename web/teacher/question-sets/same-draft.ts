import type { QuestionSetDraft } from '#api/contract.ts'
import { canonical } from '#web/teacher/document/canonical.ts'

const settled = (draft: QuestionSetDraft): string =>
  canonical({ ...draft, title: draft.title.trim() }, ['prefix', 'suffix'])

/**
 * Whether two drafts say the same. The context of an anchor does not count, since the server fills it in, and neither
 * does the order of fields.
 */
export const sameDraft = (a: QuestionSetDraft, b: QuestionSetDraft): boolean => settled(a) === settled(b)
