import type { Place } from '../anchor.ts'
import { documentNouns, isPersonNoun, organisationNouns } from './lexicon.ts'

export type Gender = 'm' | 'f'

export type EntityKind = 'person' | 'organisation' | 'document' | 'group' | 'thing' | 'place'

/** Somebody or something the text speaks of. */
export interface Entity {
  readonly id: number
  kind: EntityKind
  /** The words of its proper name, as printed; empty while the text has given none. */
  proper: string[]
  /** The description it was first given, when it has no name. */
  described: Description | null
  readonly heads: Set<string>
  readonly modifiers: Set<string>
  readonly titles: Set<string>
  gender: Gender | null
  plural: boolean
  /** Another entity that this one has turned out to be. */
  same: Entity | null
  readonly mentions: Place[]
}

/** Words that describe an entity; `owner` stands for the possessive in front. */
export interface Description extends Place {
  readonly owner: Entity | null
  /** Where the words after the possessive begin. */
  readonly own: number
}

export const resolved = (entity: Entity): Entity => {
  let last = entity
  while (last.same) last = last.same
  return last
}

export const singular = (noun: string): string =>
  noun.length > 3 ? noun.replace(/ies$/, 'y').replace(/(?<=[a-z]{2}[^su])s$/, '') : noun

export const isPluralNoun = (noun: string): boolean =>
  /^(?:people|police|men|women|children|feet|teeth|data|media|both|several|many|some|two|three|four|five|others|most|staff|parents)$/.test(
    noun,
  ) ||
  (/[^sui]s$/.test(noun) && !/^(?:news|statistics|physics)$/.test(noun))

export const suits = (entity: Entity, gender: Gender | null): boolean =>
  !gender || entity.gender !== otherGender(gender)

export const fitsLonger = (entity: Entity, lower: readonly string[]): boolean => {
  const own = entity.proper.map((part) => part.toLowerCase())
  if (own.length === 1) return own[0] === lower.at(-1) || own[0] === lower[0]
  return own.length > 0 && own.length < lower.length && own.every((part) => lower.includes(part))
}

/** A single person described by a role and not yet named. */
export const isRole = ({ kind, plural, proper, described }: Entity): boolean =>
  kind === 'group' && !plural && proper.length === 0 && described !== null && described.owner === null

export const otherGender = (gender: Gender): Gender => (gender === 'm' ? 'f' : 'm')

export function kindOfHead(head: string, base: string): EntityKind {
  if (documentNouns.has(head) || documentNouns.has(base)) return 'document'
  if (
    /^(?:publisher|insurer|operator|maker|manufacturer|supplier|developer|broadcaster|retailer|lender|carrier|employer|regulator|watchdog|distributor|contractor|owner|carmaker|chipmaker|drugmaker|provider|builder|organiser|organizer)$/.test(
      base,
    ) &&
    !/s$/.test(head)
  )
    return 'organisation'
  if (/^(?:union|agency|ministry|council|company|team|police|government)$/.test(base)) return 'organisation'
  if (isPersonNoun(head) || isPersonNoun(base)) return 'group'
  return organisationNouns.has(base) ? 'organisation' : 'thing'
}

/** Whether a description can be of what a name beside it names: no document is a person. */
export const canBeNamed = (entity: Entity, named: Entity): boolean =>
  !(entity.kind === 'document' && named.kind === 'person') && (entity.kind !== 'thing' || entity.heads.size > 0)

export const roleKind = (role: Entity, named: Entity): EntityKind =>
  role.kind === 'organisation' ? 'organisation' : role.kind === 'group' || role.gender ? 'person' : named.kind
