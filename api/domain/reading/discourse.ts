import { definite } from './described.ts'
import { canBeNamed, type Entity, isRole, resolved, roleKind, suits } from './entity.ts'
import { titles } from './lexicon.ts'
import { addHead, MEMORY, type Memory, make, merge, newMemory } from './memory.ts'
import { note } from './phrase-entity.ts'
import { isBreak, isNominal, isPunct, type Phrase, phraseFrom } from './phrases.ts'
import { afterLead } from './subject.ts'
import type { Item, Unit } from './units.ts'

export interface Discourse {
  /** Takes in the phrases of a unit, in text order. */
  see(unit: Unit, number: number, speaker: Entity | null): void
  /** Who a phrase of a unit that was seen means; null for what means nobody. */
  entityOf(unit: Unit, number: number, phrase: Phrase, speaker: Entity | null): Entity | null
  /** Notes that an entity has spoken in a unit. */
  speaks(entity: Entity, number: number, at: number): void
  /** The last entity that has spoken, not counting speakers before `unit`. */
  lastSubject(before: number, since: number): Entity | null
  /** Who the phrase that starts at an offset of the text was found to mean. */
  known(start: number): Entity | null
  /** The entity, or the one whose name stands beside the phrase: "One of them, Selim Kaya,". */
  named(unit: Unit, phrase: Phrase, entity: Entity): Entity
}

/** Units at the head of a text that may introduce somebody by role alone. */
const LEAD = 2

export function createDiscourse(text: string): Discourse {
  const memory = newMemory(text)
  return {
    see: (unit, number, speaker) => see(memory, unit, number, speaker),
    entityOf: (unit, number, phrase, speaker) => entityOf(memory, unit, number, phrase, speaker),
    speaks: (entity, number, at) => speaks(memory, entity, number, at),
    lastSubject: (before, since) => lastSubject(memory, before, since),
    named: (unit, phrase, entity) => named(memory, unit, phrase, entity),
    known: (start) => known(memory, start),
  }
}

/** "the ambassador to the United States Hamdullah Mohib": the person named at the end. */
const officeHolder = (memory: Memory, items: readonly Item[], phrase: Phrase): Entity | null => {
  if (phrase.to === phrase.core || !titles.has(items[phrase.core - 1]?.lower ?? '')) return null
  for (let at = phrase.to - 1; at > phrase.core; at -= 1) {
    const item = items[at]
    const found = item && memory.byStart.get(item.start)
    const entity = found ? resolved(found.entity) : null
    if (
      entity?.kind === 'person' &&
      entity.proper.length > 1 &&
      phrase.to - at > 2 &&
      found?.end === items[phrase.to - 1]?.end
    )
      return entity
  }
  return null
}

/** "analysts at Banque Lacaze" are not the analysts of the paragraph before. */
const isOther = (entity: Entity, items: readonly Item[], phrase: Phrase): boolean => {
  const first = items[phrase.from]
  const isPart = /^(?:one|some|many|several|most|both|neither|another|others)$/.test(first?.lower ?? '')
  const isModified = !isPart && phrase.to > phrase.core && entity.proper.length === 0 && entity.described?.owner == null
  return (
    isModified &&
    first !== undefined &&
    first.pos !== 'DET' &&
    !definite.test(first.lower) &&
    entity.described?.start !== first.start
  )
}

const separate = (memory: Memory, entity: Entity, { items }: Unit, phrase: Phrase): Entity => {
  const first = items[phrase.from]
  const last = items[phrase.to - 1]
  const other = make(memory, entity.kind)
  other.plural = entity.plural
  if (first && last) {
    other.described = { start: first.start, end: last.end, owner: null, own: first.start }
    memory.byStart.set(first.start, { entity: other, end: last.end })
  }
  addHead(memory, other, items[phrase.core - 1]?.lower ?? '')
  return other
}

interface Seen {
  readonly entity: Entity
  readonly phrase: Phrase
  /** The person that the phrase is part of the description of: "counsel" of "counsel for the inquiry". */
  readonly of: Entity | null
}

/** The person whose description a phrase completes with "for" or "of". */
function personBefore(items: readonly Item[], phrase: Phrase, last: Seen | null): Entity | null {
  if (last?.phrase.to !== phrase.from - 1 || !/^(?:of|for|at|in|to|on)$/.test(items[phrase.from - 1]?.lower ?? ''))
    return null
  const head = last.of ?? last.entity
  return resolved(head).kind === 'group' && !resolved(head).plural ? resolved(head) : null
}

function see(memory: Memory, unit: Unit, number: number, speaker: Entity | null): void {
  const { items } = unit
  memory.paragraph = unit.paragraph
  const start = afterLead(items, 0, items.length)
  let last: Seen | null = null
  for (let at = 0; at < items.length; ) {
    const phrase = phraseFrom(items, at)
    if (!phrase) {
      at += 1
      continue
    }
    const fresh = memory.entities.length
    const entity = note(memory, unit, number, phrase, speaker, phrase.from === start)
    if (entity && last && isApposition(items, last.phrase, phrase)) {
      const [one, other] = [
        resolved(last.of && entity && resolved(entity).kind === 'person' ? last.of : last.entity),
        resolved(entity),
      ]
      if (other.proper.length > 0 && one.proper.length === 0 && canBeNamed(one, other)) merge(memory, one, other)
      else if (
        one.proper.length > 0 &&
        other.proper.length === 0 &&
        other.id >= fresh &&
        !(other.plural && one.kind === 'person')
      ) {
        if (one.kind === 'thing' || one.kind === 'person') one.kind = roleKind(other, one)
        merge(memory, other, one)
      }
    }
    if (entity && unit.within === null) {
      const one = resolved(entity)
      if (number < LEAD && phrase.from === start && isRole(one)) memory.lead ??= { entity: one, unit: number }
      else if (
        memory.lead &&
        one.id >= fresh &&
        number > memory.lead.unit &&
        number <= memory.lead.unit + 6 &&
        isUnintroduced(items, phrase, one)
      ) {
        if (memory.lead.entity.proper.length === 0 && suits(memory.lead.entity, one.gender))
          merge(memory, resolved(memory.lead.entity), one)
        memory.lead = null
      }
    }
    last = entity ? { entity: resolved(entity), phrase, of: personBefore(items, phrase, last) } : null
    at = phrase.to
  }
}

