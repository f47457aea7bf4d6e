import { type Entity, type Gender, otherGender, resolved } from './entity.ts'
import { frameOf } from './lexicon.ts'
import { MEMORY, type Memory } from './memory.ts'
import type { Item } from './units.ts'

/** Who a pronoun means; undefined when the word is none, null when it means nobody known. */
export function pronounEntity(
  memory: Memory,
  item: Item,
  unit: number,
  speaker: Entity | null,
  speaks = false,
): Entity | null | undefined {
  const word = item.lower
  if (/^(?:i|me|we|us)$/.test(word)) return speaker
  if (/^(?:he|him)$/.test(word)) return recallPerson(memory, item.start, unit, speaker, 'm')
  if (/^(?:she|her)$/.test(word)) return recallPerson(memory, item.start, unit, speaker, 'f')
  if (/^(?:they|them)$/.test(word))
    return recall(memory, item.start, unit, speaker, (entity) =>
      entity.plural
        ? entity.kind === 'group' || entity.kind === 'organisation'
          ? 3
          : speaks
            ? entity.kind === 'thing'
              ? null
              : -2
            : 0
        : entity.kind === 'organisation'
          ? speaks
            ? -1
            : 0
          : entity.kind === 'person'
            ? -3
            : null,
    )
  if (word === 'it') {
    const isMute = (entity: Entity): boolean => speaks && entity.kind === 'thing' && entity.proper.length === 0
    return recall(memory, item.start, unit, speaker, (entity) => (isMute(entity) ? null : thingFits(entity)))
  }
  if (/^(?:one|another|some|others|both|neither|several|many)$/.test(word)) {
    return (
      recall(memory, item.start, unit, speaker, (entity) => (entity.plural && entity.kind === 'group' ? 2 : null)) ??
      undefined
    )
  }
  if (
    /^(?:who|which|that|what|there|you|this|these|those|nobody|nothing|everyone|everybody|someone|somebody|anyone)$/.test(
      word,
    )
  )
    return null
  return undefined
}

/** Whom "he" or "she" means; the only one it can mean is then known to be a man or a woman. */
function recallPerson(
  memory: Memory,
  start: number,
  unit: number,
  speaker: Entity | null,
  gender: Gender,
): Entity | null {
  const people = new Set<Entity>()
  const found = recall(memory, start, unit, speaker, (entity) => {
    const fitting = personFits(entity, gender)
    if (fitting !== null && fitting > 0) people.add(entity)
    return fitting
  })
  if (found && found.kind === 'person' && people.size === 1) found.gender ??= gender
  return found
}

/** The mention that scores best; `fitness` is null for entities that cannot be meant. */
export function recall(
  memory: Memory,
  start: number,
  unit: number,
  speaker: Entity | null,
  fitness: (entity: Entity) => number | null,
): Entity | null {
  let best: Entity | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (let index = memory.log.length - 1; index >= 0 && memory.log.length - index <= MEMORY; index -= 1) {
    const mention = memory.log[index]
    if (!mention || mention.start >= start) continue
    const entity = resolved(mention.entity)
    if (entity === speaker) continue
    const suited = fitness(entity)
    if (suited === null) continue
    const distance = unit - mention.unit
    if (distance > 12) break
    const score =
      suited -
      2.6 * distance -
      (mention.paragraph >= 0 && mention.paragraph !== memory.paragraph ? 1.5 : 0) +
      (mention.subject ? 2.5 : 0) +
      (mention.speaker ? 2 : 0) +
      (distance === 0 && mention.subject ? 3 : 0) -
      (mention.quoted && !speaker ? 5 : 0)
    if (score > bestScore) {
      best = entity
      bestScore = score
    }
  }
  return best
}

function personFits(entity: Entity, gender: Gender): number | null {
  if (entity.heads.has('one') || entity.heads.has('another') || entity.heads.has('other')) return null
  if (entity.plural || entity.kind === 'document' || entity.kind === 'organisation' || entity.kind === 'place')
    return null
  if (entity.gender === otherGender(gender)) return null
  if (entity.kind === 'thing' && entity.proper.length === 0) return null
  const sure = entity.gender === gender ? 1.5 : 0
  return sure + (entity.kind === 'person' ? 1 : entity.kind === 'group' ? (entity.gender === gender ? 0 : -1) : -3.5)
}

function thingFits(entity: Entity): number | null {
  if (entity.kind === 'person' && entity.gender) return null
  if (entity.plural) return entity.kind === 'organisation' ? -1 : null
  if (entity.kind === 'document' || entity.kind === 'organisation') return 2
  return entity.kind === 'person' ? -3 : entity.kind === 'group' ? -2 : -1
}

/** Whether a reporting verb follows, so that what stands before it can speak. */
export function isFollowedByCue(items: readonly Item[], from: number): boolean {
  let at = from
  while (/^(?:ADV|AUX)$/.test(items[at]?.pos ?? '') && at - from < 3) at += 1
  return frameOf(items[at]?.lower ?? '') !== undefined
}
