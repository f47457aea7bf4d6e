import { type Anchor, anchorAt, CONTEXT, type Place } from './anchor.ts'
import { closestMatches } from './closest-match.ts'

/** Context that agrees this far on one side tells two places apart. */
const ENOUGH_CONTEXT = 4
/** A quote this long, found once, needs no context: it does not occur by chance. */
const TELLING_LENGTH = 24
/** The share of a quote that may differ. */
const ERROR_SHARE = 0.2
/** How many occurrences are looked at on each side of the old position. */
const MOST_OCCURRENCES = 200

/** The same text, unit for unit, with typographic variants of marks and white space made one. */
const plain = (text: string): string =>
  text
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s/g, ' ')

interface Candidate extends Place {
  errors: number
}

/** Where `quote` stands in `text`, nearest to `from` first on either side. */
function occurrences(text: string, quote: string, from: number): Candidate[] {
  const found: Candidate[] = []
  const keep = (start: number): void => {
    found.push({ start, end: start + quote.length, errors: 0 })
  }
  let at = text.indexOf(quote, from)
  for (let count = 0; at !== -1 && count < MOST_OCCURRENCES; count += 1) {
    keep(at)
    at = text.indexOf(quote, at + 1)
  }
  at = from === 0 ? -1 : text.lastIndexOf(quote, from - 1)
  for (let count = 0; at !== -1 && count < MOST_OCCURRENCES; count += 1) {
    keep(at)
    at = at === 0 ? -1 : text.lastIndexOf(quote, at - 1)
  }
  return found
}

/** How many units of context agree, counted outwards from the candidate, and whether one side is proof enough. */
function contextOf(text: string, anchor: Anchor, { start, end }: Place): { agreeing: number; enough: boolean } {
  const { prefix, suffix } = anchor
  let before = 0
  while (before < prefix.length && prefix.at(-1 - before) === text.charAt(start - 1 - before)) before += 1
  let after = 0
  while (after < suffix.length && suffix.charAt(after) === text.charAt(end + after)) after += 1
  // Context that is short because the text begins or ends there is as good as a full one.
  if (before === prefix.length && before === start) before = CONTEXT
  if (after === suffix.length && after === text.length - end) after = CONTEXT
  return { agreeing: before + after, enough: Math.max(before, after) >= ENOUGH_CONTEXT }
}

/** The one candidate that context, errors and nearness choose; null when they cannot. */
function chosen(text: string, anchor: Anchor, candidates: readonly Candidate[]): Candidate | null {
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      ...contextOf(text, anchor, candidate),
      distance: Math.abs(candidate.start - anchor.start),
    }))
    .toSorted((a, b) => b.agreeing - a.agreeing || a.candidate.errors - b.candidate.errors || a.distance - b.distance)
  const [best, second] = ranked
  if (!best) return null
  const length = best.candidate.end - best.candidate.start
  const stands = best.enough || (length >= TELLING_LENGTH && best.candidate.errors <= (length * ERROR_SHARE) / 2)
  if (!stands) return null
  const isTie = second?.agreeing === best.agreeing && second.candidate.errors === best.candidate.errors
  if (isTie && (!best.enough || second.distance === best.distance)) return null
  return best.candidate
}

const isWordUnit = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}\p{M}]/u.test(char)
const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '')

/** How far from a match its bounds are corrected, and how much of the context must stand there. */
const SNAP = 8

/** The place nearest to `near` that `fits`, at most SNAP away; null when there is none. */
function nearest(near: number, fits: (at: number) => boolean): number | null {
  for (let away = 0; away <= SNAP; away += 1) {
    const at = [near - away, near + away].find(fits)
    if (at !== undefined) return at
  }
  return null
}

/** Bounds of an approximate match, moved to where its context begins, or else to whole words. */
function snapped(text: string, { quote, prefix, suffix }: Anchor, match: Place): Place {
  const before = prefix.slice(-SNAP)
  const after = suffix.slice(0, SNAP)
  const isBorder = (at: number): boolean => !(isWordUnit(text[at - 1]) && isWordUnit(text[at]))
  const cutAtStart = isWordUnit(prefix.at(-1)) && isWordUnit(quote[0])
  const cutAtEnd = isWordUnit(quote.at(-1)) && isWordUnit(suffix[0])
  const byContext = {
    start: nearest(match.start, (at) =>
      before === '' ? at === 0 : at >= before.length && text.startsWith(before, at - before.length),
    ),
    end: nearest(match.end, (at) => (after === '' ? at === text.length : text.startsWith(after, at))),
  }
  const start = byContext.start ?? (cutAtStart ? null : nearest(match.start, isBorder)) ?? match.start
  const end = byContext.end ?? (cutAtEnd ? null : nearest(match.end, isBorder)) ?? match.end
  return start < end ? trimmed(text, quote, { start, end }) : match
}

/** The place without white space at an end where the quote had none. */
function trimmed(text: string, quote: string, { start, end }: Place): Place {
  const found = text.slice(start, end)
  if (found.trim() === '') return { start, end }
  return {
    start: /^\s/.test(quote) ? start : end - found.trimStart().length,
    end: /\s$/.test(quote) ? end : start + found.trimEnd().length,
  }
}

function approximately(anchor: Anchor, text: string): Place | null {
  const spaced = plain(text)
  const bare = { ...anchor, quote: plain(anchor.quote), prefix: plain(anchor.prefix), suffix: plain(anchor.suffix) }
  const maxErrors = Math.floor(bare.quote.length * ERROR_SHARE)
  const matches = closestMatches(spaced, bare, maxErrors)
    .map((match) => ({ ...match, ...snapped(spaced, bare, match) }))
    // Another number is another claim, however alike the sentences are.
    .filter(({ start, end }) => digitsOf(text.slice(start, end)) === digitsOf(anchor.quote))
  // Overlapping windows can find one place twice; that is no tie.
  return chosen(spaced, bare, [...new Map(matches.map((match) => [`${match.start} ${match.end}`, match])).values()])
}

/**
 * Finds an anchor again in a corrected text: the same quote where its context is, else nearest to where it was;
 * failing that, a stretch that differs from the quote in at most a fifth of its units and in no digit.
 * Null when nothing is close enough, or when two places are equally good and context cannot decide.
 */
export function reattach(anchor: Anchor, text: string): Anchor | null {
  const exact = occurrences(text, anchor.quote, Math.min(anchor.start, text.length))
  const place = exact.length > 0 ? chosen(text, anchor, exact) : approximately(anchor, text)
  return place && anchorAt(text, place)
}
