/** Which sign starts the decimals where the writer's language has the other one between thousands. */
export type Notation = 'point' | 'comma'
export interface Style {
  readonly notation: Notation
  /** A currency stands before the number. */
  readonly isMoney: boolean
}

/** One number read from the start of a text. */
export interface Amount {
  readonly value: number
  /** 12 and 1000 in "12 thousand"; `scale` is 1 where the number does not end in a scale word. */
  readonly mantissa: number
  readonly scale: number
  /** A share of a whole: "two in five", "a third". */
  readonly isShare?: true
  /** A plural that only says where the number starts: "dozens". */
  readonly isVague?: true
  /** What follows the number, untouched. */
  readonly rest: string
}

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = [
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const smallWords = new Map<string, number>([
  ...[...ones, ...teens].map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ['fourty', 40],
])
const multipliers = new Map<string, number>([
  ...Object.entries({ dozen: 12, hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7 }),
  ...Object.entries({ billion: 1e9, trillion: 1e12, mn: 1e6, bn: 1e9, tn: 1e12, mln: 1e6, mio: 1e6, mrd: 1e9 }),
])
const attachedScales = new Map([...Object.entries({ k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, tn: 1e12 })])
const denominators = ['third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const denominatorWords = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['fourth', 4],
  ['fourths', 4],
  ...denominators.flatMap((word, index): [string, number][] => [
    [word, index + 3],
    [`${word}s`, index + 3],
  ]),
])

/**
 * The value of digits with separators, or null when the separators make no number. White space and apostrophes group
 * thousands. Of two kinds of separator the last is the decimal one, and one that stands more than once groups. A single
 * comma or full stop is the decimal sign ("7.5", "7,5", "0,500", "1234,567") unless it can group thousands, with exactly
 * three digits behind it and one to three, not starting with 0, before it. Only then the notation decides: "7,500" is
 * 7500 and "7.500" is 7.5 where a point starts the decimals; where a comma does, they are 7.5 and 7500.
 */
