import type { Damage, Finder } from '../damage.ts'
import { type Line, linesOf } from './lines.ts'
import { named } from './wording.ts'

/** Longer lines are not searched for a repetition within. */
const LONGEST_CAPTION = 300
/** "haha" or "Bora Bora" is no repeated caption. */
const SHORTEST_CAPTION = 5

/** The caption that a line says twice or more ("Old mill, 1910Old mill, 1910"), else the whole line. */
function unitOf(content: string): string {
  if (content.length > LONGEST_CAPTION) return content
  const glued = content.slice(0, (content + content).indexOf(content, 1))
  if (glued.length >= SHORTEST_CAPTION && glued.length < content.length && /\p{Lu}|\W/u.test(glued)) return glued.trim()
  const spaced = `${content} `
  const unit = spaced.slice(0, (spaced + spaced).indexOf(spaced, 1)).trim()
  const isCaption = unit.length < content.length && /\p{L}.*\s.*\s/u.test(unit)
  return isCaption ? unit : content
}

function trimmedEnds(line: Line, text: string): { start: number; end: number } {
  const raw = text.slice(line.start, line.end)
  return { start: line.end - raw.trimStart().length, end: line.start + raw.trimEnd().length }
}

/** Lines that repeat the line before (blank lines apart), and lines that say the same words twice. */
export const repeatedLines: Finder = (text) => {
  const found: Damage[] = []
  let kept = { unit: '', end: 0 }
  let repeats: Damage | null = null
  for (const line of linesOf(text)) {
    if (line.content === '') continue
    const unit = unitOf(line.content)
    if (kept.unit === unit && /\p{L}/u.test(unit)) {
      if (repeats) {
        repeats.end = line.end
      } else {
        const message = `The line ${named(unit)} stands here again. Remove the repetition.`
        repeats = { kind: 'repeated-line', start: kept.end, end: line.end, replacement: '', message }
        found.push(repeats)
      }
      continue
    }
    if (unit !== line.content) {
      const message = `${named(unit)} stands twice in one line. Keep it once.`
      found.push({ kind: 'repeated-line', ...trimmedEnds(line, text), replacement: unit, message })
    }
    kept = { unit, end: line.end }
    repeats = null
  }
  return found
}
