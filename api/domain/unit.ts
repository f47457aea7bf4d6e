import { fold } from './fold.ts'

/** What a unit is called, and its other spellings as `fold` leaves them. */
const spellings: Readonly<Record<string, string>> = {
  percent: '% pct',
  pound: '£ gbp',
  euro: '€ eur',
  dollar: '$',
  'us dollar': 'us$ usd',
  'canadian dollar': 'c$ ca$ cad',
  'australian dollar': 'a$ au$ aud',
  'swiss franc': 'chf',
  yen: '¥ jpy',
  rupee: '₹ inr rs',
  kilometre: 'km kms kilometer kilometers',
  metre: 'm meter meters',
  centimetre: 'cm cms centimeter centimeters',
  millimetre: 'mm millimeter millimeters',
  'square kilometre': 'km2',
  'square metre': 'm2',
  'cubic metre': 'm3',
  hectare: 'ha',
  litre: 'l liter liters',
  kilogram: 'kg kgs kilo kilos kilogramme kilogrammes',
  gram: 'g gramme grammes',
  tonne: 't',
  foot: 'ft feet',
  'mile per hour': 'mph',
  'kilometre per hour': 'kmh kph',
  hour: 'h hr hrs',
  minute: 'min mins',
  second: 'sec secs',
  year: 'yr yrs',
  square: 'sq',
  degree: '° deg degs',
  'degree celsius': '°c',
  'degree fahrenheit': '°f',
  'percentage point': 'pp',
  person: 'people',
  child: 'children',
}
const names = new Map(
  Object.entries(spellings).flatMap(([name, others]) => others.split(' ').map((other) => [other, name] as const)),
)

/**
 * A unit's words, folded, each sign and short form as its word; "of", "the" and "all" are dropped, "a day" is "per day",
 * and a word said twice in a row ("£5 pounds") counts once.
 */
function wordsOf(unit: string): string[] {
  const words = fold(unit.replace(/\bkm\/h\b/gi, 'kmh'))
    .replace(/\bper cent\b/g, 'percent')
    .replace(/(?<=\S )an? (?=\S)/g, 'per ')
    .split(' ')
    .flatMap((word) => (names.get(word) ?? word).split(' '))
  const telling = words.filter((word) => !/^(?:of|the|all)?$/.test(word))
  return (telling.length === 0 ? words : telling)
    .filter((word, index) => !sameWord(word, words[index - 1] ?? ''))
    .map((word, index, all) => (word === 'percent' && sameWord(all[index + 1] ?? '', 'point') ? 'percentage' : word))
}

/** What a word can be the plural of, itself included. */
function singulars(word: string): string[] {
  const found = [word]
  if (/ies$/.test(word)) found.push(word.replace(/ies$/, 'y'))
  if (/ves$/.test(word)) found.push(word.replace(/ves$/, 'f'), word.replace(/ves$/, 'fe'))
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2))
  if (/[^sui]s$/.test(word)) found.push(word.slice(0, -1))
  if (/men$/.test(word)) found.push(word.replace(/men$/, 'man'))
  return found
}

function sameWord(one: string, other: string): boolean {
  const forms = singulars(other)
  return singulars(one).some((form) => forms.includes(form))
}

/** Whether two units read the same after folding; singular and simple English plural do, "%" and "per cent" do. */
export function sameUnit(one: string, other: string): boolean {
  const words = wordsOf(one)
  const others = wordsOf(other)
  return words.length === others.length && words.every((word, index) => sameWord(word, others[index] ?? ''))
}

/** What a percentage is of: "residents" for "% of the residents", '' for "%". Null for what is no percentage. */
export function percentOf(unit: string): string | null {
  const [first, ...rest] = wordsOf(unit)
  return first === 'percent' ? rest.join(' ') : null
}
