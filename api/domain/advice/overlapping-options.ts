import type { TypedFigure } from '../figure.ts'
import type { Finding } from './advice.ts'
import type { AdvisedOption, AdvisedQuestion } from './advised-question.ts'
import { holdsPhrase, shortened } from './wording.ts'

const turnsAround = new Set(['not', 'no', 'never', 'without', 'neither', 'nor', 'against', 'former', 'anti'])

/** The shorter option's words stand in the longer one, which adds to them rather than turning them around. */
function isWithin(shorter: AdvisedOption, longer: AdvisedOption): boolean {
  const [few, many] = [shorter.words, longer.words]
  // A name that stands somewhere in a whole sentence is no overlap.
  if (few.length >= many.length || many.length > 4 * few.length) return false
  return holdsPhrase(many, few) && !many.some((word) => turnsAround.has(word) && !few.includes(word))
}

/**
 * Whether numbers include each other. One of the two must be a range ("10 to 20" and "15", or "20 to 30"): "at least
 * 700" beside "700" or "at least 7,500" is how a question tests the reading of bounds.
 */
function shareNumbers(one: TypedFigure, other: TypedFigure): boolean {
  if (one.bound !== 'range' && other.bound !== 'range') return false
  if (one.unit !== '' && other.unit !== '' && one.unit !== other.unit) return false
  const from = Math.max(one.low ?? -Infinity, other.low ?? -Infinity)
  const to = Math.min(one.high ?? Infinity, other.high ?? Infinity)
  return from < to || (from === to && !isOpenAt(one, from) && !isOpenAt(other, from))
}

const isOpenAt = ({ bound, low, high }: TypedFigure, end: number): boolean =>
  (bound === 'more-than' && low === end) || (bound === 'fewer-than' && high === end)

function overlap(one: AdvisedOption, other: AdvisedOption): boolean {
  if (one.figure !== null && other.figure !== null) return shareNumbers(one.figure, other.figure)
  return isWithin(one, other) || isWithin(other, one)
}

/** The first two options of a list that can both be right at once. */
export function overlappingOptions({ lists }: AdvisedQuestion): Finding[] {
  for (const list of lists) {
    for (const [at, one] of list.entries()) {
      const other = list.slice(at + 1).find((next) => overlap(one, next))
      if (other === undefined) continue
      const pair = `“${shortened(one.label)}” and “${shortened(other.label)}”`
      return [{ path: 'content', message: `${pair} overlap: who picks one may mean the other. Keep them apart.` }]
    }
  }
  return []
}
