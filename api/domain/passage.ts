import { z } from 'zod'
import type { Place } from './anchor.ts'
import { keepableText } from './keepable.ts'
import { sentencesOf } from './sentences.ts'

/** The longest text of one revision, in UTF-16 code units. */
export const PASSAGE_LIMIT = 200_000

/**
 * Makes every line end `\n` (from CRLF, CR, U+2028 and U+2029) and drops one leading byte order mark.
 * It is the only change that is made to a teacher's text without asking.
 */
export function tidyLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')
}

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')

/** C0 and C1 control characters and DEL, without tab and line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g

function textFault(text: string): string | null {
  if (!/[^\s\p{Cf}]/u.test(text)) return 'There is no text yet. Paste the article here.'
  if (text.length > PASSAGE_LIMIT) {
    return `This text has ${grouped(text.length)} characters; a passage can have ${grouped(PASSAGE_LIMIT)}. Paste one article at a time.`
  }
  const controls = text.match(control)
  if (controls) {
    const [what, first] =
      controls.length === 1
        ? ['1 control character', 'It is']
        : [`${grouped(controls.length)} control characters`, 'The first is']
    return `This text has ${what} that cannot be shown. ${first} character ${grouped(text.search(control) + 1)}. Remove what stands there, or paste the text as plain text.`
  }
  const half = text.search(/\p{Cs}/u)
  if (half !== -1) {
    return `This text has half a character, at character ${grouped(half + 1)}: something was cut in two. Copy the text again, or remove what stands there.`
  }
  return null
}

/**
 * The text of one revision, with its line ends tidied. Everything else is refused or kept as it is:
 * right-to-left text, emoji and combining marks are neither reordered nor normalised.
 */
export const passageText = z
  .string()
  .overwrite(tidyLineEnds)
  .superRefine((text, context) => {
    const message = textFault(text)
    if (message) context.addIssue({ code: 'custom', message })
  })

export const passageTitle = keepableText
  .trim()
  .min(1, 'Give the passage a title.')
  .max(300, 'A title can have 300 characters.')

const isDate = (value: string): boolean => value === '' || z.iso.date().safeParse(value).success
const isWebAddress = (value: string): boolean => value === '' || /^https?:\/\/[^\s/?#<>"\\][^\s<>"\\]*$/i.test(value)

/** Where a passage comes from, as its teacher typed it; an empty string says "not known". */
export const sourceCard = z.strictObject({
  outlet: keepableText.max(200).default(''),
  author: keepableText.max(200).default(''),
  /** A calendar day, `yyyy-mm-dd`. */
  publishedOn: z.string().max(10).refine(isDate, 'Give the date as year-month-day, like 2012-03-13.').default(''),
  url: keepableText
    .max(2000)
    .refine(isWebAddress, 'Give a web address that starts with http:// or https://.')
    .default(''),
  licence: keepableText.max(300).default(''),
})
export type SourceCard = z.infer<typeof sourceCard>

/** A paragraph without the white space around it. `number` counts from 1; `sentences` is never empty. */
export interface Paragraph extends Place {
  number: number
  sentences: Place[]
}

/** The lines of a text with the white space at both ends left out; a blank line has `start === end`. */
function trimmedLines(text: string): Place[] {
  const lines: Place[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const lead = line.length - line.trimStart().length
    lines.push({ start: start + lead, end: Math.max(start + lead, start + line.trimEnd().length) })
    start += line.length + 1
  }
  return lines
}

/** Paragraphs stand between blank lines or, in a text that has no blank line within, one a line. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = trimmedLines(text)
  const isBlank = (line: Place): boolean => line.start === line.end
  const within = lines.slice(
    lines.findIndex((line) => !isBlank(line)),
    lines.findLastIndex((line) => !isBlank(line)) + 1,
  )
  const byBlankLines = within.some(isBlank)
  const bounds: Place[] = []
  let open: Place | null = null
  for (const line of within) {
    if (isBlank(line)) {
      open = null
    } else if (open && byBlankLines) {
      open.end = line.end
    } else {
      open = { ...line }
      bounds.push(open)
    }
  }
  return bounds.map((place, index) => ({ number: index + 1, ...place, sentences: sentencesOf(text, place) }))
}
