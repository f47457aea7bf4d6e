import type { Place } from '../anchor.ts'
import { readFigure } from '../figure.ts'
import type { KeptFigure } from '../kept-reading.ts'
import { sameUnit } from '../unit.ts'
import { type Ground, sentencesAt, wordsAt } from './ground.ts'
import { inLine } from './in-line.ts'
import { mayHoldClaim } from './told-words.ts'

/** A figure of the reading with what stands around it. */
export interface ToldFigure {
  readonly figure: KeptFigure
  /** Place in the reading's list, from 1: names the drafts about it. */
  readonly number: number
  /** As printed, without the words of its bound: "7,500", "£3.4m". */
  readonly token: string
  /** The words of its bound as printed, "at least"; empty where none is stated. */
  readonly boundWords: string
  /** From the words of the bound to the unit where it stands right behind: "at least 7,500 civilians", "26-day". */
  readonly phrase: Place
  /** Whether the phrase says what is counted. */
  readonly hasUnit: boolean
  readonly sentence: Place
  /** Nobody in its sentence speaks, so that the number may be taken for the reporter's. */
  readonly isUncredited: boolean
}

/** The figures that can be asked about: not the "one" and "two" of any sentence, nor one that spans two sentences. */
export function figuresIn(ground: Ground): ToldFigure[] {
  return ground.reading.figures.flatMap((figure, index) => {
    const [sentence, ...others] = sentencesAt(ground, figure)
    if (sentence === undefined || others.length > 0 || !isTypable(figure) || !isWorthAsking(ground.text, figure))
      return []
    const bounded = withBound(ground.text, figure, sentence)
    const tail = unitBehind(ground.text, figure, bounded.place.end)
    const token = wordsAt(ground, figure)
    const told = wordsAt(ground, sentence)
    return {
      figure,
      number: index + 1,
      token,
      boundWords: bounded.words,
      phrase: { start: bounded.place.start, end: bounded.place.end + tail },
      hasUnit: tail > 0 || /\p{Sc}|%|(?<!\p{L})(?:per ?cent|points?)(?!\p{L})/u.test(token),
      sentence,
      isUncredited: figure.sourceId === null && !mayHoldClaim(told) && !isCovered(figure, ground),
    }
  })
}

/** Whether a figure is more than the "one" or "two" of any sentence, or a "half" of something. */
export const isWorthAsking = (text: string, { start, end }: Place): boolean =>
  !/^(?:one|two|half|an?|another|once|twice)$/i.test(text.slice(start, end).trim())

/** Whether a student can type the number as it is. */
const isTypable = ({ low, high }: KeptFigure): boolean =>
  [low, high].every((end) => end === null || end === 0 || (Math.abs(end) >= 1e-6 && Math.abs(end) < 1e15))

const isCovered = (place: Place, { reading }: Ground): boolean =>
  reading.attributions.some(({ content }) => content.some((one) => one.start < place.end && place.start < one.end))

