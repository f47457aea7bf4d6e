import type { Place } from '../anchor.ts'
import type { KeptAttribution } from '../kept-reading.ts'
import { sentencesOf } from '../sentences.ts'
import { type Ground, sentencesAt, wordsAt } from './ground.ts'
import { capital, unquoted } from './in-line.ts'
import { labelOf } from './label.ts'
import { hasFiniteVerb } from './standing-alone.ts'

/** One sentence of what is credited to a source, and the content it was made from. */
export interface ToldSentence {
  readonly words: string
  readonly places: readonly Place[]
}

/** What an attribution holds, sentence by sentence, without quotation marks: what "he said" stands between is joined. */
export const toldSentences = (attribution: KeptAttribution, ground: Ground): ToldSentence[] =>
  attribution.kind === 'direct' ? spoken(attribution, ground) : paraphrased(attribution, ground)

function spoken({ content }: KeptAttribution, ground: Ground): ToldSentence[] {
  const told: ToldSentence[] = []
  for (const place of content) {
    const inner = unquoted(wordsAt(ground, place))
    const parts = sentencesOf(inner, { start: 0, end: inner.length }).map(({ start, end }) => inner.slice(start, end))
    for (const [index, words] of parts.entries()) {
      const last = told.at(-1)
      if (index > 0 || last === undefined || isNewSentence(last, place, ground)) told.push({ words, places: [place] })
      else told[told.length - 1] = { words: joined(last.words, words), places: [...last.places, place] }
    }
  }
  return told
}

/** Whether speech starts anew behind "he said": that closed its sentence, or the speech before did. */
function isNewSentence(last: ToldSentence, place: Place, ground: Ground): boolean {
  if (/[.?!]$/.test(last.words)) return true
  const before = last.places.at(-1)
  const [sentence] = before === undefined ? [] : sentencesAt(ground, before)
  return sentence !== undefined && sentence.end <= place.start
}

/** The comma before "he said" stays where the words after it need one. */
const joined = (before: string, after: string): string =>
  /^(?:and|but|or|so|because|which|who|if|when|as)(?!\p{L})/u.test(after)
    ? `${before} ${after}`
    : `${before.replace(/[,;]$/, '')} ${after}`

function paraphrased({ content, sourceId }: KeptAttribution, ground: Ground): ToldSentence[] {
  const [first, ...rest] = content
  if (first === undefined || isCutOpen(first, ground)) return []
  let words = withPronounTold(first, sourceId, ground)
  if (words === null) return []
  let end = first.end
  for (const place of rest) {
    words += linkAcross(ground.text.slice(end, place.start), words) + wordsAt(ground, place)
    end = place.end
  }
  return [{ words: withoutMarks(words), places: content }]
}

/** What stands between two pieces once the words of saying are out: "Among those on the drug, [they report,] 26 per cent". */
function linkAcross(gap: string, before: string): string {
  if (/:\s*$/.test(gap)) return ': '
  return /^\s*,.*,\s*$/s.test(gap) && !hasFiniteVerb(before) ? ', ' : ' '
}

/** Content that starts behind an article is a piece of a phrase. */
const isCutOpen = ({ start }: Place, { text }: Ground): boolean =>
  /(?<!\p{L})(?:the|an?|one|his|her|its|their|some|no|other|older|younger)\s$/iu.test(
    text.slice(Math.max(0, start - 9), start),
  )

const withoutMarks = (words: string): string =>
  words
    .replace(/,(?=[”"])|[“”"]/g, '')
    .replace(/(?<=^|\s)‘(.+?)’(?!\p{L})/gu, '$1')
    .replace(/(?<=^|\s)'(.+?)'(?!\p{L})/gu, '$1')

/** The words of a place; a pronoun that opens it gives way to the speaker's own name. Null when it is somebody else. */
function withPronounTold(place: Place, sourceId: string | null, ground: Ground): string | null {
  const words = wordsAt(ground, place)
  const first = /^\p{L}+/u.exec(words)?.[0] ?? ''
  if (
    !/^(?:he|she|it|they)$/i.test(first) ||
    /^it (?:is|was|would be) (?:time|clear|likely|possible|too)/i.test(words)
  ) {
    return words
  }
  const end = place.start + first.length
  const isMeant = (one: Place) => one.start === place.start && one.end === end
  const source = [...ground.sources.values()].find(({ mentions }) => mentions.some(isMeant))
  if (source === undefined || source.id !== sourceId) return null
  return capital(labelOf(source, ground.text)) + words.slice(first.length)
}
