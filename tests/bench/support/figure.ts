/** One measured figure: the median over rounds, with the smallest and the largest round. */
export interface Figure {
  readonly bench: string
  readonly name: string
  readonly unit: string
  readonly median: number
  readonly least: number
  readonly most: number
  /** Rounds measured. */
  readonly n: number
}

export function figureOf(bench: string, name: string, unit: string, rounds: readonly number[]): Figure {
  const sorted = rounds.toSorted((a, b) => a - b)
  const at = (index: number): number => sorted[index] ?? Number.NaN
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2
  return { bench, name, unit, median, least: at(0), most: at(sorted.length - 1), n: sorted.length }
}

const short = (value: number): string => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))

export const figureInWords = ({ name, unit, median, least, most, n }: Figure): string =>
  `  ${name.padEnd(44)} ${short(median).padStart(8)} ${unit.padEnd(10)} (${short(least)} to ${short(most)}, n = ${n})`
