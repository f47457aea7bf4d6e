import { laterNoun, plain, pronounish } from './counted-noun.ts'
import { phraseFrom } from './phrases.ts'
import type { Counted, Quantity } from './quantity.ts'
import { subjectBefore } from './subject.ts'
import type { Item } from './units.ts'

const change: readonly [RegExp, string][] = [
  [/^(?:reduc|cut|lower|slash|curb|shr[aiu]nk)/, 'reduction'],
  [/^(?:f[ae]ll|fallen|drop|declin|decreas|plung|slump|slid|slip)/, 'fall'],
  [/^(?:r[io]se|risen|increas|grow|grew|grown|climb|jump|soar|surg|swell|rais)/, 'rise'],
]

/** "per cent", and of what where one word says it. */
export function percentOf(text: string, items: readonly Item[], at: number, { percent }: Quantity): string {
  const object = items[at]?.lower === 'of' ? phraseFrom(items, at + 1) : null
  const head = object ? items[object.core - 1] : undefined
  if (!object || !head || !/^(?:NOUN|PROPN)$/.test(head.pos)) return percent ?? ''
  return `${percent} of ${plain(text, items, object.core - 1, object.core)}`
}

/** What a share is a share of: "of the region's trade", the noun behind it, or the change it measures. */
export function shareOf(text: string, items: readonly Item[], at: number, near: Counted | null): string {
  const next = items[at]
  if (next?.lower === 'of') {
    const object = phraseFrom(items, at + 1)
    if (!object || pronounish.test(items[object.from]?.lower ?? '')) return 'share'
    return `share of ${plain(text, items, object.from, object.to)}`
  }
  const noun = next ? laterNoun(text, items, at) : null
  if (noun) return `share of ${noun}`
  const changed = changeOf(text, items, at)
  if (changed) return changed
  for (let back = at - 1; back >= Math.max(0, at - 14); back -= 1) {
    const word = items[back]?.lower ?? ''
    if (/^[:;.?!]$/.test(word)) break
    if (/^(?:chance|chances|probability|risk|odds|likelihood)$/.test(word)) {
      const object = items[back + 1]?.lower === 'of' ? phraseFrom(items, back + 2) : null
      return object ? `${word} of ${plain(text, items, object.from, object.to)}` : word
    }
  }
  return near ? `share of ${near.unit}` : 'share'
}

/** "reduced attacks by about a third": a reduction in attacks. */
function changeOf(text: string, items: readonly Item[], at: number): string | null {
  const by = items.slice(Math.max(0, at - 6), at).findLastIndex(({ lower }) => lower === 'by')
  if (by < 0) return null
  const end = Math.max(0, at - 6) + by
  const particle = items[end - 1]?.lower
  if (particle === 'up' || particle === 'down') return particle === 'up' ? 'rise' : 'fall'
  for (let back = end - 1; back >= Math.max(0, end - 9); back -= 1) {
    const item = items[back]
    const kind = item?.pos === 'VERB' ? change.find(([pattern]) => pattern.test(item.lower)) : undefined
    if (!kind) continue
    const object = phraseFrom(items, back + 1)
    if (object && object.to <= end) return `${kind[1]} in ${plain(text, items, object.from, object.to)}`
    let group = back
    while (group > 0 && /^(?:AUX|PART|ADV|VERB)$/.test(items[group - 1]?.pos ?? '')) group -= 1
    const subject = subjectBefore(items.slice(Math.max(0, group - 12), group + 1), Math.min(12, group), 0)
    const offset = Math.max(0, group - 12)
    return subject ? `${kind[1]} in ${plain(text, items, subject.core - 1 + offset, subject.core + offset)}` : kind[1]
  }
  return null
}
