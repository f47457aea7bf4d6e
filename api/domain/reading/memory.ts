import { type Entity, type EntityKind, type Gender, singular } from './entity.ts'
import { genderOf } from './lexicon.ts'

interface Mention {
  readonly entity: Entity
  readonly start: number
  readonly unit: number
  readonly paragraph: number
  readonly subject: boolean
  readonly quoted: boolean
  speaker: boolean
}

/** How far back, in mentions, a pronoun is looked up. */
export const MEMORY = 80

/** What a text has spoken of so far. */
export interface Memory {
  readonly text: string
  readonly titled: ReadonlyMap<string, Gender | null>
  readonly entities: Entity[]
  /** Mentions in the order in which they were read. */
  readonly log: Mention[]
  readonly byName: Map<string, Entity>
  /** By each word of a name. */
  readonly byPart: Map<string, Entity[]>
  /** By role or kind: "director", "union". */
  readonly byHead: Map<string, Entity>
  /** By owner and role: her insurer. */
  readonly byOwner: Map<string, Entity>
  /** By where the phrase starts. */
  readonly byStart: Map<number, { readonly entity: Entity; readonly end: number }>
  readonly owned: Map<Entity, Entity[]>
  /** Whom the first sentences are about by role, until a name turns up that nothing else introduces. */
  /** The paragraph that is being read. */
  paragraph: number
  lead: { readonly entity: Entity; readonly unit: number } | null
}

export const newMemory = (text: string): Memory => ({
  text,
  titled: titledSurnames(text),
  entities: [],
  log: [],
  byName: new Map(),
  byPart: new Map(),
  byHead: new Map(),
  byOwner: new Map(),
  byStart: new Map(),
  owned: new Map(),
  paragraph: 0,
  lead: null,
})

export const make = (memory: Memory, kind: EntityKind): Entity => {
  const entity: Entity = {
    id: memory.entities.length,
    kind,
    proper: [],
    described: null,
    heads: new Set(),
    modifiers: new Set(),
    titles: new Set(),
    gender: null,
    plural: false,
    same: null,
    mentions: [],
  }
  memory.entities.push(entity)
  return entity
}

export const addHead = (memory: Memory, entity: Entity, head: string) => {
  if (head === '') return
  entity.heads.add(head)
  memory.byHead.set(head, entity)
  memory.byHead.set(singular(head), entity)
  entity.gender ??= genderOf(head)
}

export const merge = (memory: Memory, from: Entity, into: Entity) => {
  if (from === into || from.same) return
  from.same = into
  for (const head of from.heads) addHead(memory, into, head)
  for (const modifier of from.modifiers) into.modifiers.add(modifier)
  into.mentions.push(...from.mentions)
  into.gender ??= from.gender
  if (into.kind === 'thing' || (into.kind === 'person' && from.kind === 'organisation' && !into.gender))
    into.kind = from.kind
}

export const addPart = (memory: Memory, part: string, entity: Entity) => {
  const list = memory.byPart.get(part)
  if (!list) memory.byPart.set(part, [entity])
  else if (!list.includes(entity) && list.length < 12) list.push(entity)
}

/** Surnames that the text puts "Mr" or "Ms" before, and only one of the two. */
function titledSurnames(text: string): Map<string, Gender | null> {
  const found = new Map<string, Gender | null>()
  for (const [, title, surname] of text.matchAll(
    /\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lady|Lord)\.?\s(\p{Lu}[\p{L}'’-]+)(?![\p{L}'’-]|\s\p{Lu})/gu,
  )) {
    const gender = genderOf((title ?? '').toLowerCase())
    const key = (surname ?? '').toLowerCase().replace(/['’]s$/, '')
    found.set(key, found.has(key) && found.get(key) !== gender ? null : gender)
  }
  return found
}
