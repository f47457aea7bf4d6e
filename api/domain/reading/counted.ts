import { laterNoun, nounAt, plain, plural, wholeOf } from './counted-noun.ts'
import { isTime } from './lexicon.ts'
import { phraseFrom } from './phrases.ts'
import type { Counted, Quantity } from './quantity.ts'
import { percentOf, shareOf } from './shares.ts'
import type { Item } from './units.ts'
import type { Word } from './words.ts'

/** Finds what each number counts: the noun behind it, the currency, or what the number before it counted. */
export function countedIn(text: string, words: readonly Word[], quantities: readonly Quantity[]): Counted[] {
  const items = words.map((word): Item => ({ ...word, quote: null }))
  const counted: Counted[] = []
  let at = 0
  let last: Counted | null = null
  for (const quantity of quantities) {
    while (at < items.length && (items[at]?.start ?? 0) < quantity.end) at += 1
    const found = unitOf(text, items, at, quantity, last, counted)
    const one: Counted = { ...quantity, ...found }
    if (found.elliptic && isLabelOrPronoun(text, items, at, quantity)) continue
    counted.push(one)
    const isCount =
      !one.percent && !one.currency && !one.share && one.unit !== '' && !isTime(one.unit.split(' ').at(-1) ?? '')
    if (isCount) last = one
  }
  return counted
}

/** "reel 611", "told her one about": a number that names, or stands for, a thing and counts none. */
function isLabelOrPronoun(text: string, items: readonly Item[], at: number, quantity: Quantity): boolean {
  if (quantity.percent || quantity.currency || quantity.share || quantity.bound !== 'exact') return false
  const literal = text.slice(quantity.start, quantity.end)
  if (/^one$/i.test(literal)) return true
  const verb = items
    .slice(Math.max(0, at - 8), at)
    .some(({ lower }) =>
      /^(?:put|puts|stood|stands|estimated|set|valued|capped|remained|peaked|unchanged|number|figure|toll|total)$/.test(
        lower,
      ),
    )
  const hour = quantity.low !== null && quantity.low >= 1 && quantity.low <= 24
  if (
    hour &&
    !verb &&
    /(?:^|[^\p{L}])(?:at|by|until|around|about|before|after|since) $/iu.test(
      text.slice(Math.max(0, quantity.start - 9), quantity.start),
    ) &&
    /^(?:at|by|until|before|after|since)/i.test(
      /(\p{L}+)(?: (?:around|about))? $/u.exec(text.slice(Math.max(0, quantity.start - 18), quantity.start))?.[1] ?? '',
    )
  )
    return true
  if (!/^\d{1,4}$/.test(literal)) return false
  let before = at - 1
  while (before >= 0 && (items[before]?.start ?? 0) >= quantity.start) before -= 1
  const noun = items[before]
  const isNamed = noun?.pos === 'PROPN' || (noun?.pos === 'NOUN' && !/s$/.test(noun.lower))
  return isNamed && noun?.end === quantity.start - 1
}

