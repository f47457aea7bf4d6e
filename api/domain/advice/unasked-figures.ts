import type { Place } from '../anchor.ts'
import { readFigure } from '../figure.ts'
import type { Paragraph } from '../passage.ts'
import type { Finding } from './advice.ts'
import type { AdvisedQuestion } from './advised-question.ts'
import { askedBy } from './asked.ts'
import { figuresIn } from './digits-in.ts'

/** A passage as far as advice needs it. */
export interface AdvisedPassage {
  readonly passageId: string
  readonly title: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** More lines than this would be a list to work off, not help. */
const MOST = 5

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