function literalValue(raw: string, notation: Notation): number | null {
  const bare = raw.replace(/[ ']/g, '')
  const decimalAt = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (decimalAt < 0) return Number(bare)
  const whole = bare.slice(0, decimalAt)
  const part = bare.slice(decimalAt + 1)
  const decimal = (digits: string) => Number(`${digits.replace(/[.,]/g, '') || '0'}.${part}`)
  if (!/[.,]/.test(whole)) {
    const canGroup = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole) && bare === raw
    return canGroup && bare.charAt(decimalAt) !== (notation === 'point' ? '.' : ',')
      ? Number(whole + part)
      : decimal(whole)
  }
  if (bare !== raw) return null
  const grouped = (digits: string) =>
    /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/.test(digits) || /^[1-9]\d?(?:,\d{2})+,\d{3}$/.test(digits)
  if (grouped(bare)) return Number(bare.replace(/[.,]/g, ''))
  return grouped(whole) && !whole.includes(bare.charAt(decimalAt)) ? decimal(whole) : null
}

interface Piece {
  readonly value: number
  readonly length: number
}

/** Digits at the start, with separators. Null when there are none, NaN as value when they make no number. */
function literal(text: string, notation: Notation): Piece | null {
  const found = /^(?:\d{1,3}(?:[ ']\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)/.exec(text)?.[0]
  return found === undefined ? null : { value: literalValue(found, notation) ?? Number.NaN, length: found.length }
}

/** "1/3", "7 1/2", "two thirds", "half". Only a half, or a share "of" something, may go without a numerator. */
function fraction(text: string): Piece | null {
  const digits = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)(?![\d/])/.exec(text)
  if (digits) {
    const share = Number(digits[2]) / Number(digits[3])
    return Number.isFinite(share) ? { value: Number(digits[1] ?? 0) + share, length: digits[0].length } : null
  }
  const words = /^(?:([a-z]+|\d+)[ -])?([a-z]+)(?![a-z])/.exec(text)
  const below = denominatorWords.get(words?.[2] ?? '')
  if (words && below !== undefined && words[1] !== undefined) {
    const above = /^an?$/.test(words[1]) ? 1 : (smallWords.get(words[1]) ?? Number(words[1]))
    return Number.isNaN(above) ? null : { value: above / below, length: words[0].length }
  }
  const bare = /^(?:half(?![a-z])|(?:third|quarter)(?= of ))/.exec(text)
  return bare ? { value: 1 / (denominatorWords.get(bare[0]) ?? 1), length: bare[0].length } : null
}

/** A fraction with what it is a fraction of, if that is a number: "half a million", "a quarter of a million". */
function readFraction(text: string): Amount | null {
  const share = fraction(text)
  if (!share) return null
  const rest = text.slice(share.length)
  const whole = /^[ -](?:of )?(?:an? )?([a-z]+)(?![a-z])/.exec(rest)
  const scale = multipliers.get(whole?.[1] ?? '')
  if (!whole || scale === undefined) {
    const isShare = share.value > 0 && share.value <= 1
    return { value: share.value, mantissa: share.value, scale: 1, rest, ...(isShare && { isShare }) }
  }
  return { value: share.value * scale, mantissa: share.value, scale, rest: rest.slice(whole[0].length) }
}

type Before = 'start' | 'ten' | 'number' | 'hundred' | 'scale'
/** What may stand between two pieces of a number. */
const gaps: { readonly [B in Before]: RegExp } = {
  start: /^/,
  ten: /^[ -]?(?:and[ -])?/,
  number: /^[ -]?(?:and[ -])?/,
  hundred: /^[ -]?(?:and[ -])?/,
  scale: /^(?:,? |-)?(?:and[ -])?/,
}

/** Number words and digits, group by group: "seven thousand five hundred", "3.4 million", "two and a half thousand". */
export function readNumber(text: string, style: Style): Amount | null {
  let group: number | null = null
  let before: Before = 'start'
  let [total, smallest] = [0, Number.POSITIVE_INFINITY]
  let [mantissa, scale, at] = [0, 1, 0]
  for (;;) {
    const rest = text.slice(at)
    const gap = gaps[before].exec(rest)?.[0] ?? ''
    const joined = gap.includes('and') && before !== 'hundred' && before !== 'scale'
    const piece = next(rest.slice(gap.length), before, gap === '', style)
    if (!piece || (joined && !piece.half)) break
    if (Number.isNaN(piece.value)) return null
    if (piece.multiplies && piece.value === 100 ? (group ?? 1) >= 100 : piece.value >= smallest) break
    if (!piece.multiplies) {
      group = (group ?? 0) + piece.value
      scale = 1
    } else {
      mantissa = scale === 1 ? (group ?? 1) : mantissa
      scale = total === 0 ? scale * piece.value : 1
      if (piece.value <= 100) group = (group ?? 1) * piece.value
      else {
        total += (group ?? 1) * piece.value
        group = null
        smallest = piece.value
      }
    }
    before = piece.before
    at += gap.length + piece.length
  }
  if (before === 'start') return null
  const value = total + (group ?? 0)
  return { value, mantissa: scale === 1 ? value : mantissa, scale, rest: text.slice(at) }
}

interface NumberPiece extends Piece {
  readonly before: Before
  readonly multiplies?: true
  readonly half?: true
}

/** The next piece of a number that may stand after `before`; null ends the number. */
function next(text: string, before: Before, attached: boolean, style: Style): NumberPiece | null {
  const open = before === 'start' || before === 'hundred' || before === 'scale'
  const digits = open && before !== 'hundred' ? literal(text, style.notation) : null
  if (digits) return { ...digits, before: 'number' }
  const word = /^[a-z]+/.exec(text)?.[0] ?? ''
  const end = word.length
  if (before === 'number' && (attached || style.isMoney) && attachedScales.has(word)) {
    // "£5m" and "5m people" are millions; "5m" alone is a length.
    if (word === 'm' && !style.isMoney && !/^ [a-z]/.test(text.slice(end))) return null
    return { value: attachedScales.get(word) ?? 1, length: end, before: 'scale', multiplies: true }
  }
  if (attached && before !== 'start') return null
  const small = smallWords.get(word)
  if (small !== undefined && (open || (before === 'ten' && small > 0 && small < 10))) {
    return { value: small, length: end, before: small >= 20 ? 'ten' : 'number' }
  }
  const half = /^a[ -]half(?![a-z])(?: a(?= ))?/.exec(text)
  if (half && (before === 'number' || before === 'ten')) {
    return { value: 0.5, length: half[0].length, before: 'number', half: true }
  }
  // "Dozens" alone says no number, "two dozens" does.
  const multiplier = multipliers.get(before === 'start' ? word : word.replace(/s$/, ''))
  if (multiplier !== undefined) {
    return { value: multiplier, length: end, before: multiplier === 100 ? 'hundred' : 'scale', multiplies: true }
  }
  const one = /^an? (?=([a-z]+))/.exec(text)
  return before === 'start' && one && multipliers.has(one[1] ?? '')
    ? { value: 1, length: one[0].length - 1, before: 'number' }
    : null
}

/**
 * "two in five", "9 out of 10", "one child in three". After "in" only up to 100 or a round number: "40 in 2014" is 40.
 * With a noun between the numbers none may follow: "3 people in 5 days" is 3.
 */
function readShare(text: string, notation: Notation): Amount | null {
  const style = { notation, isMoney: false }
  const above = readNumber(text, style)
  const link = /^( [a-z]+)? (in|out of) (?:every )?/.exec(above?.rest ?? '')
  if (!above || !link) return null
  const [words, noun = '', preposition] = link
  const below = readNumber(above.rest.slice(words.length), style)
  if (!below || !(above.value >= 0 && above.value <= below.value && below.value > 0)) return null
  const isRound = below.value <= 100 || below.scale > 1 || Number.isInteger(Math.log10(below.value))
  if ((preposition === 'in' && !isRound) || (noun !== '' && /^[ -]?[a-z%]/.test(below.rest))) return null
  const value = above.value / below.value
  return { value, mantissa: value, scale: 1, rest: noun + below.rest, isShare: true }
}

const oneOf = (words: Iterable<string>) => [...words].join('|')
const plurals = new Map([...multipliers, ['ten', 10] as const].map(([word, scale]) => [`${word}s`, scale]))
const vaguePlural = new RegExp(
  `^(?:many |several |a few )?((?:${oneOf(plurals.keys())})(?: of (?:${oneOf(plurals.keys())}))*)(?![a-z])`,
)
const vagueCount = new RegExp(
  `^(?:several|a few|many) ((?:${oneOf(multipliers.keys())})(?: (?:${oneOf(multipliers.keys())}))*)(?![a-z])`,
)

/** "Dozens", "tens of thousands", "several hundred": twice what the words name, for a plural is at least two of it. */
function readVague(text: string): Amount | null {
  const found = vaguePlural.exec(text) ?? vagueCount.exec(text)
  if (!found) return null
  const scales = (found[1] ?? '').split(/ (?:of )?/).map((word) => plurals.get(word) ?? multipliers.get(word) ?? 1)
  const value = scales.reduce((product, scale) => product * scale, 2)
  return { value, mantissa: value, scale: 1, rest: text.slice(found[0].length), isVague: true }
}

function readUnsigned(text: string, style: Style): Amount | null {
  return readShare(text, style.notation) ?? readFraction(text) ?? readNumber(text, style) ?? readVague(text)
}

/**
 * The number a text starts with: digits with separators, number words, scales, and shares as numbers below 1. The text
 * is in lower case with plain digits, apostrophes, hyphens and single spaces.
 */
export function readAmount(text: string, style: Style): Amount | null {
  const sign = /^(?:-|minus |negative )(?=[a-z\d.,])/.exec(text)?.[0]
  if (sign === undefined) return readUnsigned(text, style)
  const amount = readUnsigned(text.slice(sign.length), style)
  return amount && { ...amount, value: 0 - amount.value, mantissa: 0 - amount.mantissa }
}
