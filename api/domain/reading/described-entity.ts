import type { Place } from '../anchor.ts'
import { type Described, definite, vague } from './described.ts'
import { type Entity, isPluralNoun, kindOfHead, resolved, singular } from './entity.ts'
import { addHead, type Memory, make } from './memory.ts'
import { isNominal } from './phrases.ts'

const related: readonly (readonly string[])[] = [
  ['study', 'report', 'research', 'analysis', 'review'],
  ['scientist', 'researcher', 'team', 'academic', 'group'],
  ['company', 'firm', 'business'],
  ['email', 'letter', 'note'],
  ['union', 'association'],
  ['airline', 'carrier'],
]

export function describedEntity(
  memory: Memory,
  described: Described,
  owner: Entity | null,
  place: Place,
  own: number,
): Entity {
  const { head, words, determiner } = described
  const base = singular(head)
  const plural = isPluralNoun(head)
  const key = owner ? `${owner.id}:${base}` : ''
  const modifiers = words
    .slice(determiner ? 1 : 0, -1)
    .filter((word) => isNominal(word) || (word.pos === 'ADJ' && !vague.test(word.lower)))
    .map((word) => word.lower)
  if (owner) {
    const known = memory.byOwner.get(key)
    if (known) return resolved(known)
  }
  const isDefinite = determiner !== null && definite.test(determiner)
  const bare = determiner === null && !owner && plural
  if (isDefinite || bare) {
    const known =
      memory.byHead.get(head) ??
      (isDefinite
        ? (memory.byHead.get(base) ?? relatedTo(memory, base) ?? organisationMeant(memory, base, modifiers))
        : undefined)
    const entity = known && resolved(known)
    const agrees =
      entity &&
      (entity.plural === plural ||
        entity.kind === 'organisation' ||
        entity.proper.length > 0 ||
        related.some((list) => list.includes(base)))
    if (entity && agrees && (isDefinite || entity.proper.length === 0)) {
      const clash = modifiers.length > 0 && !modifiers.some((one) => entity.modifiers.has(one) || entity.heads.has(one))
      const named = entity.proper.some((part) => modifiers.includes(part.toLowerCase()))
      if (!clash || named) {
        return entity
      }
    }
  }
  const kind = kindOfHead(head, base)
  const entity = make(memory, kind)
  entity.plural = plural || /^(?:two|three|four|five|six|seven|several|some|many)$/.test(words[0]?.lower ?? '')
  entity.described = { ...place, owner, own }
  for (const modifier of modifiers) entity.modifiers.add(modifier)
  addHead(memory, entity, head)
  if (owner) {
    memory.byOwner.set(key, entity)
    memory.owned.set(owner, [...(memory.owned.get(owner) ?? []).slice(-8), entity])
  }
  return entity
}

/** "the company", "the supermarket chain" where none was introduced: the organisation named last, if its name allows. */
const organisationMeant = (memory: Memory, base: string, modifiers: readonly string[]): Entity | undefined => {
  if (!firms.test(base) || modifiers.length > 1) return undefined
  for (let index = memory.log.length - 1; index >= 0 && memory.log.length - index <= 40; index -= 1) {
    const mention = memory.log[index]
    const entity = mention && resolved(mention.entity)
    if (!entity || entity.proper.length === 0 || entity.kind !== 'organisation' || entity.heads.has(base)) continue
    if (!publicBody.test(entity.proper.join(' '))) return entity
  }
  return undefined
}

const relatedTo = (memory: Memory, base: string): Entity | undefined => {
  const group = related.find((list) => list.includes(base))
  const found = group?.flatMap((one) => memory.byHead.get(one) ?? []).map(resolved) ?? []
  return found.sort((a, b) => lastOf(b) - lastOf(a))[0]
}

const lastOf = (entity: Entity): number => entity.mentions.at(-1)?.start ?? -1

const firms =
  /^(?:company|firm|business|retailer|chain|airline|manufacturer|carmaker|maker|bank|supplier|operator|developer|publisher|insurer|startup|charity|club|brand|lender|giant|group|broadcaster)$/

const publicBody =
  /\b(?:Council|Ministry|Police|University|Department|Commission|Court|Parliament|Senate|Congress|Union|Nations|Government|Authority|Agency|Army|Navy|Hospital|School|Service|Office|Committee)\b/
