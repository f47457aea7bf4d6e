import type { KeptFigure, KeptReading } from '#api/contract.ts'
import { bounds } from '#web/question-kinds/figure/bounds.ts'

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 20 })

/** A figure's value with its bound: "at least 7,500", "10 to 12", "26". */
export function valueInWords({ low, high, bound }: Pick<KeptFigure, 'low' | 'high' | 'bound'>): string {
  const number = low ?? high
  if (number === null) return 'no value yet'
  if (low !== null && high !== null && low !== high) return `${numbers.format(low)} to ${numbers.format(high)}`
  if (bound === 'exact' || bound === 'range') return numbers.format(number)
  return `${bounds.find((one) => one.bound === bound)?.label ?? bound} ${numbers.format(number)}`
}

/** "26 women" */
export const figureInWords = (figure: KeptFigure): string => `${valueInWords(figure)} ${figure.unit}`.trim()

/** What a row of the ledger says about other rows. */
export interface LedgerRow {
  readonly figure: KeptFigure
  /** The figures that it is the sum of. */
  readonly sumOf: readonly KeptFigure[]
  /** The sums that it is a part of. */
  readonly partOf: readonly KeptFigure[]
  readonly against: readonly KeptFigure[]
}

export function ledgerOf({ figures, sums, contradictions }: KeptReading): LedgerRow[] {
  const byId = new Map(figures.map((one) => [one.id, one]))
  const found = (ids: readonly string[]): KeptFigure[] => ids.flatMap((id) => byId.get(id) ?? [])
  return figures
    .toSorted((a, b) => a.start - b.start)
    .map((figure) => ({
      figure,
      sumOf: found(sums.find(({ totalId }) => totalId === figure.id)?.partIds ?? []),
      partOf: found(sums.filter(({ partIds }) => partIds.includes(figure.id)).map(({ totalId }) => totalId)),
      against: found(
        contradictions
          .filter(({ figureIds }) => figureIds.includes(figure.id))
          .flatMap(({ figureIds }) => figureIds.filter((id) => id !== figure.id)),
      ),
    }))
}

/** "26 women + 21 children = 47" */
export const sumInWords = (parts: readonly KeptFigure[], total: KeptFigure): string =>
  `${parts.map(figureInWords).join(' + ')} = ${valueInWords(total)}`

/** Whether the parts still make the total, once a value was corrected. */
export function addsUp(parts: readonly KeptFigure[], { low, high }: KeptFigure): boolean {
  const sum = (end: 'low' | 'high'): number | null =>
    parts.reduce<number | null>((all, part) => (all === null || part[end] === null ? null : all + part[end]), 0)
  const [from, to] = [sum('low'), sum('high')]
  const isBelow = from !== null && high !== null && from > high
  const isAbove = to !== null && low !== null && to < low
  return !isBelow && !isAbove
}
