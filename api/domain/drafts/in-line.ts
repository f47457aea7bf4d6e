/** A stretch of text on one line. */
export const inLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const marks = /^["“‘']|["”’']$/g

/** Without the quotation marks around it. */
export const unquoted = (text: string): string => text.trim().replace(marks, '').trim()

/** In quotation marks; marks within it become single ones. */
export const quoted = (text: string): string => `“${text.replace(/“|(?<=^|[\s(])"/g, '‘').replace(/”|"/g, '’')}”`

/** Starting with a capital letter, also behind an opening mark. */
export const capital = (text: string): string => text.replace(/\p{L}|\p{N}/u, (first) => first.toUpperCase())

const lowered = new Set(
  (
    'a an the at in on by for from of to with about around nearly almost some more less fewer over under up no not one two three ' +
    'four five six seven eight nine ten this that these those his her its their our he she it they we there every each all ' +
    'many most both neither either after before since when while if as only just exactly'
  ).split(' '),
)

/** As it stands behind "according to the mayor,": a capital that only began a sentence is lowered. */
export function midSentence(sentence: string): string {
  const first = /^[\p{L}’'-]+/u.exec(sentence)?.[0] ?? ''
  return lowered.has(first.toLowerCase()) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence
}

/** As a sentence of its own: a capital letter first, a full stop last. */
export function asSentence(text: string): string {
  const trimmed = inLine(text).replace(/[\s,;:–—-]+$/, '')
  return capital(/[.?!…][”’"')]*$/.test(trimmed) ? trimmed : `${trimmed}.`)
}
