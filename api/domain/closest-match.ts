import type { Place } from './anchor.ts'

/** A stretch of text and how many insertions, deletions and substitutions make the quote of it. */
export interface Match extends Place {
  errors: number
}

/** Length of the pieces by which likely places are found. */
const PIECE = 3
/** Pieces that a quote repeats more often than this say little about where it stands. */
const MOST_REPEATS = 8
/** How many likely places are compared in full. */
const MOST_WINDOWS = 3
/** Errors beyond this count as a rewriting, however long the quote; it also bounds the work. */
const MOST_ERRORS = 160

interface Wanted {
  quote: string
  prefix: string
  suffix: string
}

/** Starts at which the quote may stand, likeliest first: where most pieces of quote and context line up. */
function likelyStarts(text: string, { quote, prefix, suffix }: Wanted, slack: number): number[] {
  const whole = prefix + quote + suffix
  const offsets = new Map<string, number[]>()
  for (let at = 0; at + PIECE <= whole.length; at += 1) {
    const piece = whole.slice(at, at + PIECE)
    const known = offsets.get(piece)
    if (!known) offsets.set(piece, [at])
    else if (known.length < MOST_REPEATS) known.push(at)
  }
  const shift = whole.length
  const votes = new Uint32Array(Math.ceil((text.length + shift) / slack) + 2)
  for (let at = 0; at + PIECE <= text.length; at += 1) {
    for (const offset of offsets.get(text.slice(at, at + PIECE)) ?? []) {
      const bucket = Math.floor((at - offset + shift) / slack)
      votes[bucket] = (votes[bucket] ?? 0) + 1
    }
  }
  const best: { bucket: number; count: number }[] = []
  for (let bucket = 0; bucket + 1 < votes.length; bucket += 1) {
    const count = (votes[bucket] ?? 0) + (votes[bucket + 1] ?? 0)
    if (count === 0 || (best.length === MOST_WINDOWS && count <= (best.at(-1)?.count ?? 0))) continue
    const neighbour = best.find((other) => bucket - other.bucket <= 1)
    if (neighbour && neighbour.count >= count) continue
    if (neighbour) best.splice(best.indexOf(neighbour), 1)
    best.push({ bucket, count })
    best.sort((a, b) => b.count - a.count)
    best.length = Math.min(best.length, MOST_WINDOWS)
  }
  return best.map(({ bucket }) => (bucket + 1) * slack - shift + prefix.length)
}

/**
 * The closest stretch of `text` within `window` by Sellers' algorithm: a table of edit distances whose first row is
 * free, with the start of every path carried along. Rows that no path with few enough errors reaches are left out.
 * Among equally good ends the one that keeps the quote's length wins.
 */
function closestWithin(text: string, quote: string, window: Place, maxErrors: number): Match | null {
  // No path from a start within the window reaches further up than this many rows behind the diagonal.
  const lag = window.end - window.start - quote.length + maxErrors
  const rows = quote.length
  const errors = Uint32Array.from({ length: rows + 1 }, (_, row) => row)
  const starts = new Uint32Array(rows + 1).fill(window.start)
  let best: Match | null = null
  let last = Math.min(rows, maxErrors)
  for (let at = window.start; at < window.end; at += 1) {
    const unit = text.charCodeAt(at)
    const first = Math.max(1, at - window.start - lag)
    let diagonal = first === 1 ? 0 : (errors[first - 1] ?? 0)
    let diagonalStart = first === 1 ? at : (starts[first - 1] ?? 0)
    errors[first - 1] = first === 1 ? 0 : maxErrors + 1
    starts[first - 1] = at + 1
    const until = Math.min(rows, last + 1)
    // A row that was left out so far lies beyond the limit.
    if (until > last) errors[until] = maxErrors + 1
    last = 0
    for (let row = first; row <= until; row += 1) {
      const left = errors[row] ?? 0
      const above = errors[row - 1] ?? 0
      const leftStart = starts[row] ?? 0
      let cost = diagonal + (quote.charCodeAt(row - 1) === unit ? 0 : 1)
      let start = diagonalStart
      if (left + 1 < cost) [cost, start] = [left + 1, leftStart]
      if (above + 1 < cost) [cost, start] = [above + 1, starts[row - 1] ?? 0]
      diagonal = left
      diagonalStart = leftStart
      errors[row] = cost
      starts[row] = start
      if (cost <= maxErrors) last = row
    }
    if (last < rows) continue
    const match = { start: starts[rows] ?? 0, end: at + 1, errors: errors[rows] ?? 0 }
    if (match.start < match.end && (!best || isCloser(match, best, rows))) best = match
  }
  return best
}

function isCloser(a: Match, b: Match, length: number): boolean {
  if (a.errors !== b.errors) return a.errors < b.errors
  return Math.abs(a.end - a.start - length) < Math.abs(b.end - b.start - length)
}

/** The closest stretch in each of the likeliest places of a text, where it has no more than `maxErrors` errors. */
export function closestMatches(text: string, wanted: Wanted, maxErrors: number): Match[] {
  const limit = Math.min(maxErrors, MOST_ERRORS)
  if (limit === 0) return []
  const slack = Math.max(16, limit)
  return likelyStarts(text, wanted, slack).flatMap((start) => {
    const window = {
      start: Math.max(0, start - 2 * slack),
      end: Math.min(text.length, start + wanted.quote.length + 2 * slack),
    }
    return closestWithin(text, wanted.quote, window, limit) ?? []
  })
}
