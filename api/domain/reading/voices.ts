import type { Place } from '../anchor.ts'
import { isFiniteAt, verbGroup } from './clauses.ts'
import type { Draft, Told } from './drafts.ts'
import { type Entity, resolved } from './entity.ts'
import { hedgeAdverbs, hedgeModals, passiveReport, seems } from './lexicon.ts'
import { isNominal, phraseFrom } from './phrases.ts'
import { subjectBefore } from './subject.ts'
import type { Item, Unit } from './units.ts'

export interface Hedge extends Place {
  /** In the main clause, so that it sets the voice of the sentence. */
  readonly main: boolean
}

export interface Voiced extends Place {
  readonly voice: 'attributed' | 'reporter' | 'hedged'
  /** Outermost first. */
  readonly entities: readonly Entity[]
}

const subordinators = new Set(
  'who which whose whom where when because if although though while after before since until as than whether'.split(
    ' ',
  ),
)
const be = /^(?:is|are|was|were|be|been|being|'s|'re)$/

/** Whether an item stands in a clause that hangs on another, for all one can tell without parsing it. */
function isSubordinate(items: readonly Item[], at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) {
    const item = items[back]
    if (!item || item.lower === ';' || item.lower === ':') return false
    if (!subordinators.has(item.lower)) continue
    // Behind a clause that has its verb, a second finite verb belongs to the main clause again.
    let finite = 0
    for (let index = back + 1; index < at; index += 1)
      if (isFiniteAt(items, index) && !isFiniteAt(items, index - 1)) finite += 1
    return finite === 0
  }
  return false
}

/** Whether a word is tied to the main verb: no comma or noun phrase with its own participle in between. */
const precedesFinite = (items: readonly Item[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(items.length, at + 4); next += 1) {
    if (isFiniteAt(items, next)) return true
    if (items[next]?.pos !== 'ADV') return false
  }
  return false
}
const followsFinite = (items: readonly Item[], at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    if (items[back]?.pos === 'AUX' && isFiniteAt(items, back)) return true
    if (items[back]?.pos !== 'ADV' && items[back]?.pos !== 'PART') return false
  }
  return false
}

/** "a ship, allegedly loaded with arms, hurried on": the word stands in an aside, for the verb comes behind its comma. */
function isAsideOf(items: readonly Item[], at: number): boolean {
  const verb = items[at + 1]
  if (items[at - 1]?.lower !== ',' || verb?.pos !== 'VERB' || !/(?:ed|en|ing|wn)$/.test(verb.lower)) return false
  for (let next = at + 2; next < Math.min(items.length, at + 16); next += 1) {
    const after = items[next + 1]
    if (items[next]?.lower === ',')
      return isFiniteAt(items, next + 1) || (after?.pos === 'ADJ' && /ed$/.test(after.lower))
  }
  return false
}

/** The words of a unit that mark a claim as uncertain. */
export function hedgesOf({ items }: Unit): Hedge[] {
  const hedges: Hedge[] = []
  for (const [at, item] of items.entries()) {
    if (item.quote !== null) continue
    const free = !isSubordinate(items, at)
    if (/^(?:reports|rumours|rumors|claims|allegations)$/.test(item.lower) && items[at + 1]?.lower === 'of') {
      const main = items
        .slice(at + 2)
        .some(({ lower }) => /^(?:emerged?|surfaced?|circulated?|circulating|spread|appeared)$/.test(lower))
      if (main) hedges.push({ start: item.start, end: item.end, main })
      continue
    }
    if (hedgeAdverbs.has(item.lower)) {
      const tied = !isAsideOf(items, at) && (precedesFinite(items, at) || followsFinite(items, at) || at === 0)
      const likely = item.lower === 'likely' && !be.test(items[at - 1]?.lower ?? '') && items[at + 1]?.lower !== 'to'
      if (!likely) hedges.push({ start: item.start, end: item.end, main: free && tied })
      continue
    }
    if (hedgeModals.has(item.lower) && item.pos === 'AUX') {
      hedges.push({ start: item.start, end: item.end, main: free })
      continue
    }
    if (seems.has(item.lower) && item.pos === 'VERB' && /^(?:to|that|as|likely)$/.test(items[at + 1]?.lower ?? '')) {
      hedges.push({ start: item.start, end: items[at + 1]?.end ?? item.end, main: free })
      continue
    }
    const group = verbGroup(items, at)
    if (!passiveReport.has(item.lower) || !group.passive) continue
    const next = items[at + 1]
    const impersonal = items[group.from - 1]?.lower === 'it' && next?.lower === 'that'
    if (next?.lower !== 'to' && !impersonal) continue
    hedges.push({ start: items[group.from]?.start ?? item.start, end: next?.end ?? item.end, main: free })
  }
  return hedges
}