/** The figure with the words of its bound, before or behind it. */
function withBound(text: string, figure: KeptFigure, sentence: Place): { place: Place; words: string } {
  const { start, end, bound } = figure
  const plain = { place: { start, end }, words: '' }
  if (bound === 'exact' || bound === 'range') return plain
  const token = text.slice(start, end)
  const before = [...text.slice(Math.max(sentence.start, start - 40), start).matchAll(/\p{L}[\p{L}’'-]*/gu)]
  const from = Math.max(sentence.start, start - 40)
  for (const { index } of before.slice(-4)) {
    const lead = text.slice(from + index, start)
    if (!/^[\p{L}\s]+$/u.test(lead) || /^(?:the|only|just|all|there|it|they|a total|in total|was|were)\s/i.test(lead))
      continue
    if (readFigure(inLine(lead + token))?.bound === bound)
      return { place: { start: from + index, end }, words: inLine(lead) }
  }
  const behind = /^ (?:or more|or fewer|or less|or so|and more|or thereabouts|at least|at most)(?!\p{L})/u.exec(
    text.slice(end, end + 20),
  )
  if (behind === null || readFigure(token + behind[0])?.bound !== bound) return plain
  return { place: { start, end: end + behind[0].length }, words: inLine(behind[0]) }
}

/** How many characters behind the figure say what is counted: " civilians", "-day". 0 where the unit stands elsewhere. */
function unitBehind(text: string, { unit }: KeptFigure, end: number): number {
  if (unit === '') return 0
  const rest = text.slice(end, end + unit.length + 3)
  if (rest.toLowerCase().startsWith(` ${unit.toLowerCase()}`)) {
    return /^\p{L}/u.test(rest.slice(unit.length + 1)) ? 0 : unit.length + 1
  }
  const tied = /^-(\p{L}+)(?!\p{L}|-)/u.exec(rest)
  return tied !== null && sameUnit(tied[1] ?? '', unit) ? tied[0].length : 0
}

/** The number itself; of a range the lower end. */
export const amountOf = ({ figure }: Pick<ToldFigure, 'figure'>): number => figure.low ?? figure.high ?? 0

/** The bound's words stand behind the number: "700 or more". */
export const isBoundBehind = ({ phrase, figure, boundWords }: ToldFigure): boolean =>
  boundWords !== '' && phrase.start === figure.start

/** The same amount with another value, written as this one is: "£3.9m" for "£3.4m". Null where it is written in words. */
export function rewritten(token: string, from: number, to: number): string | null {
  const digits = /\p{Nd}[\p{Nd},.]*(?<=\p{Nd})/gu
  const found = token.match(digits)
  if (found?.length !== 1 || found[0] === undefined || from === 0) return null
  const printed = Number(found[0].replaceAll(',', ''))
  if (!Number.isFinite(printed) || printed === 0) return null
  const value = Number(((printed * to) / from).toPrecision(6))
  const [whole = '', part] = String(value).split('.')
  const grouped = whole.length > 3 && !/^\p{Nd}{4,}/u.test(found[0]) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  return token.replace(found[0], part === undefined ? grouped : `${grouped}.${part}`)
}

/** The sentence, or the part of a long one, around a figure, with something else in its phrase's place. */
export function sentenceWith(told: ToldFigure, replacement: string, ground: Ground, place = told.phrase): string {
  const { text } = ground
  const { sentence } = told
  let { start, end } = sentence
  if (end - start > 240) {
    const lead = /[,;:—–] (?=[^,;:—–]{20,}$)/u.exec(text.slice(start, place.start))
    if (lead !== null && place.start - start > 120) start += lead.index + lead[0].length
    const rest = /[,;:—–](?= )/u.exec(text.slice(place.end + 40, end))
    if (rest !== null && end - place.end > 120) end = place.end + 40 + rest.index
  }
  const cut = inLine(text.slice(start, place.start) + replacement + text.slice(place.end, end))
  const before = start > sentence.start ? '' : leadingTo(told, cut, ground)
  return `${before}${start > sentence.start ? '… ' : ''}${cut}${end < sentence.end ? ' …' : ''}`
}

/** The sentence before in the same paragraph, where this one points back to it and it does not give the number. */
export function leadingTo({ sentence, token }: ToldFigure, words: string, { paragraphs, text }: Ground): string {
  const isShort = words.length < 60 || /^(?:it|its|he|his|she|her|they|their|this|these|those)(?!\p{L})/iu.test(words)
  const within = paragraphs.find(({ start, end }) => start <= sentence.start && sentence.start < end)
  const before = within?.sentences.findLast(({ end }) => end <= sentence.start)
  if (!isShort || before === undefined) return ''
  const lead = inLine(text.slice(before.start, before.end))
  return lead.length > 180 || lead.includes(token) ? '' : `${lead} `
}
