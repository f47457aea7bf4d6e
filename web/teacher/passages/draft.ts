const PREFIX = 'whosaid.draft.'

/**
 * What was typed, kept in this browser tab so that a reload or a failed call loses nothing. A draft is a flat record of
 * strings; a text that is too long for the browser's store is not kept.
 */
export function keepDraft(name: string, draft: Readonly<Record<string, string>>): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft))
  } catch {
    sessionStorage.removeItem(PREFIX + name)
  }
}

export const dropDraft = (name: string): void => sessionStorage.removeItem(PREFIX + name)

/** The field of a kept draft; an empty string where there is none. */
export function readDraft(name: string): (field: string) => string {
  const fields = new Map<string, unknown>(Object.entries(parsed(sessionStorage.getItem(PREFIX + name))))
  return (field) => {
    const value = fields.get(field)
    return typeof value === 'string' ? value : ''
  }
}

function parsed(stored: string | null): object {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
