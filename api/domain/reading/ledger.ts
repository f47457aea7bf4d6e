import { sameUnit } from '../unit.ts'
import { isPersonNoun } from './lexicon.ts'
import type { Reading, ReportedFigure } from './shape.ts'

const FARTHEST = 700
const isExact = ({ low, high }: ReportedFigure): boolean => low !== null && low === high
const amountOf = ({ low, high }: ReportedFigure): number => low ?? high ?? 0
const kindOf = ({ unit }: ReportedFigure): string =>
  /^per cent|^percentage/.test(unit)
    ? 'percent'
    : /^(?:pounds|dollars|euros|yen|rupees)$/.test(unit)
      ? unit
      : /^share/.test(unit)
        ? 'share'
        : 'count'

/** Figures that are the sum of two to five others that stand next to them. */
export function sumsOf(figures: readonly ReportedFigure[]): Reading['sums'] {
  const sums: Reading['sums'] = []
  for (const [at, total] of figures.entries()) {
    if (!isExact(total) || amountOf(total) < 3 || kindOf(total) === 'share') continue
    const parts = partsAt(figures, at, total, 1) ?? partsAt(figures, at, total, -1)
    if (parts) sums.push({ totalId: total.id, partIds: parts.map(({ id }) => id) })
  }
  return sums
}

function partsAt(
  figures: readonly ReportedFigure[],
  at: number,
  total: ReportedFigure,
  step: 1 | -1,
): ReportedFigure[] | null {
  const parts: ReportedFigure[] = []
  let sum = 0
  for (let next = at + step; parts.length < 5; next += step) {
    const part = figures[next]
    if (!part || Math.abs(part.start - total.start) > FARTHEST || !isExact(part) || !countsAlike(part, total))
      return null
    parts.push(part)
    sum += amountOf(part)
    if (sum > amountOf(total) * (1 + 1e-9)) return null
    if (parts.length >= 2 && Math.abs(sum - amountOf(total)) <= 1e-9 * amountOf(total))
      return step === 1 ? parts : parts.reverse()
  }
  return null
}

/** Whether one figure can be part of the other: the same currency or unit, or both people. */
function countsAlike(part: ReportedFigure, total: ReportedFigure): boolean {
  const kind = kindOf(total)
  if (kindOf(part) !== kind || kind === 'percent') return false
  if (kind !== 'count' || total.unit === '' || part.unit === '') return true
  const head = (unit: string): string =>
    unit
      .split(/ (?:of|per) /)[0]
      ?.split(' ')
      .at(-1) ?? ''
  const [one, other] = [head(part.unit), head(total.unit)]
  return (
    sameUnit(one, other) ||
    (isPersonNoun(one) && isPersonNoun(other)) ||
    total.unit.split(' and ').some((unit) => sameUnit(head(unit), one))
  )
}

/** Figures near each other that count the same thing, come from different sources and cannot both hold. */
export function contradictionsOf(figures: readonly ReportedFigure[]): Reading['contradictions'] {
  const groups: ReportedFigure[][] = []
  for (const figure of figures) {
    const group = groups.slice(-6).find((one) => one.some((other) => disagree(figure, other)))
    if (group) group.push(figure)
    else groups.push([figure])
  }
  return groups.filter((group) => group.length > 1).map((group) => ({ figureIds: group.map(({ id }) => id) }))
}

function disagree(one: ReportedFigure, other: ReportedFigure): boolean {
  if (one.sourceId === other.sourceId || one.sourceId === null || other.sourceId === null) return false
  if (kindOf(one) !== 'count' || one.unit === '' || !sameUnit(one.unit, other.unit)) return false
  if (Math.abs(one.start - other.start) > FARTHEST) return false
  const [low, high] = [one.low ?? Number.NEGATIVE_INFINITY, one.high ?? Number.POSITIVE_INFINITY]
  return (other.low ?? Number.NEGATIVE_INFINITY) > high || (other.high ?? Number.POSITIVE_INFINITY) < low
}
