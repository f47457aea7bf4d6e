import type { Place } from '../anchor.ts'
import { readFigure } from '../figure.ts'
import { fold } from '../fold.ts'
import type { Paragraph } from '../passage.ts'
import { pathTo } from '../path-to.ts'
import { withMovedAnchors } from '../question.ts'
import type { Finding } from './advice.ts'
import { type AdvisedQuestion, keyLeaves } from './advised-question.ts'

/** A passage as far as advice needs it. */
export interface AdvisedPassage {
  readonly passageId: string
  readonly title: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** More lines than this would be a list to work off, not help. */
const MOST = 5
/** A longer row of digits is a code of some kind. */
const LONGEST = 24

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\\.?'
/** A number in digits, with its scale; not the tail of a name or a date, nor digits with letters at their end. */
const number =
  /(?<![\p{L}\p{Nd}]|[\p{L}\p{Nd}][-–/.:,’'])\p{Nd}+(?:[.,]\p{Nd}+)*(?: (?:hundred|thousand|million|billion|trillion)(?!\p{L}))?(?![\p{L}\p{Nd}])/gu
const dateBefore = new RegExp(`(?<![a-z])${months} $`, 'i')
const dateAfter = new RegExp(`^(?: (?:of )?${months}(?![a-z])|[/:.-]\\d| ?[ap]\\.?m(?![a-z])| o[’']clock)`, 'i')
const labelBefore =
  /(?:^|[^\p{L}])(?:nos?\.?|article|resolution|page|chapter|section|room|route|flight|line|paragraph|table) $/iu
/** A capitalised word right before a number makes a name of both ("Apollo 11"), except where it starts a sentence. */
const nameBefore = /(?<![.?!…:]["”’)]*\s+|[“"‘(]|^)(?<![\p{L}\p{Nd}])\p{Lu}[\p{L}’'.-]* $/u

function isFigure(token: string, before: string, after: string): boolean {
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(token)
  if (token.length > LONGEST || isYear || dateBefore.test(before) || dateAfter.test(after)) return false
  return !labelBefore.test(before) && !nameBefore.test(before)
}

const numberIn = (token: string): number =>
  (/ /.test(token) ? readFigure(token)?.low : undefined) ?? Number(fold(token))

interface FoundFigure extends Place {
  readonly value: number
}

function figuresIn(text: string): FoundFigure[] {
  return [...text.matchAll(number)].flatMap(({ 0: token, index }) => {
    const end = index + token.length
    const before = text.slice(Math.max(0, index - 40), index)
    return isFigure(token, before, text.slice(end, end + 20)) ? [{ start: index, end, value: numberIn(token) }] : []
  })
}

/** The figure with the words of its bound before it ("at least") and what is tied to it ("26-day", "12%"). */
function inContext(text: string, { start, end }: Place): string {
  const tail = /^(?:-\p{L}+| ?%| per ?cent(?!\p{L}))/u.exec(text.slice(end, end + 30))?.[0] ?? ''
  const token = text.slice(start, end)
  const before = text
    .slice(Math.max(0, start - 30), start)
    .split(' ')
    .slice(0, -1)
  for (const count of [3, 2, 1]) {
    const lead = before.length > count - 1 ? before.slice(-count).join(' ') : ''
    if (/^\p{L}[\p{L} ]*$/u.test(lead) && isBound(lead, token)) return `${lead} ${token}${tail}`
  }
  return token + tail
}

const isBound = (lead: string, token: string): boolean => {
  const figure = readFigure(`${lead} ${token}`)
  return figure !== null && figure.bound !== null && !/^(?:the|only|just|all|there|it|they) /i.test(`${lead} `)
}

interface Asked {
  readonly values: ReadonlySet<number>
  readonly places: readonly (Place & { readonly passageId: string | null })[]
}

/** The numbers that the prompts and keys name, and the places that evidence and keys point at. */
function askedBy(all: readonly AdvisedQuestion[]): Asked {
  const values = new Set<number>()
  const places: Asked['places'][number][] = []
  for (const { question, parts } of all) {
    const rights = parts.flatMap(({ options }) => options?.filter(({ right }) => right) ?? [])
    const leaves = keyLeaves({ question, parts })
    for (const leaf of leaves) if (typeof leaf === 'number') values.add(leaf)
    const typed = leaves.filter((leaf) => typeof leaf === 'string')
    // What a question shows of the passage, it does not ask about.
    const shown: string[] = []
    withMovedAnchors(question, (anchor) => {
      const { start, end, quote } = anchor
      if (pathTo(question.content, anchor) !== null) shown.push(quote)
      else places.push({ start, end, passageId: question.passageId })
      return anchor
    })
    const claims = parts.map(({ label }) => label).filter((label) => !shown.some((quote) => label.includes(quote)))
    const texts = [question.prompt, ...claims, ...rights.map(({ label }) => label), ...typed]
    for (const { value } of figuresIn(texts.join(' \n '))) values.add(value)
  }
  return { values, places }
}

/** Figures in digits that nothing in the set asks about, the first few in reading order. */
export function unaskedFigures(all: readonly AdvisedQuestion[], passages: readonly AdvisedPassage[]): Finding[] {
  if (all.length === 0) return []
  const { values, places } = askedBy(all)
  const messages = new Set<string>()
  for (const { passageId, title, text, paragraphs } of passages) {
    const here = places.filter((place) => place.passageId === passageId || place.passageId === null)
    for (const figure of figuresIn(text)) {
      if (messages.size >= MOST) break
      const isAsked = here.some(({ start, end }) => start < figure.end && figure.start < end)
      if (isAsked || values.has(figure.value)) continue
      const paragraph = paragraphs.find(({ end }) => figure.end <= end)?.number ?? paragraphs.length
      const where = passages.length > 1 ? `“${title}”, paragraph ${paragraph}` : `paragraph ${paragraph}`
      messages.add(`No question asks about “${inContext(text, figure)}” (${where}).`)
    }
  }
  return [...messages].map((message) => ({ path: 'questions', message }))
}
