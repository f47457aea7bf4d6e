import { frameOf, refusal } from './lexicon.ts'
import { isComma, isDash, isNominal, isPunct, isQuote, phraseFrom } from './phrases.ts'
import type { Item } from './units.ts'

/** A verb with its auxiliaries. */
export interface VerbGroup {
  readonly from: number
  readonly verb: number
  readonly negative: boolean
  readonly passive: boolean
  /** After "to". */
  readonly infinitive: boolean
  /** "-ing" without a form of "be" before it. */
  readonly participle: boolean
}

const be = /^(?:am|is|are|was|were|be|been|being|'s|'re|'m|isn't|wasn't|weren't|aren't)$/
const negation = /^(?:not|n't|never|neither|nor)$|n't$/
const isGroupWord = (item: Item | undefined): boolean =>
  item !== undefined && item.quote === null && (item.pos === 'AUX' || item.pos === 'PART' || item.pos === 'ADV')

/** The group of the verb at an index. */
export function verbGroup(items: readonly Item[], verb: number): VerbGroup {
  let from = verb
  let negative = false
  let auxiliary: Item | null = null
  let infinitive = false
  for (let at = verb - 1; at >= 0 && verb - at < 6; at -= 1) {
    const item = items[at]
    if (!item || !isGroupWord(item) || (item.lower === "'s" && item.pos === 'PART') || item.lower === "'") break
    if (negation.test(item.lower)) negative = true
    if (item.lower === 'to' && item.pos === 'PART') infinitive = true
    if (item.pos === 'AUX') auxiliary ??= item
    if (item.pos !== 'ADV' || negation.test(item.lower)) from = at
  }
  const form = items[verb]?.lower ?? ''
  const isIng = /ing$/.test(form)
  const isBe = auxiliary !== null && be.test(auxiliary.lower)
  return { from, verb, negative, passive: isBe && !isIng, infinitive, participle: isIng && !isBe }
}

/** A verb that can carry a clause: neither after "to" nor an "-ing" or a participle that hangs on a noun. */
export function isFiniteAt(items: readonly Item[], at: number): boolean {
  const item = items[at]
  if (!item || item.quote !== null) return false
  const before = items[at - 1]
  if (item.pos === 'AUX') return !/^(?:be|been|being|having)$/.test(item.lower) && before?.lower !== 'to'
  if (item.pos !== 'VERB' || /ing$/.test(item.lower) || before?.lower === 'to') return false
  return true
}

export function hasFinite(items: readonly Item[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isFiniteAt(items, at)) return true
  return false
}

/** Whether a clause begins at an index: a subject, perhaps with "of …" behind it, and then its verb. */
export function startsClause(items: readonly Item[], from: number, strict: boolean): boolean {
  let at = from
  while ((items[at]?.pos === 'ADV' || items[at]?.lower === 'not') && at - from < 3) at += 1
  const phrase = phraseFrom(items, at)
  if (!phrase)
    return items[at]?.lower === 'there' || items[at]?.lower === 'if' || (!strict && hasFinite(items, at, items.length))
  if (!strict) return hasFinite(items, phrase.to, items.length) || items.slice(phrase.to).some(isQuote)
  let to = phrase.to
  for (let turn = 0; turn < 3 && items[to]?.pos === 'ADP'; turn += 1) {
    const object = phraseFrom(items, to + 1)
    if (!object) break
    to = object.to
  }
  if (isComma(items[to]) || isDash(items[to])) to = afterAside(items, to)
  while (items[to]?.pos === 'ADV') to += 1
  if (!isFiniteAt(items, to)) return false
  const isParticiple = items[to]?.pos === 'VERB' && /(?:ed|en)$/.test(items[to]?.lower ?? '')
  return !(
    isParticiple &&
    /^(?:by|in|on|at|from|to|with|for|as)$/.test(items[to + 1]?.lower ?? '') &&
    !isNominalSubject(items, phrase.from)
  )
}

/** Where a clause goes on after something between two commas: "the crane, known as No. 4, had". */
function afterAside(items: readonly Item[], comma: number): number {
  for (let at = comma + 1; at < Math.min(items.length, comma + 14); at += 1) {
    if (items[at]?.lower === items[comma]?.lower) return at + 1
  }
  return comma
}

const isNominalSubject = (items: readonly Item[], at: number): boolean =>
  /^(?:he|she|it|they|we|i|you|there)$/.test(items[at]?.lower ?? '')

export const commenting = new Set(
  (
    'adding saying referring citing noting arguing warning calling describing blaming claiming telling insisting explaining ' +
    'suggesting pointing alluding quoting stressing according'
  ).split(' '),
)
const silent =
  /^(?:say|comment|reply|respond|elaborate|give|provide|name|answer|specify|explain|identify|confirm|disclose|rule)$/

/** Whether a conjunction leads to what the source did beside speaking: "but declined to", "and he did not say". */
export function leavesContent(items: readonly Item[], conjunction: number): boolean {
  let at = conjunction + 1
  while (items[at]?.pos === 'ADV') at += 1
  const subject = phraseFrom(items, at)
  const verbAt = subject && isFiniteAt(items, subject.to) ? subject.to : at
  let verb = verbAt
  let negative = false
  while (isGroupWord(items[verb])) {
    if (negation.test(items[verb]?.lower ?? '')) negative = true
    verb += 1
  }
  const word = items[verb]?.lower ?? ''
  if (refusal.has(word) && items[verb + 1]?.lower === 'to') return true
  if (negative && silent.test(word)) return true
  if (/^(?:has|have|had)$/.test(items[verbAt]?.lower ?? '') && items[verbAt + 1]?.lower === 'yet') return true
  const frame = frameOf(word)
  if (!frame || frame.finding || frame.belief || negative) return false
  const next = items[verb + 1]
  if (frame.infinitive && verb === verbAt && items[verb + 1]?.lower === 'to') return true
  const introduces =
    next?.lower === 'that' || isQuote(next) || ((isComma(next) || next?.lower === ':') && isQuote(items[verb + 2]))
  return (
    introduces ||
    (frame.bare && verb === verbAt && startsClause(items, verb + 1, frame.verb !== 'say')) ||
    (frame.addressee !== null && startsAddressed(items, verb + 1))
  )
}

const startsAddressed = (items: readonly Item[], at: number): boolean => {
  const phrase = phraseFrom(items, at)
  return phrase !== null && (items[phrase.to]?.lower === 'that' || startsClause(items, phrase.to, true))
}

/** Where content that starts at an index ends: before what the source did besides, comments on it, or the full stop. */
export function contentEnd(items: readonly Item[], from: number): number {
  let end = from + 1
  while (end < items.length && !leavesAt(items, end)) end += 1
  while (end > from + 1 && isPunct(items[end - 1]) && !/^[)%]$/.test(items[end - 1]?.lower ?? '')) end -= 1
  return end
}

/** Whether content ends before an item. */
function leavesAt(items: readonly Item[], at: number): boolean {
  const item = items[at]
  const next = items[at + 1]
  if (!item || item.quote !== null) return false
  if (isQuote(items[at - 1]) && commenting.has(item.lower)) return true
  if (item.lower === ';') return cueFollows(items, at + 1)
  if (item.pos === 'CCONJ') return leavesContent(items, at)
  if (isComma(item) && next) return leavesBehindComma(items, at + 1)
  if (item.lower === 'in') return /^(?:a|an|apparent)$/.test(next?.lower ?? '') && isReference(items, at)
  if (/^(?:when|after)$/.test(item.lower)) return next?.lower === 'asked'
  return item.lower === ':' && isQuote(next)
}

/** "in a reference to", "in an apparent reference to". */
const isReference = (items: readonly Item[], at: number): boolean =>
  items.slice(at, at + 4).some(({ lower }) => lower === 'reference')

function leavesBehindComma(items: readonly Item[], from: number): boolean {
  const { lower } = items[from] ?? { lower: '' }
  if (commenting.has(lower) || contrasts(items, from) || sumsUp(items, from)) return true
  if (addsClause(items, from) || addsDeed(items, from)) return true
  return /^(?:but|and)$/.test(lower) && (leavesContent(items, from) || /^(?:i|we)$/.test(items[from + 1]?.lower ?? ''))
}

const shell =
  /^(?:claim|charge|charges|allegation|allegations|accusation|accusations|suggestion|figure|number|total|move|decision|view|statement|assertion|prediction|promise|comment|remark|estimate|rate|increase|drop|rise|fall|record|feat|point|position|conclusion|finding|complaint|judgment|judgement|warning|criticism|verdict|argument|fear|concern|idea|belief|account|story|message|phrase|theory|day|week|month|year|hour)$/

/** "…, a charge the company denies", "…, a day after the vote": the reporter takes up what was said, or dates the saying. */
function sumsUp(items: readonly Item[], from: number): boolean {
  if (
    !/^(?:a|an|two|three|four|five|six|claims|charges|allegations|hours|days|weeks|months|years)$/.test(
      items[from]?.lower ?? '',
    )
  )
    return false
  for (let at = from; at < Math.min(items.length, from + 4); at += 1) {
    const word = items[at]?.lower ?? ''
    if (!shell.test(word.replace(/(?<=day|week|month|year|hour)s$/, ''))) continue
    const next = items[at + 1]?.lower ?? ''
    const isTimed = /^(?:day|week|month|year|hour)s?$/.test(word)
    return isTimed
      ? /^(?:after|before|earlier|later|ago)$/.test(next)
      : /^(?:that|which|he|she|it|they|the|who|made|heard|shared|disputed|rejected|denied|repeated|echoed|backed|supported)$/.test(
          next,
        ) || items[at + 1]?.capital === true
  }
  return false
}

/** "…, but the judge told her": a clause with a subject of its own behind a comma is the reporter's, unless "that" is said again. */
function addsClause(items: readonly Item[], from: number): boolean {
  if (!/^(?:and|but|yet|while|whereas)$/.test(items[from]?.lower ?? '')) return false
  const first = items[from + 1]
  if (!first || /^(?:that|he|she|it|they|there|who|which|this|if|when)$/.test(first.lower)) return false
  return startsClause(items, from + 1, true) || (items[from]?.pos === 'CCONJ' && speaksAfter(items, from + 1))
}

/** "…, although the authors caution": another voice sets in. */
function contrasts(items: readonly Item[], from: number): boolean {
  if (!/^(?:although|though|while|whereas)$/.test(items[from]?.lower ?? '')) return false
  const subject = phraseFrom(items, from + 1)
  const isTaken = subject !== null && items[subject.to]?.lower === 'that'
  const verb = subject ? items[isTaken ? subject.to - 1 : subject.to] : undefined
  return verb !== undefined && (frameOf(verb.lower) !== undefined || /^(?:put|puts|called|calls)$/.test(verb.lower))
}

/** "…, and broadcast pictures": behind a comma, a verb without a subject is what the source did besides. */
const addsDeed = (items: readonly Item[], from: number): boolean =>
  /^(?:and|but)$/.test(items[from]?.lower ?? '') && items[from + 1]?.pos === 'VERB' && isFiniteAt(items, from + 1)

/** "a Luranian engineer who inspected it, and who was not named, said": a subject whose verb reports, further on. */
function speaksAfter(items: readonly Item[], from: number): boolean {
  const phrase = phraseFrom(items, from)
  if (!phrase || !/^(?:who|which|,)$/.test(items[phrase.to]?.lower ?? '')) return false
  for (let at = phrase.to; at < Math.min(items.length, from + 40); at += 1) {
    const item = items[at]
    if (item?.pos !== 'VERB' || !frameOf(item.lower) || !isComma(items[at - 1])) continue
    return true
  }
  return false
}

function cueFollows(items: readonly Item[], from: number): boolean {
  for (let at = from; at < items.length; at += 1) {
    const item = items[at]
    if (item?.pos === 'VERB' && (frameOf(item.lower) || /^(?:put|puts|called|calls)$/.test(item.lower))) return true
  }
  return false
}

/** Where the clause that ends before `to` begins: after a semicolon, a dateline or a conjunction at the head. */
export function clauseStart(items: readonly Item[], to: number): number {
  let start = 0
  for (let at = 0; at < to; at += 1) if (items[at]?.lower === ';') start = at + 1
  const dash = items.slice(start, Math.min(to, start + 12)).findIndex(isDash)
  const dateline =
    dash > 0 && items.slice(start, start + dash).every((item) => isNominal(item) || isPunct(item) || item.pos === 'NUM')
  if (start === 0 && dateline && items[start]?.pos === 'PROPN') start += dash + 1
  while (start < to && (items[start]?.pos === 'CCONJ' || (isPunct(items[start]) && !isQuote(items[start])))) start += 1
  return start
}
