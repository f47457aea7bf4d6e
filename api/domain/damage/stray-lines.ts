import type { Damage, Finder } from '../damage.ts'
import { type Line, linesOf } from './lines.ts'
import { named } from './wording.ts'

/** A longer line is text, whatever it begins with. */
const LONGEST_STRAY = 100

/** What web pages put between the paragraphs of an article; each must be the whole line. */
const strays = [
  /^[-–—\s[(]*(?:advertisements?|advert|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|story continues below(?: advertisement)?|article continues (?:below|after)[\w\s]*)[-–—\s\])]*$/i,
  /^(?:read (?:more|also|next|on)|see also|related(?: (?:articles?|stories|topics?|content))?|more on this(?: story)?|recommended|you (?:may|might) also like|don['’]t miss|most read|trending(?: now)?)(?:\s*[:>»…].*)?$/i,
  /^share(?: this(?: (?:article|story|post|page|on|with|via)\b.*)?| (?:on|via) \w+)?[:.!]?$/i,
  /^(?=.*\p{L})(?:share|tweet|facebook|twitter|whatsapp|e-?mail|print|pin|reddit|linkedin|telegram|copy link|comments?|[\s|•·,/-]){2,}$/iu,
  /^(?:tweet|print|save|copy link|\d+ (?:shares|comments)|leave a comment|view comments|click here[^.]*)$/i,
  /^(?:follow|like|find|join) us on\b.*$/i,
  /^subscribe(?: (?:now|today|to|for)\b.*)?[.!]?$/i,
  /^(?:sign up|get our|join our|receive our)\b.*\b(?:newsletters?|e-?mails?|alerts?|briefing|updates|channel|inbox)\b.*$/i,
  /^(?:newsletter|breaking news alerts?|enter your e-?mail.*|by signing up.*)$/i,
  /^(?:we use cookies|this (?:web)?site uses cookies|(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|policy|preferences))\b.*$/i,
]

function isStray({ content }: Line): boolean {
  return content !== '' && content.length <= LONGEST_STRAY && strays.some((stray) => stray.test(content))
}

/** From the first of some lines to the last, with the line end and the blank line that would be left over. */
function wholeLines(lines: readonly Line[], first: number, last: number): { start: number; end: number } {
  const before = lines[first - 1]
  const after = lines[last + 1]
  const start = lines[first]?.start ?? 0
  const end = lines[last]?.end ?? start
  if (!after) return { start: before ? before.end : start, end }
  const leavesBlank = after.content === '' && (!before || before.content === '')
  return { start, end: leavesBlank && lines[last + 2] ? after.end + 1 : end + 1 }
}

/** Adverts, share buttons, newsletter and cookie notices; neighbours are one damage. */
export const strayLines: Finder = (text) => {
  const lines = linesOf(text)
  const found: Damage[] = []
  for (let first = 0; first < lines.length; first += 1) {
    const line = lines[first]
    if (!line || !isStray(line)) continue
    let last = first
    for (let at = first + 1; at < lines.length; at += 1) {
      const next = lines[at]
      if (!next || !(next.content === '' || isStray(next))) break
      if (next.content !== '') last = at
    }
    const more = last === first ? '' : ' and what follows it'
    const message = `${named(line.content)}${more} looks like an advert or a button of the web page. Remove it.`
    found.push({ kind: 'stray-line', ...wholeLines(lines, first, last), replacement: '', message })
    first = last
  }
  return found
}
