import type { Place } from '../anchor.ts'
import type { KeptAttribution } from '../kept-reading.ts'
import type { Statement } from '../reading/shape.ts'
import { creditOf, type Ground, wordsAt } from './ground.ts'
import { hasFiniteVerb } from './standing-alone.ts'
import { mayHoldClaim } from './told-words.ts'

/** A stretch of the passage in one voice. */
export interface VoicedStatement {
  readonly place: Place
  /** Null for the reporter. */
  readonly sourceId: string | null
  readonly attribution: KeptAttribution | null
  /** The words that credit it, where the statement reads as the reporter's without them. */
  readonly cue: Place | null
}

const touches = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end

/** More sentences than these are not looked at. */
const MOST = 80

/** The first statements of a text in order, each clearly in one voice; a sentence in two voices is split, or left out. */
export function voicedStatements(ground: Ground): VoicedStatement[] {
  return ground.reading.statements.slice(0, MOST).flatMap((statement) => {
    const { attributions, hedges } = ground.reading
    const told = attributions.filter(({ content, cue }) =>
      [...content, ...(cue === null ? [] : [cue])].some((place) => touches(place, statement)),
    )
    const words = wordsAt(ground, statement)
    if (words.split(' ').length < 5 || hedges.some((hedge) => touches(hedge, statement))) return []
    if (told.length === 0) return statement.voice === 'reporter' && isPlain(words) ? [reporters(statement)] : []
    return inOneVoice(statement, told, ground)
  })
}

const isPlain = (words: string): boolean => !mayHoldClaim(words) && /[.!?]$/.test(words)

const reporters = ({ start, end }: Place): VoicedStatement => ({
  place: { start, end },
  sourceId: null,
  attribution: null,
  cue: null,
})

/** Longer words beside what is credited are a statement of their own. */
const LONG = 30

function inOneVoice(statement: Statement, told: readonly KeptAttribution[], ground: Ground): VoicedStatement[] {
  const outer = told.filter(({ within }) => within === null)
  const [first] = outer
  const isOne = outer.every(({ sourceId }) => sourceId === first?.sourceId)
  if (first === undefined || first.sourceId === null || !isOne || !ground.sources.has(first.sourceId)) return []
  const parts = outer
    .flatMap(({ content, cue, mention }) => [...content, cue ?? [], mention ?? []].flat())
    .filter((place) => touches(place, statement))
  const start = Math.max(statement.start, Math.min(...parts.map((place) => place.start)))
  const end = Math.min(statement.end, Math.max(...parts.map((place) => place.end)))
  const lead = start - statement.start < LONG ? null : { start: statement.start, end: start }
  const tail = statement.end - end < LONG ? null : { start: end, end: statement.end }
  const place = { start: lead?.end ?? statement.start, end: tail?.start ?? statement.end }
  const voiced = { place, sourceId: first.sourceId, attribution: first, cue: cueOf(first, place, ground) }
  return [...besideIt(lead, ground), voiced, ...besideIt(tail, ground)]
}

/** What stands beside credited words as a statement of the reporter's; left out when it cannot be read as one. */
function besideIt(place: Place | null, { text }: Ground): VoicedStatement[] {
  if (place === null) return []
  const raw = text.slice(place.start, place.end)
  const before = /^[\s,;:–—-]*/.exec(raw)?.[0] ?? ''
  const behind = /[\s,;:–—-]*$/.exec(raw)?.[0] ?? ''
  const inner = { start: place.start + before.length, end: place.end - behind.length }
  const words = text.slice(inner.start, inner.end)
  const isCutOff = !/[,;:–—]/.test(before) && !/[,;:–—]/.test(behind)
  if (
    isCutOff ||
    words.length < LONG ||
    /^(?:\p{L}+ing|who|whose|which|that|and|but|when|where|as|to|of)(?!\p{L})/u.test(words)
  )
    return []
  return hasFiniteVerb(words) && !mayHoldClaim(words) ? [reporters(inner)] : []
}

/** "According to the mayor", "officials said that": what can be taken out of a paraphrase. */
function cueOf(attribution: KeptAttribution, within: Place, { text }: Ground): Place | null {
  const credit = creditOf(attribution)
  if (attribution.kind !== 'indirect' || attribution.mention === null || credit === null) return null
  const behind = /^(?: on \p{Lu}\p{L}+)? that(?= )/u.exec(text.slice(credit.end, credit.end + 20))?.[0] ?? ''
  const cue = { start: credit.start, end: credit.end + behind.length }
  const words = text.slice(cue.start, cue.end)
  if (!/(?<!\p{L})(?:said|says|told|reported|according to|added|warned|estimates?d?|announced)(?!\p{L})/iu.test(words))
    return null
  return within.start <= cue.start && cue.end <= within.end && /^[^“”"\n]{4,60}$/.test(words) ? cue : null
}
