/** A document as text in which neither the order of fields counts nor the fields that are left out. */
export function canonical(document: unknown, leftOut: readonly string[]): string {
  return JSON.stringify(document, (name, value: unknown) => {
    if (leftOut.includes(name)) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  })
}
