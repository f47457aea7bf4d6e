import type { Bound } from '#api/domain/figure.ts'
import type { ErrorTag } from '#api/domain/question-kinds/question-kind.ts'

/** What the passage says, as the key of a question. */
export interface FigureKey {
  readonly low: number | null
  readonly high: number | null
  readonly bound: Bound
  readonly unit: readonly string[]
}
/** Passage: "at least 7,500 civilians", and so on; each asks for value, bound and unit. */
const civilians: FigureKey = { low: 7500, high: null, bound: 'at-least', unit: ['civilians', 'civilian deaths'] }
const moreThan: FigureKey = { low: 700, high: null, bound: 'more-than', unit: ['people'] }
const atMost: FigureKey = { low: null, high: 30, bound: 'at-most', unit: ['days'] }
const fewerThan: FigureKey = { low: null, high: 50, bound: 'fewer-than', unit: ['families'] }
const about: FigureKey = { low: 26, high: 26, bound: 'about', unit: ['%'] }
const exact: FigureKey = { low: 47, high: 47, bound: 'exact', unit: ['people', 'bodies'] }
const range: FigureKey = { low: 10, high: 12, bound: 'range', unit: ['lorries', 'trucks'] }
const money: FigureKey = { low: 3.4e9, high: 3.4e9, bound: 'about', unit: ['£'] }
const share: FigureKey = { low: 0.4, high: 0.4, bound: 'exact', unit: ['residents'] }

/** What the student chose in the two fields beside the number; nothing, mostly. */
interface Fields {
  readonly bound?: Bound
  readonly unit?: string
}
export interface FigureCase {
  readonly key: FigureKey
  readonly amount: string
  readonly fields: Fields
  /** Of the three parts, how many are right. */
  readonly right: 0 | 1 | 2 | 3
  readonly tags: readonly ErrorTag[]
  readonly why: string
}
const row = (
  key: FigureKey,
  amount: string,
  fields: Fields,
  right: FigureCase['right'],
  tags: readonly ErrorTag[],
  why: string,
): FigureCase => ({ key, amount, fields, right, tags, why })

