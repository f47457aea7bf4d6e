import { z } from 'zod'
import { type Bound, bound } from '../figure.ts'
import { fold } from '../fold.ts'
import { keepableText } from '../keepable.ts'
import { percentOf, sameUnit } from '../unit.ts'
import { numbersOf, readingsOf, type Said } from './figure-readings.ts'
import type { ErrorTag, Fault, Grade, PartGrade, QuestionKind } from './question-kind.ts'

const content = z.strictObject({ asks: z.strictObject({ bound: z.boolean(), unit: z.boolean() }) })
const key = z.strictObject({
  /** Exact and about: both the same. At least, more than: `high` null. At most, fewer than: `low` null. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: bound.nullable(),
  unit: z.array(keepableText.max(100)).max(20),
})
const response = z.strictObject({
  amount: z.string().max(100),
  bound: bound.nullable(),
  unit: z.string().max(100),
  /** Which sign starts the decimals in the language of the screen that was typed on; a point where it is not said. */
  notation: z.enum(['point', 'comma']).optional(),
})
type Key = z.infer<typeof key>
type Response = z.infer<typeof response>

/** How each bound reads, in the order it is offered. */
export const boundLabels: { readonly [B in Bound]: string } = {
  exact: 'exactly',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'fewer-than': 'fewer than',
  about: 'about',
  range: 'between two numbers',
}

const sameNumber = (one: number, other: number) =>
  Math.abs(one - other) <= 1e-9 * Math.max(1e-3, Math.abs(one), Math.abs(other))

/** How much a bound claims about the number, for rules 4 and 5 of `boundTag`. */
const claims: { readonly [B in Bound]: number } = {
  about: 0,
  range: 1,
  'at-least': 2,
  'at-most': 2,
  'more-than': 3,
  'fewer-than': 3,
  exact: 4,
}
const direction: { readonly [B in Bound]?: 'up' | 'down' } = {
  'at-least': 'up',
  'more-than': 'up',
  'at-most': 'down',
  'fewer-than': 'down',
}

/**
 * The misreading behind a wrong bound, by the first rule that fits:
 * 1. the key is exact: not in the text, for the passage hedges nothing;
 * 2. given as exact, which a number without a bound is too: hedge dropped;
 * 3. up for down, or down for up: bound reversed;
 * 4. it claims more than the key's (about < range < at least, at most < more than, fewer than): certainty raised;
 * 5. it claims less: hedge dropped, for part of what the passage states is lost.
 */
function boundTag(said: Bound, right: Bound): ErrorTag {
  if (right === 'exact') return 'not-in-text'
  if (said === 'exact') return 'hedge-dropped'
  if (direction[said] && direction[right] && direction[said] !== direction[right]) return 'bound-reversed'
  return claims[said] > claims[right] ? 'certainty-raised' : 'hedge-dropped'
}

/** A part that is all right or all wrong; one left open carries no tag, for nothing was misread. */
function part(name: string, given: string, right: boolean, errorTag: ErrorTag | null): PartGrade {
  return {
    part: name,
    given: given === '' ? [] : [given],
    credit: right ? 1 : 0,
    errorTag: right || given === '' ? null : errorTag,
  }
}

/**
 * Whether the number said is the key's. A fraction without an end, like a third, is the key's when the key is what it
 * is rounded to in whole per cent or finer: "a third" for 33 %.
 */
function isNumber(said: number, wanted: number, { isShare, unit }: Said): boolean {
  if (sameNumber(said, wanted)) return true
  const isEndless = Math.abs(said * 1e4 - Math.round(said * 1e4)) > 1e-6
  const decimals = String(wanted).split('.')[1]?.length ?? 0
  const isFine = decimals >= (percentOf(unit) === null ? 2 : 0)
  return isShare && isEndless && isFine && said.toFixed(decimals) === wanted.toFixed(decimals)
}

function valuePart(key: Key, said: Said | null, { amount }: Response): PartGrade {
  const wanted = numbersOf(key)
  const right =
    said !== null &&
    wanted.length > 0 &&
    said.numbers.length === wanted.length &&
    wanted.every((end, index) => isNumber(said.numbers[index] ?? Number.NaN, end, said))
  return part('value', said ? said.numbers.join('–') : fold(amount), right, 'wrong-figure')
}

function boundPart(key: Key, said: Said | null, { bound: chosen }: Response): PartGrade {
  const given = said ? said.bound : chosen
  const right = key.bound !== null && given === key.bound
  return part('bound', given ?? '', right, key.bound && given && boundTag(given, key.bound))
}

