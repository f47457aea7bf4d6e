const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const calendarDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' })
const numbers = new Intl.NumberFormat('en')

/** `day(0)` is "1 Jan 1970", where the reader is. */
export const day = (at: number): string => days.format(at)

export const dayAndTime = (at: number): string => times.format(at)

/** A calendar day `yyyy-mm-dd` in words; what is no day comes back as it is. */
export function calendarDay(written: string): string {
  const at = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(at) ? written : calendarDays.format(at)
}

export const grouped = (count: number): string => numbers.format(count)

/** `counted(1, 'question set')` is "1 question set", `counted(2, 'class', 'classes')` is "2 classes". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`

/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** A private code as it is read out: XXXX-XXXX. */
export const privateCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`