/** "The paper records 186 reports", "The letter lists nine faults": a document speaks in its noun phrase too. */
const documentVerb =
  /^(?:records?|recorded|lists?|listed|details?|detailed|describes?|described|cites?|cited|documents?|documented|identifie[sd]|identify|recommends?|recommended|shows?|showed|blames?|blamed|warns?|warned|notes?|noted|sets|puts?|estimates?|estimated|gives?|gave|counts?|counted|highlights?|highlighted|outlines?|outlined|proposes?|proposed|calls?|called|criticises?|criticised|criticizes?|criticized|concludes?|concluded|mentions?|mentioned|reports?|reported)$/

function documentSubject({ discourse }: Told, unit: Unit, number: number): Entity | null {
  const { items } = unit
  const verb = items.findIndex(
    ({ lower }, index) =>
      documentVerb.test(lower) && index > 0 && index < 14 && (isFiniteAt(items, index) || isNominal(items[index - 1])),
  )
  if (verb < 0 || items.slice(0, verb).some((_, index) => isFiniteAt(items, index))) return null
  if (!phraseFrom(items, verb + 1)) return null
  const subject = subjectBefore(items, verb, 0)
  const entity = subject && discourse.entityOf(unit, number, subject, null)
  return entity && resolved(entity).kind === 'document' ? resolved(entity) : null
}

const shared = (one: Place, other: Place): number =>
  Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))

/** Who vouches for a sentence. `drafts` are those that touch it, in text order. */
export function voiceOf(
  told: Told,
  sentence: Place,
  drafts: readonly Draft[],
  hedges: readonly Hedge[],
  unit: { unit: Unit; number: number } | null,
): Voiced {
  const length = sentence.end - sentence.start
  const covered = (draft: Draft): number => draft.pieces.reduce((sum, piece) => sum + shared(piece, sentence), 0)
  const outer = drafts.filter((draft) => draft.within === null && draft.entity !== null && covered(draft) > 0)
  const isMain = (draft: Draft): boolean =>
    (draft.main && (draft.cue === null || shared(draft.cue, sentence) > 0)) || covered(draft) > 0.6 * length
  const main = outer.filter(
    (draft) => isMain(draft) && !(unit && covered(draft) < 0.5 * length && isSecond(unit.unit, draft, outer)),
  )
  if (main.length > 0) {
    const nested = drafts.filter((draft) => draft.within !== null && main.includes(draft.within) && covered(draft) > 0)
    const inner = outer.filter((draft) => !main.includes(draft) && main.some((one) => isInside(draft, one)))
    const entities = [...main, ...nested, ...inner].flatMap((draft) => (draft.entity ? [resolved(draft.entity)] : []))
    return { ...sentence, voice: 'attributed', entities: [...new Set(entities)] }
  }
  const document = unit && documentSubject(told, unit.unit, unit.number)
  if (document) return { ...sentence, voice: 'attributed', entities: [document] }
  const isHedged = hedges.some((hedge) => hedge.main && shared(hedge, sentence) > 0)
  return { ...sentence, voice: isHedged ? 'hedged' : 'reporter', entities: [] }
}

/** Whether a cue stands in a clause that "and" or "but" adds to the main claim: "Police fired, and the union said …". */
function isSecond({ items }: Unit, draft: Draft, all: readonly Draft[]): boolean {
  const { cue } = draft
  if (!cue || all.some((other) => other !== draft && other.main && other.cue && other.cue.start < cue.start))
    return false
  const at = items.findIndex(({ start }) => start >= cue.start)
  for (let back = at - 1; back > 1; back -= 1) {
    const item = items[back]
    if (!item || item.quote !== null || item.lower === ':' || item.lower === ';') return false
    if (item.pos !== 'CCONJ' || items[back - 1]?.lower !== ',') continue
    return (
      items.some((_, index) => index < back && isFiniteAt(items, index)) && (draft.mention?.start ?? 0) > item.start
    )
  }
  return false
}

/** Whether one draft's cue stands in another's content. */
export const isInside = (draft: Draft, outer: Draft): boolean => {
  const { cue } = draft
  return (
    draft !== outer && cue !== null && outer.pieces.some((piece) => piece.start <= cue.start && cue.end <= piece.end)
  )
}
