import type { Notation } from '../amount.ts'
import { type Bound, readFigure } from '../figure.ts'
import { percentOf } from '../unit.ts'

/** What the student filled in. */
interface Filled {
  readonly amount: string
  readonly bound: Bound | null
  readonly unit: string
  readonly notation?: Notation | undefined
}

/** One way to read what the student said. */
export interface Said {
  readonly numbers: readonly number[]
  readonly bound: Bound
  readonly unit: string
  readonly isShare: boolean
}

/** The numbers a figure names, without their bound: one, or both ends of a range. */
export function numbersOf({ low, high }: { readonly low: number | null; readonly high: number | null }): number[] {
  return [low, high].flatMap((end, index) => (end === null || (index === 1 && end === low) ? [] : [end]))
}

/**
 * The ways to read what the student said, the plainest first; none where `amount` holds no number. A field that was
 * filled counts; one left empty is taken from the words in `amount`. Amount and unit are also read as one phrase, for
 * what belongs together may stand in two fields: "3.4" and "million dollars", "26%" and "of residents".
 * @param units those that the key accepts
 */
export function readingsOf({ amount, bound, unit, notation = 'point' }: Filled, units: readonly string[]): Said[] {
  const alone = readFigure(amount, notation)
  if (!alone) return []
  const isOpen = unit.trim() === ''
  const joined = isOpen ? null : readFigure(`${amount} ${unit}`, notation)
  const isBare = !/[\p{L}%]/u.test(alone.unit)
  const apart = isOpen ? alone : { ...alone, unit }
  const figures = joined === null ? [apart] : isBare ? [joined] : [apart, joined]
  return figures.flatMap((figure) => {
    // A number with no word about its bound says exactly that number.
    const stated = bound ?? figure.bound ?? 'exact'
    const said = { numbers: numbersOf(figure), bound: stated, unit: figure.unit, isShare: figure.isShare === true }
    return [said, ...otherReadings(said, units)]
  })
}

const scaled = (numbers: readonly number[], factor: number) =>
  numbers.map((number) => Number((number * factor).toPrecision(12)))

/** The same said otherwise: a share as a percentage or the other way round, as the key has it, and "m" as million. */
function otherReadings(said: Said, units: readonly string[]): Said[] {
  const { numbers, unit, isShare } = said
  const isKeyPercent = units.some((accepted) => percentOf(accepted) !== null)
  const counted = percentOf(unit)
  const million = /^(\p{Sc}? ?)m(?![\p{L}\p{N}])/u
  if (isShare && isKeyPercent) return [{ ...said, numbers: scaled(numbers, 100), unit: `% ${unit}` }]
  if (counted !== null && !isKeyPercent) return [{ ...said, numbers: scaled(numbers, 0.01), unit: counted }]
  if (!million.test(unit)) return []
  return [{ ...said, numbers: scaled(numbers, 1e6), unit: unit.replace(million, '$1').trim() }]
}
