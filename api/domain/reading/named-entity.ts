import type { Described } from './described.ts'
import { type Entity, fitsLonger, type Gender, otherGender, resolved, suits } from './entity.ts'
import { documentNouns, genderOf, isPersonNoun, organisationNames } from './lexicon.ts'
import { addHead, addPart, MEMORY, type Memory, make } from './memory.ts'
import type { Item } from './units.ts'

function nameEntity(memory: Memory, entity: Entity, tail: readonly Item[]): void {
  const proper = tail.map(({ start, end }) => memory.text.slice(start, end))
  if (proper.length > entity.proper.length) entity.proper = proper
  const lower = tail.map((word) => word.lower.toLowerCase())
  memory.byName.set(lower.join(' '), entity)
  for (const part of lower) addPart(memory, part, entity)
  const initials = lower.map((part) => part.charAt(0)).join('')
  if (lower.length > 2) memory.byName.set(initials, memory.byName.get(initials) ?? entity)
  if (entity.kind === 'organisation') addHead(memory, entity, lower.at(-1) ?? '')
  if (entity.kind === 'person') entity.gender ??= genderOf(lower[0] ?? '')
}

/** Who a name means: the same name, its surname or first word, its initials; of several the one whose title fits. */
export function namedEntity(
  memory: Memory,
  { tail, title, determiner, words, head }: Described,
  isPlace: boolean,
): Entity {
  const lower = tail.map((word) => word.lower.toLowerCase())
  const key = lower.join(' ')
  const last = lower.at(-1) ?? ''
  const gender = title ? genderOf(title) : null
  const known = memory.byName.get(key)
  const shared = (memory.byPart.get(last) ?? []).map(resolved)
  const kin = lower.length === 1 && gender ? kinOf(memory, shared, gender) : undefined
  const found =
    kin ??
    (lower.length > 1
      ? (known && resolved(known)) || shared.find((entity) => fitsLonger(entity, lower))
      : (oneOf(memory, lower[0] ?? '', shared, title, gender) ??
        (known && suits(resolved(known), gender) ? resolved(known) : undefined)))
  if (found) {
    if (title) found.titles.add(title)
    found.gender ??= gender
    if (lower.length > found.proper.length) nameEntity(memory, found, tail)
    return found
  }
  const isOrganisation =
    organisationNames.has(last) ||
    lower.some((word) => word === 'of' || word === 'for') ||
    (determiner === 'the' && title === null && words.length === tail.length + 1) ||
    (lower.length === 1 && /^\p{Lu}{2,}$/u.test(memory.text.slice(tail[0]?.start, tail[0]?.end)))
  const isPerson = !isOrganisation && (title !== null || lower.length > 1 || isPersonNoun(head))
  const isWork = documentNouns.has(last) && lower.length > 1
  const kind = isWork
    ? 'document'
    : isPlace && !organisationNames.has(last)
      ? 'place'
      : isOrganisation
        ? 'organisation'
        : isPerson
          ? 'person'
          : 'thing'
  const entity = make(memory, kind)
  if (title) entity.titles.add(title)
  entity.gender = gender
  nameEntity(memory, entity, tail)
  if (kind === 'person' && shared.every(({ proper }) => proper.at(-1)?.toLowerCase() !== last))
    entity.gender ??= memory.titled.get(last) ?? null
  return entity
}

/** "Margaret Holt … her grandson, Daniel … Mr Holt": a surname that the title keeps from its only holder is shared by kin. */
const kinOf = (memory: Memory, shared: readonly Entity[], gender: Gender): Entity | undefined =>
  shared.some((entity) => suits(entity, gender))
    ? undefined
    : shared
        .flatMap((entity) => memory.owned.get(entity) ?? [])
        .map(resolved)
        .find((entity) => entity.proper.length === 1 && suits(entity, gender))

function oneOf(
  memory: Memory,
  part: string,
  shared: Entity[],
  title: string | null,
  gender: Gender | null,
): Entity | undefined {
  const candidates = [...new Set((memory.byPart.get(part) ?? shared).map(resolved))]
  const [only] = candidates
  if (candidates.length < 2) return only && suits(only, gender) ? only : undefined
  const byTitle = title ? candidates.filter((entity) => entity.titles.has(title)) : []
  if (byTitle.length === 1) return byTitle[0]
  const surname = candidates.filter((entity) => entity.proper.at(-1)?.toLowerCase() === part)
  const pool = surname.length > 0 ? surname : candidates
  const sexed = gender ? pool.filter((entity) => entity.gender !== otherGender(gender)) : pool
  if (gender) {
    const sure = sexed.filter((entity) => entity.gender === gender)
    if (sure.length === 1) return sure[0]
  }
  const plain = sexed.length > 0 ? sexed : pool
  const recent = memory.log.findLast(
    ({ entity }, index) => memory.log.length - index < MEMORY && plain.includes(resolved(entity)),
  )
  return recent ? resolved(recent.entity) : plain[0]
}