export const figureCases: readonly FigureCase[] = [
  // Words typed with the number
  row(civilians, 'at least 7,500 civilians', {}, 3, [], 'all three said in the first field'),
  row(civilians, '7,500 or more civilians', {}, 3, [], '"or more" is at least'),
  row(civilians, '7,500 civilians or more', {}, 3, [], 'the bound can stand at the end'),
  row(civilians, '7,500+ civilians', {}, 3, [], 'a plus sign is at least'),
  row(civilians, '≥ 7,500 civilians', {}, 3, [], 'the sign for at least'),
  row(civilians, '>=7500 civilians', {}, 3, [], 'the same sign on a plain keyboard'),
  row(civilians, 'No fewer than 7,500 civilians', {}, 3, [], 'no fewer than is at least'),
  row(civilians, 'no less than 7,500 civilian deaths', {}, 3, [], 'another accepted unit'),
  row(civilians, 'a minimum of 7,500 civilians.', {}, 3, [], 'a full stop at the end is nothing'),
  row(civilians, 'minimum of 7500 civilians', {}, 3, [], 'without separator'),
  row(civilians, '7,500 civilians at least', {}, 3, [], 'the bound said last'),
  row(civilians, '“at least 7,500 civilians”', {}, 3, [], 'copied with its quotation marks'),
  row(civilians, 'at least 7,500 of the civilians', {}, 3, [], '"of the" belongs to the sentence, not to the unit'),
  row(civilians, 'There were at least 7,500 civilians', {}, 3, [], 'begun as a sentence'),
  row(civilians, 'at least 7,500 Civilian', {}, 3, [], 'singular and capital letter'),
  row(civilians, 'at least about 7,500 civilians', {}, 3, [], 'a direction outweighs "about"'),
  // Fields beside the number
  row(civilians, '7,500', { bound: 'at-least', unit: 'civilians' }, 3, [], 'each in its own field'),
  row(civilians, '7,500 civilians', { bound: 'at-least' }, 3, [], 'unit with the number, bound chosen'),
  row(civilians, 'at least 7,500', { unit: 'civilians' }, 3, [], 'bound with the number, unit in its field'),
  row(civilians, '7,500', { unit: 'civilians or more' }, 3, [], 'a bound that strayed into the unit field'),
  row(
    civilians,
    '7.5',
    { bound: 'at-least', unit: 'thousand civilians' },
    3,
    [],
    'a scale that strayed into the unit field',
  ),
  row(
    civilians,
    '7,500 or more',
    { bound: 'at-most', unit: 'civilians' },
    2,
    ['bound-reversed'],
    'the chosen field counts',
  ),
  // Local digits, separators, number words
  row(civilians, 'at least 7.500 civilians', {}, 3, [], 'a full stop before three digits groups thousands'),
  row(civilians, 'at least 7 500 civilians', {}, 3, [], 'a space groups thousands'),
  row(civilians, 'at least 7\u202f500 civilians', {}, 3, [], 'a narrow space groups thousands'),
  row(civilians, 'at least 7’500 civilians', {}, 3, [], 'an apostrophe groups thousands'),
  row(civilians, 'at least 7,500.0 civilians', {}, 3, [], 'comma for thousands, full stop for decimals'),
  row(civilians, 'at least 7.500,0 civilians', {}, 3, [], 'the other way round'),
  row(civilians, 'at least ٧٬٥٠٠ civilians', {}, 3, [], 'Arabic-Indic digits'),
  row(civilians, 'at least ७५०० civilians', {}, 3, [], 'Devanagari digits'),
  row(civilians, 'at least ７，５００ civilians', {}, 3, [], 'fullwidth digits'),
  row(civilians, 'at least seven thousand five hundred civilians', {}, 3, [], 'number words'),
  row(civilians, 'at least seven thousand and five hundred civilians', {}, 3, [], 'with "and"'),
  row(civilians, 'at least seven-and-a-half thousand civilians', {}, 3, [], 'half a thousand in words'),
  row(civilians, 'at least 7½ thousand civilians', {}, 3, [], 'the sign for a half'),
  row(civilians, 'at least 7.5k civilians', {}, 3, [], 'k is thousand'),
  row(civilians, 'at least 75 hundred civilians', {}, 3, [], 'counted in hundreds'),
  // At least, misread
  row(civilians, '7,500 civilians', {}, 2, ['hedge-dropped'], 'the bound is left out'),
  row(civilians, 'exactly 7,500 civilians', {}, 2, ['hedge-dropped'], 'the bound is given as exact'),
  row(civilians, '7,500', { bound: 'exact', unit: 'civilians' }, 2, ['hedge-dropped'], 'exact, chosen in the field'),
  row(civilians, 'at most 7,500 civilians', {}, 2, ['bound-reversed'], 'at most for at least'),
  row(civilians, 'up to 7,500 civilians', {}, 2, ['bound-reversed'], '"up to" is at most'),
  row(civilians, 'as many as 7,500 civilians', {}, 2, ['bound-reversed'], '"as many as" is at most'),
  row(civilians, 'fewer than 7,500 civilians', {}, 2, ['bound-reversed'], 'fewer than for at least'),
  row(civilians, 'more than 7,500 civilians', {}, 2, ['certainty-raised'], 'more than claims more than at least'),
  row(civilians, 'over 7,500 civilians', {}, 2, ['certainty-raised'], '"over" is more than'),
  row(civilians, 'about 7,500 civilians', {}, 2, ['hedge-dropped'], 'about loses the direction'),
  row(civilians, 'nearly 7,500 civilians', {}, 2, ['hedge-dropped'], '"nearly" counts as about'),
  row(civilians, 'at least 7,500 soldiers', {}, 2, ['wrong-unit'], 'not who was counted'),
  row(civilians, 'at least 7,500', {}, 2, ['wrong-unit'], 'no unit said'),
  row(civilians, 'at least 75 civilians', {}, 2, ['wrong-figure'], 'another number'),
  row(civilians, 'at least 7.5 civilians', {}, 2, ['wrong-figure'], 'one digit after the full stop makes it a decimal'),
  row(civilians, 'at least 700 people', {}, 1, ['wrong-figure', 'wrong-unit'], 'another figure of the same passage'),
  row(civilians, '700', {}, 0, ['wrong-figure', 'hedge-dropped', 'wrong-unit'], 'nothing is right'),
  row(civilians, 'at least 7,000–7,500 civilians', {}, 1, ['wrong-figure', 'hedge-dropped'], 'a range is two numbers'),
  row(
    civilians,
    '7,500 or 700 civilians',
    {},
    0,
    ['wrong-figure', 'hedge-dropped', 'wrong-unit'],
    'two numbers to choose from are none',
  ),
  row(
    civilians,
    'at least 7,500 or fewer civilians',
    {},
    0,
    ['wrong-figure', 'hedge-dropped', 'wrong-unit'],
    'bounds that contradict each other',
  ),
  row(civilians, 'many', {}, 0, ['wrong-figure', 'hedge-dropped', 'wrong-unit'], 'no number'),
  row(
    civilians,
    'thousands of civilians',
    {},
    0,
    ['wrong-figure', 'hedge-dropped', 'wrong-unit'],
    'no number can be read from "thousands"',
  ),
  row(
    civilians,
    '',
    { bound: 'at-least', unit: 'civilians' },
    2,
    ['wrong-figure'],
    'number left open, the rest is right',
  ),
  row(civilians, '', {}, 0, [], 'nothing entered, so nothing misread'),
  // More than
  row(moreThan, 'more than 700 people', {}, 3, [], 'as the passage says it'),
  row(moreThan, 'over 700 people', {}, 3, [], '"over" is more than'),
  row(moreThan, 'upwards of 700 people', {}, 3, [], '"upwards of" is more than'),
  row(moreThan, '> seven hundred persons', {}, 3, [], 'sign, words, and a plural of its own'),
  row(moreThan, 'just over 700 people', {}, 3, [], '"just" changes nothing'),
  row(moreThan, 'at least 700 people', {}, 2, ['hedge-dropped'], 'at least says less than more than'),
  row(moreThan, 'less than 700 people', {}, 2, ['bound-reversed'], 'the other direction'),
  row(moreThan, '700 people', {}, 2, ['hedge-dropped'], 'the bound is left out'),
  // At most and fewer than
  row(atMost, 'up to 30 days', {}, 3, [], '"up to" is at most'),
  row(atMost, '30 days or less', {}, 3, [], '"or less" is at most'),
  row(atMost, 'no more than thirty days', {}, 3, [], '"no more than" is at most'),
  row(atMost, '30 days maximum', {}, 3, [], 'maximum said last'),
  row(atMost, '≤30 days', {}, 3, [], 'the sign for at most'),
  row(atMost, 'under 30 days', {}, 2, ['certainty-raised'], 'fewer than claims more than at most'),
  row(atMost, 'at least 30 days', {}, 2, ['bound-reversed'], 'at least for at most'),
  row(atMost, 'up to 30 weeks', {}, 2, ['wrong-unit'], 'weeks are not days'),
  row(fewerThan, 'fewer than 50 families', {}, 3, [], 'as the passage says it'),
  row(fewerThan, 'less than fifty family', {}, 3, [], 'families and family are one unit'),
  row(fewerThan, '<50 families', {}, 3, [], 'the sign'),
  row(fewerThan, 'just under 50 families', {}, 3, [], '"just" changes nothing'),
  row(fewerThan, 'at most 50 families', {}, 2, ['hedge-dropped'], 'at most says less than fewer than'),
  row(fewerThan, 'over 50 families', {}, 2, ['bound-reversed'], 'the other direction'),
  // About
  row(about, 'about 26%', {}, 3, [], 'the sign with the number'),
  row(about, '~26 %', {}, 3, [], 'a tilde is about'),
  row(about, 'around 26 per cent', {}, 3, [], '"per cent" is %'),
  row(about, 'roughly twenty-six percent', {}, 3, [], 'in words'),
  row(about, 'nearly 26%', {}, 3, [], '"nearly" counts as about'),
  row(about, '26% or so', {}, 3, [], '"or so" is about'),
  row(about, '26%', {}, 2, ['hedge-dropped'], 'the bound is left out'),
  row(about, 'more than 26%', {}, 2, ['certainty-raised'], 'a direction that the passage does not give'),
  row(about, 'about 26', {}, 2, ['wrong-unit'], 'the per cent sign is missing'),
  row(about, 'about 0.26', {}, 1, ['wrong-figure', 'wrong-unit'], 'the key counts in per cent'),
  // Exact
  row(exact, '47 people', {}, 3, [], 'a number without a bound is exact'),
  row(exact, 'exactly 47 bodies', {}, 3, [], 'said outright'),
  row(exact, 'the 47 people', {}, 3, [], '"the" is nothing'),
  row(exact, 'forty-seven people', {}, 3, [], 'in words'),
  row(exact, '47', { bound: 'exact', unit: 'person' }, 3, [], 'one person, two people'),
  row(exact, 'about 47 people', {}, 2, ['not-in-text'], 'a hedge that the passage does not have'),
  row(exact, 'at least 47 people', {}, 2, ['not-in-text'], 'a bound that the passage does not have'),
  row(exact, '26 women', {}, 1, ['wrong-figure', 'wrong-unit'], 'only some of the 47'),
  // Range
  row(range, '10–12 lorries', {}, 3, [], 'with a dash'),
  row(range, '10-12 trucks', {}, 3, [], 'with a hyphen'),
  row(range, '10 to 12 lorries', {}, 3, [], 'with "to"'),
  row(range, 'between 10 and 12 lorries', {}, 3, [], 'between … and'),
  row(range, 'from ten to a dozen lorries', {}, 3, [], 'in words'),
  row(range, '10 lorries to 12 lorries', {}, 3, [], 'the unit said twice'),
  row(range, '12 to 10 lorries', {}, 3, [], 'the greater number first'),
  row(range, 'about 12 lorries', {}, 1, ['wrong-figure', 'hedge-dropped'], 'one end is not the range'),
  row(range, 'at least 10 lorries', {}, 1, ['wrong-figure', 'certainty-raised'], 'the upper end is missing'),
  row(range, '10 and 12 lorries', {}, 0, ['wrong-figure', 'hedge-dropped', 'wrong-unit'], 'two numbers, not a range'),
  row(range, '10–15 lorries', {}, 2, ['wrong-figure'], 'the wrong end'),
  // Money
  row(money, 'about £3.4bn', {}, 3, [], 'sign before, scale after'),
  row(money, 'about 3.4 billion pounds', {}, 3, [], '£ and pounds are one unit'),
  row(money, '£3,400 million', { bound: 'about' }, 3, [], 'the same sum in millions'),
  row(money, 'about 3.4', { unit: 'billion pounds' }, 3, [], 'the scale in the unit field'),
  row(money, 'about £3.4', { unit: 'bn' }, 3, [], 'sign in one field, scale in the other'),
  row(money, 'about $3.4bn', {}, 2, ['wrong-unit'], 'another currency'),
  row(money, 'about £3.4m', {}, 2, ['wrong-figure'], 'million for billion'),
  row(money, 'about £3.4', {}, 2, ['wrong-figure'], 'the scale is missing'),
  // Shares
  row(share, 'two in five residents', {}, 3, [], 'two in five is 0.4'),
  row(share, '2 out of 5 residents', {}, 3, [], 'in digits'),
  row(share, 'two-fifths of residents', {}, 3, [], 'as a fraction'),
  row(share, '4/10 of the residents', {}, 3, [], 'the same share'),
  row(share, '0,4 residents', {}, 3, [], 'a decimal comma'),
  row(share, 'a third of residents', {}, 2, ['wrong-figure'], 'another share'),
]
