import type { Place } from '../anchor.ts'
import { sentencesOf } from '../sentences.ts'

export interface ReadParagraph extends Place {
  readonly sentences: readonly Place[]
}

const WRAP_MIN = 45
const WRAP_MAX = 100

/** Whether lines are broken for width: most lines that another follows end at a similar width and in mid-sentence. */
function isWrapped(text: string, lines: readonly Place[]): boolean {
  const followed = lines.filter((line, index) => line.start < line.end && isText(lines[index + 1]))
  const broken = followed.filter(({ start, end }) => {
    const length = end - start
    return length >= WRAP_MIN && length <= WRAP_MAX && !/[.?!:"”’»)]/.test(text.charAt(end - 1))
  })
  return followed.length >= 3 && broken.length * 2 > followed.length
}

const isText = (line: Place | undefined): boolean => line !== undefined && line.start < line.end

/**
 * Paragraphs as the analyser sees them: one a line, unless lines are broken for width; then between blank lines.
 * Unlike the paragraphs on screen they do not change where a blank line is added between two of them.
 */
export function paragraphsOf(text: string): ReadParagraph[] {
  const lines: Place[] = []
  let at = 0
  for (const line of text.split(/\n|\r(?!\n)|[\u2028\u2029]/)) {
    const lead = line.length - line.trimStart().length
    lines.push({ start: at + lead, end: Math.max(at + lead, at + line.trimEnd().length) })
    at += line.length + 1
  }
  const wrapped = isWrapped(text, lines)
  const paragraphs: Place[] = []
  let open: Place | null = null
  for (const line of lines) {
    if (!isText(line)) {
      open = null
    } else if (open && wrapped) {
      open.end = line.end
    } else {
      open = { ...line }
      paragraphs.push(open)
    }
  }
  return paragraphs.map((place) => ({ ...place, sentences: sentencesOf(text, place) }))
}