function unitOf(
  text: string,
  items: readonly Item[],
  at: number,
  quantity: Quantity,
  last: Counted | null,
  before: readonly Counted[],
): { unit: string; elliptic: boolean } {
  const near = last && quantity.start - last.end < 700 ? last : null
  if (quantity.percent) return { unit: percentOf(text, items, at, quantity), elliptic: false }
  if (quantity.currency) return { unit: quantity.currency, elliptic: false }
  if (quantity.attached && !quantity.share) return { unit: plural(quantity.attached), elliptic: false }
  if (quantity.shared) return { unit: `share of ${plural(quantity.shared)}`, elliptic: false }
  if (quantity.share) return { unit: shareOf(text, items, at, near), elliptic: false }
  const behind = /^["'”’]$/.test(items[at]?.lower ?? '') ? at + 1 : at
  const adjoins = !/[\n.?!;]/.test(text.slice(quantity.end, items[at]?.start ?? quantity.end))
  const noun = adjoins ? nounAt(text, items, behind) : null
  if (noun) return { unit: noun, elliptic: false }
  if (
    sameSentence(items, at, before.at(-1)) &&
    before.at(-1)?.percent &&
    !/^(?:of|fewer|more|less)$/.test(items[at]?.lower ?? '')
  ) {
    return { unit: before.at(-1)?.percent ?? '', elliptic: true }
  }
  const next = items[at]
  const comparative = next && /^(?:more|fewer|less|extra|additional)$/.test(next.lower) ? next.lower : null
  if (next?.lower === 'of') {
    const whole = wholeOf(text, items, at)
    if (whole) return { unit: whole, elliptic: false }
    const named = /^(?:the|its|their|his|her|our|my|those|these)$/.test(items[at + 1]?.lower ?? '')
      ? laterNoun(text, items, at + 2)
      : null
    if (named) return { unit: named, elliptic: false }
    if (/^(?:us|them|you)$/.test(items[at + 1]?.lower ?? '')) return { unit: near?.unit ?? 'people', elliptic: true }
    const object = near ? phraseFrom(items, at + 1) : null
    if (near && object && object.to - object.from <= 4) {
      return { unit: `${near.unit.split(' ')[0]} of ${plain(text, items, object.from, object.to)}`, elliptic: true }
    }
  }
  if (comparative && near) return { unit: `${comparative} ${near.unit}`, elliptic: true }
  if (
    /^(?:magnitude|depth|height|width|length|weight|speed|temperature|score|rating|turnout|index|reading)$/.test(
      measureBefore(items, at, quantity),
    )
  ) {
    return { unit: measureBefore(items, at, quantity), elliptic: false }
  }
  if (
    /^(?:town|city|village|community|hamlet|settlement|district|suburb|crowd|audience|attendance|congregation|gathering|workforce|population|membership|staff|electorate)$/.test(
      measureBefore(items, at, quantity),
    )
  )
    return { unit: 'people', elliptic: false }
  const total = sumBefore(quantity, before)
  if (total) return { unit: total, elliptic: true }
  const isPeople =
    /^(?:were|was|are|is)$/.test(items[at]?.lower ?? '') &&
    /^(?:killed|injured|missing|unaccounted|dead|wounded|arrested|homeless|hurt|hospitalised|hospitalized|detained|evacuated|rescued)$/.test(
      items[at + 1]?.lower ?? '',
    )
  if (isPeople) return { unit: 'people', elliptic: true }
  const toll = tollBefore(items, at)
  if (toll) return { unit: toll, elliptic: true }
  const own = near && sameSentence(items, at, near) ? null : nounBefore(text, items, at)
  return { unit: own ?? near?.unit ?? '', elliptic: true }
}

/** "a magnitude of 6.8", "a town of some 40,000": the noun whose "of" leads to the number. */
function measureBefore(items: readonly Item[], at: number, quantity: Quantity): string {
  let back = at - 1
  while (
    back >= 0 &&
    ((items[back]?.start ?? 0) >= quantity.start ||
      /^(?:some|about|around|nearly|almost|roughly|just|under|over)$/.test(items[back]?.lower ?? ''))
  )
    back -= 1
  return items[back]?.lower === 'of' ? (items[back - 1]?.lower ?? '') : ''
}

/** "the death toll rose to 96". */
function tollBefore(items: readonly Item[], at: number): string | null {
  for (let back = at - 1; back >= 0 && at - back < 22; back -= 1) {
    const word = items[back]?.lower ?? ''
    if (/^[.?!]$/.test(word)) return null
    if (word === 'toll')
      return items[back - 1]?.lower === 'death' || items[back - 1]?.lower === 'the' ? 'people killed' : null
  }
  return null
}

/** Whether no sentence ends between a figure and the word at an index. */
function sameSentence(items: readonly Item[], at: number, figure: Counted | undefined | null): boolean {
  if (!figure) return false
  for (let back = at - 1; back >= 0 && (items[back]?.start ?? 0) >= figure.end; back -= 1) {
    if (/^[.?!]$/.test(items[back]?.lower ?? '')) return false
  }
  return true
}

/** "tornadoes were local and about 30 were recorded", "every ship … lost two": the nearest noun before that can be counted. */
function nounBefore(text: string, items: readonly Item[], at: number): string | null {
  let ends = 0
  for (let back = at - 2; back >= 0 && at - back < 30; back -= 1) {
    const item = items[back]
    if (!item) return null
    if (/^[.?!]$/.test(item.lower)) ends += 1
    if (ends > 1) return null
    if (item.pos !== 'NOUN' || isTime(item.lower)) continue
    const whole = /^(?:every|each|no)$/.test(items[back - 1]?.lower ?? '')
    if (whole) return plural(item.lower)
    const isPlural = /[^sui]s$/.test(item.lower) || /^(?:people|men|women|children)$/.test(item.lower)
    if (ends === 0 && isPlural && !/^(?:terms|odds|means|news|per cent)$/.test(item.lower))
      return text.slice(item.start, item.end)
  }
  return null
}

/** "26 women and 21 children … The 47": what a bare number counts that adds up the two before it. */
function sumBefore(quantity: Quantity, before: readonly Counted[]): string | null {
  const [one, other] = before.slice(-2)
  if (!one || !other || quantity.low === null || one.low === null || other.low === null) return null
  return one.low + other.low === quantity.low && one.unit !== other.unit ? `${one.unit} and ${other.unit}` : null
}
