import type { Place } from '../anchor.ts'
import type { KeptAttribution } from '../kept-reading.ts'
import type { Statement } from '../reading/shape.ts'
import { creditOf, type Ground, sentencesAt, wordsAt } from './ground.ts'
import { asSentence, capital, inLine, quoted } from './in-line.ts'
import { danglingIn, isInFirstPerson, withoutConnector } from './standing-alone.ts'
import { toldSentences } from './told-sentences.ts'
import { mayHoldClaim, type Worded, worded } from './told-words.ts'

/** Something the passage says, as a sentence that can be read alone. */
export interface Claim extends Worded {
  /** Unique among the claims of one reading. */
  readonly id: string
  /** A capital letter first, a full stop last; words in the first person stand in quotation marks. */
  readonly text: string
  readonly isQuoted: boolean
  /** Null for what the reporter says. */
  readonly sourceId: string | null
  readonly attribution: KeptAttribution | null
  /** Where the passage says it: content, or the reporter's sentence. */
  readonly places: readonly Place[]
  /** Whole sentences that prove it, with those that name its source. */
  readonly evidence: readonly Place[]
  /** The words that credit it, as printed; null for the reporter's and where the passage leaves them out. */
  readonly credit: string | null
  readonly confidence: number
  readonly isConfirmed: boolean
}

const REPORTER_CONFIDENCE = 0.7

/** Everything that can be asked about, in text order: what is credited to a source, and what the reporter says. */
export function claimsIn(ground: Ground): Claim[] {
  const { attributions, statements } = ground.reading
  const cut = attributions.flatMap(({ content, cue }) => [...content, ...(cue === null ? [] : [cue])])
  const credited = attributions.flatMap((one, index) => claimsOf(one, `a${index + 1}`, ground))
  const reported = statements.flatMap((one, index) => reporterClaim(one, `r${index + 1}`, cut, ground) ?? [])
  const start = ({ places }: Claim) => places[0]?.start ?? 0
  return [...credited, ...reported].sort((one, other) => start(one) - start(other))
}

function claimsOf(attribution: KeptAttribution, id: string, ground: Ground): Claim[] {
  const { sourceId, content, confidence, isConfirmed } = attribution
  // What is passed on twice is the first speaker's only at second hand.
  if (sourceId === null || attribution.within !== null || !ground.sources.has(sourceId)) return []
  const credit = creditOf(attribution)
  return toldSentences(attribution, ground).flatMap(({ words, places }, index) => {
    const isQuoted = attribution.kind === 'direct' && (isInFirstPerson(words) || /[?!]$/.test(words))
    const text = asSentence(withoutConnector(words))
    if (danglingIn(text) !== null || (!isQuoted && isInFirstPerson(words))) return []
    if (attribution.kind !== 'direct' && !isClause(content[0], words, attribution, ground)) return []
    return {
      id: index === 0 ? id : `${id}.${index + 1}`,
      text: isQuoted ? quoted(text) : text,
      ...worded(text),
      isQuoted,
      sourceId,
      attribution,
      places,
      evidence: evidenceOf(attribution, places, ground),
      credit: credit === null ? null : wordsAt(ground, credit).replace(/[“”"]/g, ''),
      confidence,
      isConfirmed,
    }
  })
}

const tells =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|report(?:s|ed)?|add(?:s|ed)|claim(?:s|ed)?|argue[sd]?|wr(?:ites?|ote)|warn(?:s|ed)|estimates?d?|according to|not(?:es|ed)|found|finds?|announce[sd]|insist(?:s|ed)|explain(?:s|ed)|testified|conceded?|concedes|cautioned|acknowledged|believe[sd]?|admit(?:s|ted)|suggest(?:s|ed)?|stated?|states|maintain(?:s|ed)|alleged?|alleges|recall(?:s|ed)|show(?:s|ed)?|predict(?:s|ed)|confirm(?:s|ed)|complain(?:s|ed))$/i
/** Whether indirect content is a clause and not the object of its cue, as in "accused of fraud". */
function isClause(first: Place | undefined, words: string, { cue }: KeptAttribution, ground: Ground): boolean {
  if (first === undefined || /^\p{L}+ing /u.test(words)) return false
  const before = ground.text.slice(Math.max(0, first.start - 6), first.start)
  return /that\s$/.test(before) || cue === null || tells.test(wordsAt(ground, cue))
}

/** The sentences of the content and of the credit; behind a pronoun, also the last time its source is named before. */
function evidenceOf({ mention, cue, sourceId }: KeptAttribution, places: readonly Place[], ground: Ground): Place[] {
  const parts = [...places, ...[mention, cue].flatMap((place) => place ?? [])]
  const found = parts.flatMap((place) => sentencesAt(ground, place))
  const named = mention === null || isPronoun(wordsAt(ground, mention)) ? namedBefore(sourceId, mention, ground) : null
  if (named !== null) found.push(...sentencesAt(ground, named))
  const distinct = new Map(found.map((place) => [place.start, place]))
  return [...distinct.values()]
    .filter(({ start, end }) => end - start <= 2000)
    .sort((one, other) => one.start - other.start)
}

export const isPronoun = (words: string): boolean =>
  /^(?:he|she|it|they|his|her|their|its|neither|one)$/i.test(inLine(words))

function namedBefore(sourceId: string | null, mention: Place | null, ground: Ground): Place | null {
  if (mention === null || sourceId === null) return null
  const before = (ground.sources.get(sourceId)?.mentions ?? []).filter((place) => place.end <= mention.start)
  return (
    before.findLast((place) => !/^\p{Ll}{1,4}$/u.test(wordsAt(ground, place)) && !isPronoun(wordsAt(ground, place))) ??
    null
  )
}

/** A whole sentence that nobody is credited with, and that tells of nobody speaking. */
function reporterClaim(statement: Statement, id: string, cut: readonly Place[], ground: Ground): Claim | null {
  const { start, end, voice } = statement
  if (voice !== 'reporter' || end - start > 220) return null
  const isCut = [...cut, ...ground.reading.hedges].some((place) => place.start < end && start < place.end)
  const words = withoutConnector(wordsAt(ground, statement))
  if (isCut || mayHoldClaim(words) || !words.endsWith('.') || danglingIn(words) !== null) return null
  return {
    id,
    text: capital(words),
    ...worded(words),
    isQuoted: false,
    sourceId: null,
    attribution: null,
    places: [{ start, end }],
    evidence: [{ start, end }],
    credit: null,
    confidence: REPORTER_CONFIDENCE,
    isConfirmed: ground.isWhollyConfirmed,
  }
}
