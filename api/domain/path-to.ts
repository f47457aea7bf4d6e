/** Where an object stands within another: names and indexes, joined by dots; null when it does not. */
export function pathTo(whole: unknown, part: object): string | null {
  if (typeof whole !== 'object' || whole === null) return null
  for (const [name, value] of Object.entries(whole)) {
    if (value === part) return name
    const rest = pathTo(value, part)
    if (rest !== null) return `${name}.${rest}`
  }
  return null
}
