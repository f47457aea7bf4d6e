import type { Place } from './anchor.ts'

// Our own rules and not Intl.Segmenter: stored anchors and what a student clicks must agree in every engine.

/** Titles and the like, which always stand before a name or a word. */
const neverLast = new Set(
  (
    'mr mrs ms mx dr prof gen col lt sgt capt cpl maj adm cmdr brig sen rep gov rev hon pres st mt ft messrs mme mlle ' +
    'sra dra hr fr vs v e.g i.e cf approx viz al'
  ).split(' '),
)
/** Short forms that stand before a number ("No. 5", "Jan. 3", "p. 12"). */
const beforeNumber = new Set(
  'no nos p pp vol art sec ch fig para jan feb mar apr jun jul aug sep sept oct nov dec ca c op nr'.split(' '),
)
/** Short forms that end a sentence only when the next word looks like the start of one. */
const seldomLast = new Set('inc ltd co corp bros jr sr etc dept est univ assn ave blvd rd'.split(' '))
/** Words that seldom follow a short form unless they begin a sentence. */
const starters = new Set(
  (
    'the a an he she it they we i you this that these those there his her its their our my in on at for from with by ' +
    'but and or so yet then when while if as after before since although though however meanwhile some many most no not ' +
    'what who why how where'
  ).split(' '),
)
const spokenBy =
  /^(?:\p{Lu}[\p{L}.'’-]{0,30}\s+){1,4}(?:asked|asks|said|says|cried|shouted|replied|answered|wrote|added|told|wondered|demanded|exclaimed)(?!\p{L})/u

const isMark = (char: string): boolean => /[.?!…؟۔।॥。！？．｡‼⁇⁈⁉]/.test(char)
const isWideMark = (char: string): boolean => /[。！？．｡]/.test(char)
const isCloser = (char: string): boolean => /["'”’»›)\]}」』）》〉】]/.test(char)
const isSpace = (char: string): boolean => /\s/.test(char)

/** How far the splitter looks back or ahead for a word, so that its work stays linear. */
const REACH = 24
/** A line shorter than this that ends without a mark is a caption or headline, not wrapped text. */
const SHORT_LINE = 45

function skip(text: string, from: number, end: number, test: (char: string) => boolean): number {
  let at = from
  while (at < end && test(text.charAt(at))) at += 1
  return at
}

const wordAt = (text: string, at: number): string =>
  /^[^\p{L}\p{N}\s]{0,4}([\p{L}\p{N}]+)/u.exec(text.slice(at, at + REACH))?.[1] ?? ''

/** Whether a full stop at `dot` closes a short form and not, as far as one can tell, the sentence. */
function isShortForm(text: string, start: number, dot: number, next: number): boolean {
  const before = /[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*$/u.exec(text.slice(Math.max(start, dot - REACH), dot))?.[0]
  if (!before) return false
  const short = before.toLowerCase()
  if (neverLast.has(short)) return true
  const word = wordAt(text, next)
  if (beforeNumber.has(short) && /^\p{N}/u.test(word)) return true
  // "1. Buy milk": the number of a list stands alone before its text.
  if (/^\d{1,3}$/.test(before)) return dot - before.length === start
  const isDotted = before !== 'I' && /^\p{L}(?:\.\p{L})*$/u.test(before)
  if (!isDotted && !seldomLast.has(short)) return false
  const isInitial = text.charAt(next + word.length) === '.' && word.length === 1
  return isInitial || (isLetter(text.charAt(next)) && !starters.has(word.toLowerCase()))
}

const isLetter = (char: string): boolean => /\p{L}/u.test(char)

/** Whether the sentence that began at `start` ends with the marks from `mark` to `after`, before `next`. */
function endsHere(text: string, start: number, mark: number, after: number, next: number, end: number): boolean {
  if (next === end) return true
  const lastMark = text.charAt(skip(text, mark, after, isMark) - 1)
  const closed = isCloser(text.charAt(after - 1))
  if (isWideMark(lastMark)) return !(closed && /^(?:と|って|、|，)/.test(text.slice(after, after + 2)))
  if (after === next || isMark(text.charAt(next))) return false
  const ahead = text.slice(next, next + 4 * REACH)
  if (/^[^\p{L}\p{N}\s]{0,4}\p{Ll}/u.test(ahead) || /^[–—-]/.test(ahead)) return false
  if (closed && /[?!…]/.test(lastMark) && spokenBy.test(ahead)) return false
  return lastMark !== '.' || !isShortForm(text, start, mark, next) || closed
}

/** A line end closes a sentence after a caption or headline, but not within wrapped text. */
function lineEndsSentence(text: string, lineStart: number, at: number, end: number): boolean {
  const next = skip(text, at, end, isSpace)
  return (
    at - lineStart < SHORT_LINE &&
    !/^[^\p{L}\p{N}]{0,2}\p{Ll}/u.test(text.slice(next, next + 4)) &&
    !/[-,;:–—]/.test(text.charAt(at - 1))
  )
}

/**
 * The sentences of a stretch of text, in order, without the white space around them; together they hold every
 * character of it that is not white space. Full stops of short forms, decimals and quoted questions that
 * run on in lower case do not end a sentence.
 */
export function sentencesOf(text: string, within: Place): Place[] {
  const { end } = within
  const sentences: Place[] = []
  let at = skip(text, within.start, end, isSpace)
  let start = at
  let lineStart = at
  while (at < end) {
    const hasMark = isMark(text.charAt(at))
    if (!hasMark && !isSpace(text.charAt(at))) {
      at += 1
      continue
    }
    const after = hasMark ? skip(text, skip(text, at, end, isMark), end, isCloser) : at
    const next = skip(text, after, end, isSpace)
    const endsLine = text.slice(after, next).includes('\n')
    const closes = hasMark
      ? endsHere(text, start, at, after, next, end)
      : next === end || (endsLine && lineEndsSentence(text, lineStart, at, end))
    if (closes) {
      sentences.push({ start, end: after })
      start = next
    }
    if (endsLine) lineStart = next
    at = next
  }
  if (start < end) sentences.push({ start, end })
  return sentences
}
