import type { QuestionSetDraft } from '#api/contract.ts'

/** A draft with unsaved changes, and the version of the stored draft that they were made on. */
export interface DraftCopy {
  readonly version: number
  readonly draft: QuestionSetDraft
}

const nameOf = (setId: string): string => `whosaid.draft.${setId}`

/** Keeps a copy in this tab until the draft is saved. A browser that refuses storage loses only this second net. */
export function keepCopy(setId: string, copy: DraftCopy): void {
  try {
    sessionStorage.setItem(nameOf(setId), JSON.stringify(copy))
  } catch {}
}

/** The copy that a page of this tab left behind; only this file writes it, so its shape is trusted and the server checks. */
export function findCopy(setId: string): DraftCopy | null {
  try {
    const text = sessionStorage.getItem(nameOf(setId))
    return text === null ? null : (JSON.parse(text) as DraftCopy)
  } catch {
    return null
  }
}

export function dropCopy(setId: string): void {
  try {
    sessionStorage.removeItem(nameOf(setId))
  } catch {}
}
