/** A document with unsaved changes, and the version of the stored one that they were made on. */
export interface DraftCopy<Draft> {
  readonly version: number
  readonly draft: Draft
}

const nameOf = (name: string): string => `whosaid.draft.${name}`

/** Keeps a copy in this tab until the document is saved. A browser that refuses storage loses only this second net. */
export function keepCopy<Draft>(name: string, copy: DraftCopy<Draft>): void {
  try {
    sessionStorage.setItem(nameOf(name), JSON.stringify(copy))
  } catch {}
}

/** The copy that a page of this tab left behind; only this file writes it, so its shape is trusted and the server checks. */
export function findCopy<Draft>(name: string): DraftCopy<Draft> | null {
  try {
    const text = sessionStorage.getItem(nameOf(name))
    return text === null ? null : (JSON.parse(text) as DraftCopy<Draft>)
  } catch {
    return null
  }
}

export function dropCopy(name: string): void {
  try {
    sessionStorage.removeItem(nameOf(name))
  } catch {}
}
