const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** An id for a new option; it needs to be unlike the others of its question. Works on pages without https as well. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return [...bytes].map((byte) => letters[byte % letters.length]).join('')
}
