export const NAME_LIMIT = 60

/** Control characters, halves of characters, and marks that turn the direction of what stands around a name. */
const unshowable = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u
const visible = /[^\s\p{Cf}\p{M}]/u

/** A name with its white space folded. */
export const foldName = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** Why a folded name cannot be used, or null. */
export function nameFault(name: string): string | null {
  if (unshowable.test(name)) return 'This name has a character that cannot be shown. Type it anew.'
  if (!visible.test(name)) return 'Write a name.'
  return name.length > NAME_LIMIT ? `A name can have ${NAME_LIMIT} characters.` : null
}

/** Two names that look the same to a reader have the same key: case, width and invisible characters do not count. */
export const nameKey = (name: string): string => foldName(name.normalize('NFKC').replace(/\p{Cf}/gu, '')).toLowerCase()

/** The name, or the name with the first free number behind it when others already have it: "Anna (2)". */
export function distinctName(name: string, taken: ReadonlySet<string>): string {
  let candidate = name
  for (let number = 2; taken.has(nameKey(candidate)); number++) {
    const ending = ` (${number})`
    // A pair of code units is not cut in two.
    candidate = name.slice(0, NAME_LIMIT - ending.length).replace(/[\uD800-\uDBFF]$/, '') + ending
  }
  return candidate
}

/** The names of a list, one a line, blank lines passed over; or the first fault, with its line. */
export function namesIn(list: string): readonly string[] | { readonly fault: string } {
  const names: string[] = []
  for (const [index, line] of list.split(/\r\n?|[\n\u2028\u2029]/).entries()) {
    const name = foldName(line)
    if (name === '') continue
    const fault = nameFault(name)
    if (fault !== null) return { fault: `Line ${index + 1}: ${fault}` }
    names.push(name)
  }
  return names
}

/** Every name told apart from those before it and from those already taken. */
export function distinctNames(names: readonly string[], taken: readonly string[]): string[] {
  const keys = new Set(taken.map(nameKey))
  return names.map((name) => {
    const distinct = distinctName(name, keys)
    keys.add(nameKey(distinct))
    return distinct
  })
}