function entityOf(memory: Memory, unit: Unit, number: number, phrase: Phrase, speaker: Entity | null): Entity | null {
  const { items } = unit
  const first = items[phrase.from]
  const known = first && memory.byStart.get(first.start)
  const again = phrase.core - phrase.from === 1 && first && /^(?:he|she|it|they)$/.test(first.lower)
  const isWhole = known !== undefined && known.end >= (items[phrase.core - 1]?.end ?? 0)
  const fits = !again && known && isWhole && known.end <= (items[phrase.to - 1]?.end ?? 0)
  if (again) memory.byStart.delete(first.start)
  const holder = officeHolder(memory, items, phrase)
  if (holder) return holder
  const found = fits ? resolved(known.entity) : note(memory, unit, number, phrase, speaker)
  const entity = found && isOther(found, items, phrase) ? separate(memory, found, unit, phrase) : found
  const last = items[phrase.to - 1]
  if (entity?.described && first && last && entity.proper.length === 0 && entity.described.start === first.start) {
    entity.described = { ...entity.described, end: last.end }
  }
  return entity
}

export function named(memory: Memory, { items }: Unit, phrase: Phrase, entity: Entity): Entity {
  const isName = items[phrase.core - 1]?.capital === true && entity.proper.length > 0
  if (isName || !isBreak(items[phrase.to])) return entity
  const name = phraseFrom(items, phrase.to + 1)
  const first = name && items[name.from]
  const found = first && memory.byStart.get(first.start)
  const other = found ? resolved(found.entity) : null
  const after = name ? items[name.to] : undefined
  if (
    !name ||
    items[(name?.core ?? 1) - 1]?.capital !== true ||
    !other ||
    other.proper.length === 0 ||
    after?.lower === 'and' ||
    !isBreak(after)
  )
    return entity
  const isOwn = entity.described?.start === items[phrase.from]?.start || entity.mentions.length < 2
  if (isOwn && entity.proper.length === 0) merge(memory, entity, other)
  return other
}

export function known(memory: Memory, start: number): Entity | null {
  const found = memory.byStart.get(start)
  return found ? resolved(found.entity) : null
}

export function speaks(memory: Memory, entity: Entity, number: number, at: number): void {
  for (let index = memory.log.length - 1; index >= 0 && memory.log.length - index <= MEMORY; index -= 1) {
    const mention = memory.log[index]
    if (mention && mention.start === at && mention.unit === number) {
      mention.speaker = true
      return
    }
  }
  memory.log.push({ entity, start: at, unit: number, paragraph: -1, subject: true, quoted: false, speaker: true })
}

function lastSubject(memory: Memory, before: number, since: number): Entity | null {
  for (let index = memory.log.length - 1; index >= 0 && memory.log.length - index <= MEMORY; index -= 1) {
    const mention = memory.log[index]
    if (!mention || mention.start >= before) continue
    if (mention.start < since) return null
    const entity = resolved(mention.entity)
    const isSomebody = entity.proper.length > 1 || entity.gender !== null || entity.mentions.length > 1
    if (mention.subject && !mention.quoted && entity.kind === 'person' && isSomebody) return entity
  }
  return null
}

/** A full name that no title, role or "who" introduces, as when a lead has done so: "Gordon Tillery, 58, allegedly moved". */
function isUnintroduced(
  items: readonly Item[],
  phrase: Phrase,
  { kind, proper, titles: given, heads }: Entity,
): boolean {
  if (kind !== 'person' || proper.length < 2 || given.size > 0 || heads.size > 0) return false
  // An age is what news gives instead of an introduction.
  return isBreak(items[phrase.to]) && items[phrase.to + 1]?.pos === 'NUM' && isBreak(items[phrase.to + 2])
}

/** "Maria Okafor, the port's director," or "his lawyer, Sam Ruiz-Hart": two phrases for one, not two of a list. */
function isApposition(items: readonly Item[], one: Phrase, other: Phrase): boolean {
  if (other.from !== one.to + 1 || !isBreak(items[one.to])) return false
  const after = items[other.to]
  if (after === undefined) return true
  if (after.lower === 'and' || after.lower === 'or') return false
  if (isPunct(after) && !isBreak(after)) return true
  if (isBreak(after)) {
    const next = phraseFrom(items, other.to + 1)
    return !(next && items[next.to]?.lower === 'and')
  }
  return (
    after.pos === 'ADP' ||
    /^(?:who|which|that)$/.test(after.lower) ||
    (after.pos === 'ADJ' && isNominal(items[other.to - 1]))
  )
}