/** An accepted "%" does not say of what, so it takes "% of residents" too. */
function isUnit(given: string, accepted: string): boolean {
  if (fold(accepted) === '') return false
  return sameUnit(accepted, given) || (percentOf(accepted) === '' && percentOf(given) !== null)
}

function unitPart(key: Key, said: Said | null, { unit }: Response): PartGrade {
  const given = said ? said.unit : unit
  const folded = fold(given)
  const right = folded !== '' && key.unit.some((accepted) => isUnit(given, accepted))
  return part('unit', folded, right, 'wrong-unit')
}

function gradeOf({ asks }: z.infer<typeof content>, key: Key, said: Said | null, response: Response): Grade {
  const parts = [valuePart(key, said, response)]
  if (asks.bound) parts.push(boundPart(key, said, response))
  if (asks.unit) parts.push(unitPart(key, said, response))
  return { credit: parts.reduce((sum, { credit }) => sum + credit, 0) / parts.length, parts }
}

function isEmpty({ amount, bound: chosen, unit }: Response): boolean {
  return amount.trim() === '' && chosen === null && unit.trim() === ''
}

function valueFaults({ low, high, bound: stated }: Key): Fault[] {
  const up = stated !== null && direction[stated] === 'up'
  const down = stated !== null && direction[stated] === 'down'
  if (stated === 'range') {
    if (low === null) return [{ path: 'key.low', message: 'Enter the number the range starts with.' }]
    if (high === null) return [{ path: 'key.high', message: 'Enter the number the range ends with.' }]
    return low < high ? [] : [{ path: 'key.high', message: 'The range must end above the number it starts with.' }]
  }
  if ((down ? high : low) === null) return [{ path: down ? 'key.high' : 'key.low', message: 'Enter the number.' }]
  if (up && high !== null) return [{ path: 'key.high', message: 'A lower bound has no upper end: leave it empty.' }]
  if (down && low !== null) return [{ path: 'key.low', message: 'An upper bound has no lower end: leave it empty.' }]
  return up || down || low === high
    ? []
    : [{ path: 'key.high', message: 'Two numbers make a range: say so in the bound.' }]
}

/**
 * The student enters a number, with its bound and its unit where the question asks for them. Value, bound and unit are
 * marked apart and count the same. `readFigure` says how what was typed is read; where it can be read in several ways
 * ("5m": metres or million; "40%": 0.4), the one that earns most counts.
 */
export const figure: QuestionKind<z.infer<typeof content>, Key, Response> = {
  content,
  key,
  response,
  blank: () => ({
    content: { asks: { bound: true, unit: true } },
    key: { low: null, high: null, bound: null, unit: [] },
  }),
  specimen: {
    content: { asks: { bound: true, unit: true } },
    key: { low: 1200, high: null, bound: 'at-least', unit: ['households', 'homes'] },
    fullCredit: { amount: '1,200 or more', bound: null, unit: 'household' },
    noCredit: { amount: '120', bound: 'at-most', unit: 'people' },
  },
  faults({ asks }, key) {
    const faults = valueFaults(key)
    if (asks.bound && key.bound === null) {
      faults.push({
        path: 'key.bound',
        message: 'Choose how the passage bounds the number: exactly, at least, about …',
      })
    }
    if (asks.unit && key.unit.length === 0) {
      faults.push({ path: 'key.unit', message: 'Write a unit that counts as right.' })
    }
    for (const [index, unit] of key.unit.entries()) {
      if (fold(unit) === '') faults.push({ path: `key.unit.${index}`, message: 'Write this unit or remove it.' })
    }
    return faults
  },
  misfit: () => null,
  isEmpty,
  grade(content, key, response) {
    const [plainest = null, ...others] = readingsOf(response, key.unit)
    const best = (one: Grade, other: Grade) => (other.credit > one.credit ? other : one)
    return others
      .map((said) => gradeOf(content, key, said, response))
      .reduce(best, gradeOf(content, key, plainest, response))
  },
  /** Only units: a number that counts as well would be another key. */
  accept: (key, part, answer) =>
    part !== 'unit' || key.unit.some((accepted) => isUnit(answer, accepted))
      ? key
      : { ...key, unit: [...key.unit, answer] },
  parts({ asks }, key) {
    const options = bound.options.map((given) => ({ given, label: boundLabels[given], right: given === key.bound }))
    return [
      { part: 'value', label: 'Number', options: null, field: 'amount' },
      ...(asks.bound ? [{ part: 'bound', label: 'Bound', options }] : []),
      ...(asks.unit ? [{ part: 'unit', label: 'Unit', options: null, field: 'unit' }] : []),
    ]
  },
  shuffled: (unchanged) => unchanged,
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
