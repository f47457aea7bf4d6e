import type { Place } from '../anchor.ts'
import {
  documentNouns,
  frameOf,
  genderOf,
  isPersonNoun,
  isTime,
  months,
  organisationNames,
  organisationNouns,
  titles,
  weekdays,
} from './lexicon.ts'
import { afterLead, isBreak, isNominal, isPunct, type Phrase, phraseFrom, possessives } from './phrases.ts'
import type { Item, Unit } from './units.ts'

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

interface Mention {
  readonly entity: Entity
  readonly start: number
  readonly unit: number
  readonly paragraph: number
  readonly subject: boolean
  readonly quoted: boolean
  speaker: boolean
}

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
  readonly entities: readonly Entity[]
}

/** Units at the head of a text that may introduce somebody by role alone. */
const LEAD = 2
/** How far back, in mentions, a pronoun is looked up. */
const MEMORY = 80

export const resolved = (entity: Entity): Entity => {
  let last = entity
  while (last.same) last = last.same
  return last
}

const singular = (noun: string): string =>
  noun.length > 3 ? noun.replace(/ies$/, 'y').replace(/(?<=[a-z]{2}[^su])s$/, '') : noun
const isPluralNoun = (noun: string): boolean =>
  /^(?:people|police|men|women|children|feet|teeth|data|media|both|several|many|some|two|three|four|five|others|most|staff|parents)$/.test(
    noun,
  ) ||
  (/[^sui]s$/.test(noun) && !/^(?:news|statistics|physics)$/.test(noun))
const definite = /^(?:the|this|that|these|those|both)$/
const isCalendarWord = (item: Item): boolean => weekdays.has(item.lower) || (months.has(item.lower) && item.capital)
const related: readonly (readonly string[])[] = [
  ['study', 'report', 'research', 'analysis', 'review'],
  ['scientist', 'researcher', 'team', 'academic', 'group'],
  ['company', 'firm', 'business'],
  ['email', 'letter', 'note'],
  ['union', 'association'],
  ['airline', 'carrier'],
]

interface Described {
  readonly owner: Phrase | null
  readonly ownPronoun: Item | null
  readonly words: readonly Item[]
  /** The capitalised words at the end that name somebody, titles left out. */
  readonly tail: readonly Item[]
  readonly title: string | null
  readonly determiner: string | null
  readonly head: string
}

function describe(items: readonly Item[], { from, core }: Phrase): Described {
  let own = from
  let owner: Phrase | null = null
  const first = items[from]
  const ownPronoun = first && possessives.has(first.lower) ? first : null
  if (ownPronoun) own = from + 1
  for (let at = core - 2; at > from; at -= 1) {
    if (items[at]?.lower === "'s" || (items[at]?.lower === "'" && items[at - 1]?.end === items[at]?.start)) {
      owner = { from, core: at, to: at }
      own = at + 1
      break
    }
  }
  const words = items.slice(own, core)
  let start = words.length
  while (start > 0 && isNameWord(words[start - 1], start - 1 + own === 0)) start -= 1
  let tail = words.slice(start)
  let title: string | null = null
  const last = tail.at(-1)
  if (tail.length > 0 && last && !organisationNames.has(last.lower)) {
    const cut = tail.slice(0, -1).findLastIndex((word) => titles.has(word.lower))
    if (cut >= 0) {
      title = tail[cut]?.lower ?? null
      tail = tail.slice(cut + 1)
    } else if (start > 0 && titles.has(words[start - 1]?.lower ?? '')) title = words[start - 1]?.lower ?? null
    else if (tail.length === 1 && titles.has(last.lower)) tail = []
  }
  const determiner = words[0] && (words[0].pos === 'DET' || definite.test(words[0].lower)) ? words[0].lower : null
  return { owner, ownPronoun, words, tail, title, determiner, head: words.at(-1)?.lower ?? '' }
}

/** A capitalised word that is part of a name; at the head of a sentence every word is capitalised. */
function isNameWord(item: Item | undefined, first: boolean): boolean {
  if (!item?.capital || isCalendarWord(item)) return false
  if (item.pos === 'DET' || item.pos === 'NUM') return false
  if (!first) return true
  return item.pos === 'PROPN' && !isPersonNoun(item.lower) && !documentNouns.has(item.lower)
}

export function createDiscourse(text: string): Discourse {
  const titled = titledSurnames(text)
  const entities: Entity[] = []
  const log: Mention[] = []
  const byName = new Map<string, Entity>()
  const byPart = new Map<string, Entity[]>()
  const byHead = new Map<string, Entity>()
  const byOwner = new Map<string, Entity>()
  const byStart = new Map<number, { readonly entity: Entity; readonly end: number }>()
  const owned = new Map<Entity, Entity[]>()

  const make = (kind: EntityKind): Entity => {
    const entity: Entity = {
      id: entities.length,
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
    entities.push(entity)
    return entity
  }
  const addHead = (entity: Entity, head: string) => {
    if (head === '') return
    entity.heads.add(head)
    byHead.set(head, entity)
    byHead.set(singular(head), entity)
    entity.gender ??= genderOf(head)
  }
  const merge = (from: Entity, into: Entity) => {
    if (from === into || from.same) return
    from.same = into
    for (const head of from.heads) addHead(into, head)
    for (const modifier of from.modifiers) into.modifiers.add(modifier)
    into.mentions.push(...from.mentions)
    into.gender ??= from.gender
    if (into.kind === 'thing' || (into.kind === 'person' && from.kind === 'organisation' && !into.gender))
      into.kind = from.kind
  }
  const addPart = (part: string, entity: Entity) => {
    const list = byPart.get(part)
    if (!list) byPart.set(part, [entity])
    else if (!list.includes(entity) && list.length < 12) list.push(entity)
  }

  function nameEntity(entity: Entity, tail: readonly Item[]): void {
    const proper = tail.map(({ start, end }) => text.slice(start, end))
    if (proper.length > entity.proper.length) entity.proper = proper
    const lower = tail.map((word) => word.lower.toLowerCase())
    byName.set(lower.join(' '), entity)
    for (const part of lower) addPart(part, entity)
    const initials = lower.map((part) => part.charAt(0)).join('')
    if (lower.length > 2) byName.set(initials, byName.get(initials) ?? entity)
    if (entity.kind === 'organisation') addHead(entity, lower.at(-1) ?? '')
    if (entity.kind === 'person') entity.gender ??= genderOf(lower[0] ?? '')
  }

  /** Who a name means: the same name, its surname or first word, its initials; of several the one whose title fits. */
  function namedEntity({ tail, title, determiner, words, head }: Described, isPlace: boolean): Entity {
    const lower = tail.map((word) => word.lower.toLowerCase())
    const key = lower.join(' ')
    const last = lower.at(-1) ?? ''
    const gender = title ? genderOf(title) : null
    const known = byName.get(key)
    const shared = (byPart.get(last) ?? []).map(resolved)
    const kin = lower.length === 1 && gender ? kinOf(shared, gender) : undefined
    const found =
      kin ??
      (lower.length > 1
        ? (known && resolved(known)) || shared.find((entity) => fitsLonger(entity, lower))
        : (oneOf(lower[0] ?? '', shared, title, gender) ??
          (known && suits(resolved(known), gender) ? resolved(known) : undefined)))
    if (found) {
      if (title) found.titles.add(title)
      found.gender ??= gender
      if (lower.length > found.proper.length) nameEntity(found, tail)
      return found
    }
    const isOrganisation =
      organisationNames.has(last) ||
      (determiner === 'the' && title === null && words.length === tail.length + 1) ||
      (lower.length === 1 && /^\p{Lu}{2,}$/u.test(text.slice(tail[0]?.start, tail[0]?.end)))
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
    const entity = make(kind)
    if (title) entity.titles.add(title)
    entity.gender = gender
    nameEntity(entity, tail)
    if (kind === 'person' && shared.every(({ proper }) => proper.at(-1)?.toLowerCase() !== last))
      entity.gender ??= titled.get(last) ?? null
    return entity
  }

  const suits = (entity: Entity, gender: Gender | null): boolean => !gender || entity.gender !== otherGender(gender)

  /** "Margaret Holt … her grandson, Daniel … Mr Holt": a surname that the title keeps from its only holder is shared by kin. */
  /** Whom the first sentences are about by role, until a name turns up that nothing else introduces. */
  let lead: { readonly entity: Entity; readonly unit: number } | null = null

  const kinOf = (shared: readonly Entity[], gender: Gender): Entity | undefined =>
    shared.some((entity) => suits(entity, gender))
      ? undefined
      : shared
          .flatMap((entity) => owned.get(entity) ?? [])
          .map(resolved)
          .find((entity) => entity.proper.length === 1 && suits(entity, gender))

  const fitsLonger = (entity: Entity, lower: readonly string[]): boolean => {
    const own = entity.proper.map((part) => part.toLowerCase())
    if (own.length === 1) return own[0] === lower.at(-1) || own[0] === lower[0]
    return own.length > 0 && own.length < lower.length && own.every((part) => lower.includes(part))
  }

  function oneOf(part: string, shared: Entity[], title: string | null, gender: Gender | null): Entity | undefined {
    const candidates = [...new Set((byPart.get(part) ?? shared).map(resolved))]
    const [only] = candidates
    if (candidates.length < 2) return only && suits(only, gender) ? only : undefined
    const titled = title ? candidates.filter((entity) => entity.titles.has(title)) : []
    if (titled.length === 1) return titled[0]
    const surname = candidates.filter((entity) => entity.proper.at(-1)?.toLowerCase() === part)
    const pool = surname.length > 0 ? surname : candidates
    const sexed = gender ? pool.filter((entity) => entity.gender !== otherGender(gender)) : pool
    if (gender) {
      const sure = sexed.filter((entity) => entity.gender === gender)
      if (sure.length === 1) return sure[0]
    }
    const plain = sexed.length > 0 ? sexed : pool
    const recent = log.findLast(({ entity }, index) => log.length - index < MEMORY && plain.includes(resolved(entity)))
    return recent ? resolved(recent.entity) : plain[0]
  }

  function describedEntity(described: Described, owner: Entity | null, place: Place, own: number): Entity {
    const { head, words, determiner } = described
    const base = singular(head)
    const plural = isPluralNoun(head)
    const key = owner ? `${owner.id}:${base}` : ''
    const modifiers = words
      .slice(determiner ? 1 : 0, -1)
      .filter((word) => isNominal(word) || (word.pos === 'ADJ' && !vague.test(word.lower)))
      .map((word) => word.lower)
    if (owner) {
      const known = byOwner.get(key)
      if (known) return resolved(known)
    }
    const isDefinite = determiner !== null && definite.test(determiner)
    const bare = determiner === null && !owner && plural
    if (isDefinite || bare) {
      const known =
        byHead.get(head) ??
        (isDefinite ? (byHead.get(base) ?? relatedTo(base) ?? organisationMeant(base, modifiers)) : undefined)
      const entity = known && resolved(known)
      const agrees =
        entity &&
        (entity.plural === plural ||
          entity.kind === 'organisation' ||
          entity.proper.length > 0 ||
          related.some((list) => list.includes(base)))
      if (entity && agrees && (isDefinite || entity.proper.length === 0)) {
        const clash =
          modifiers.length > 0 && !modifiers.some((one) => entity.modifiers.has(one) || entity.heads.has(one))
        const named = entity.proper.some((part) => modifiers.includes(part.toLowerCase()))
        if (!clash || named) {
          return entity
        }
      }
    }
    const kind = kindOfHead(head, base)
    const entity = make(kind)
    entity.plural = plural || /^(?:two|three|four|five|six|seven|several|some|many)$/.test(words[0]?.lower ?? '')
    entity.described = { ...place, owner, own }
    for (const modifier of modifiers) entity.modifiers.add(modifier)
    addHead(entity, head)
    if (owner) {
      byOwner.set(key, entity)
      owned.set(owner, [...(owned.get(owner) ?? []).slice(-8), entity])
    }
    return entity
  }

  /** "the company", "the supermarket chain" where none was introduced: the organisation named last, if its name allows. */
  const organisationMeant = (base: string, modifiers: readonly string[]): Entity | undefined => {
    if (!firms.test(base) || modifiers.length > 1) return undefined
    for (let index = log.length - 1; index >= 0 && log.length - index <= 40; index -= 1) {
      const mention = log[index]
      const entity = mention && resolved(mention.entity)
      if (!entity || entity.proper.length === 0 || entity.kind !== 'organisation' || entity.heads.has(base)) continue
      if (!publicBody.test(entity.proper.join(' '))) return entity
    }
    return undefined
  }

  const relatedTo = (base: string): Entity | undefined => {
    const group = related.find((list) => list.includes(base))
    const found = group?.flatMap((one) => byHead.get(one) ?? []).map(resolved) ?? []
    return found.sort((a, b) => lastOf(b) - lastOf(a))[0]
  }
  const lastOf = (entity: Entity): number => entity.mentions.at(-1)?.start ?? -1

  function resolve(items: readonly Item[], phrase: Phrase, unit: number, speaker: Entity | null): Entity | null {
    const first = items[phrase.from]
    const last = items[phrase.core - 1]
    if (!first || !last) return null
    if (phrase.core - phrase.from === 1) {
      const known = byStart.get(first.start)
      if (known) return resolved(known.entity)
      const isPartitive =
        /^(?:of|in)$/.test(items[phrase.core]?.lower ?? '') &&
        !/^(?:them|us|you)$/.test(items[phrase.core + 1]?.lower ?? '') &&
        /^(?:one|some|many|several|most|both|neither|another|others)$/.test(first.lower)
      const pronoun = isPartitive ? undefined : pronounEntity(first, unit, speaker, isFollowedByCue(items, phrase.to))
      if (pronoun !== undefined) return pronoun
    }
    if (last.lower === 'other' && first.lower === 'the' && phrase.core - phrase.from === 2) {
      return recall(first.start, unit, speaker, (entity) =>
        entity.plural && /^(?:group|document)$/.test(entity.kind) ? 2 : null,
      )
    }
    const described = afterOffice(items, phrase, describe(items, phrase))
    if (isTime(described.head) && described.tail.length === 0) return null
    const isCount = described.words.every((word) => word.pos === 'NUM') && !/^(?:one|two|three)$/.test(first.lower)
    if (isCount && items[phrase.core]?.lower !== 'of') return null
    const owner = described.ownPronoun
      ? (pronounEntity({ ...described.ownPronoun, lower: personal(described.ownPronoun.lower) }, unit, speaker) ?? null)
      : described.owner
        ? resolve(items, described.owner, unit, speaker)
        : null
    if (described.tail.length > 0) {
      const before = items[phrase.from - 1]?.lower ?? ''
      const isSeat = before === 'of' && seats.test(items[phrase.from - 2]?.lower ?? '')
      const isPlace = (placing.test(before) || isSeat) && described.title === null
      const entity = namedEntity(described, isPlace)
      const role = described.words
        .slice(0, described.words.length - described.tail.length)
        .filter(isNominal)
        .at(-1)
      const isRole = role && !titlesOnly(role.lower)
      if (isRole) addHead(entity, role.lower)
      if (role && (entity.kind === 'thing' || entity.kind === 'place')) {
        if (organisationNouns.has(role.lower)) entity.kind = 'organisation'
        else if (isPersonNoun(role.lower)) entity.kind = 'person'
      }
      for (const word of described.words) if (titles.has(word.lower)) addHead(entity, word.lower)
      if (owner && role) byOwner.set(`${owner.id}:${singular(role.lower)}`, entity)
      return entity
    }
    const own = described.words[0]?.start ?? first.start
    return describedEntity(described, owner, { start: first.start, end: last.end }, own)
  }

  const titlesOnly = (word: string): boolean => /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|cllr)\.?$/.test(word)

  /** Who a pronoun means; undefined when the word is none, null when it means nobody known. */
  function pronounEntity(item: Item, unit: number, speaker: Entity | null, speaks = false): Entity | null | undefined {
    const word = item.lower
    if (/^(?:i|me|we|us)$/.test(word)) return speaker
    if (/^(?:he|him)$/.test(word)) return recallPerson(item.start, unit, speaker, 'm')
    if (/^(?:she|her)$/.test(word)) return recallPerson(item.start, unit, speaker, 'f')
    if (/^(?:they|them)$/.test(word))
      return recall(item.start, unit, speaker, (entity) =>
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
      return recall(item.start, unit, speaker, (entity) => (isMute(entity) ? null : thingFits(entity)))
    }
    if (/^(?:one|another|some|others|both|neither|several|many)$/.test(word)) {
      return (
        recall(item.start, unit, speaker, (entity) => (entity.plural && entity.kind === 'group' ? 2 : null)) ??
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
  function recallPerson(start: number, unit: number, speaker: Entity | null, gender: Gender): Entity | null {
    const people = new Set<Entity>()
    const found = recall(start, unit, speaker, (entity) => {
      const fitting = personFits(entity, gender)
      if (fitting !== null && fitting > 0) people.add(entity)
      return fitting
    })
    if (found && found.kind === 'person' && people.size === 1) found.gender ??= gender
    return found
  }

  /** The mention that scores best; `suits` is null for entities that cannot be meant. */
  function recall(
    start: number,
    unit: number,
    speaker: Entity | null,
    suits: (entity: Entity) => number | null,
  ): Entity | null {
    let best: Entity | null = null
    let bestScore = Number.NEGATIVE_INFINITY
    for (let index = log.length - 1; index >= 0 && log.length - index <= MEMORY; index -= 1) {
      const mention = log[index]
      if (!mention || mention.start >= start) continue
      const entity = resolved(mention.entity)
      if (entity === speaker) continue
      const suited = suits(entity)
      if (suited === null) continue
      const distance = unit - mention.unit
      if (distance > 12) break
      const score =
        suited -
        2.6 * distance +
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

  /** Takes in one phrase; gives its entity and whether it stands as a subject. */
  function note(unit: Unit, number: number, phrase: Phrase, speaker: Entity | null): Entity | null {
    const { items } = unit
    const entity = resolve(items, phrase, number, speaker)
    const first = items[phrase.from]
    if (!entity || !first) return null
    byStart.set(first.start, { entity, end: items[phrase.core - 1]?.end ?? first.end })
    const owner =
      possessives.has(first.lower) && entity.described?.start === first.start ? entity.described.owner : null
    if (owner && /^(?:his|her)$/.test(first.lower)) {
      log.push({
        entity: owner,
        start: first.start,
        unit: number,
        paragraph: unit.paragraph,
        subject: false,
        quoted: unit.within !== null,
        speaker: false,
      })
    }
    entity.mentions.push({ start: first.start, end: items[phrase.core - 1]?.end ?? first.end })
    const before = items[phrase.from - 1]
    const after = items[phrase.to]
    const free = before === undefined || !(before.pos === 'ADP' || before.pos === 'VERB')
    const subject = free && (after?.pos === 'VERB' || after?.pos === 'AUX' || after?.pos === 'ADV' || phrase.from === 0)
    log.push({
      entity,
      start: first.start,
      unit: number,
      paragraph: unit.paragraph,
      subject,
      quoted: unit.within !== null,
      speaker: false,
    })
    return entity
  }

  /** "the ambassador to the United States Hamdullah Mohib": the person named at the end. */
  const officeHolder = (items: readonly Item[], phrase: Phrase): Entity | null => {
    if (phrase.to === phrase.core || !titles.has(items[phrase.core - 1]?.lower ?? '')) return null
    for (let at = phrase.to - 1; at > phrase.core; at -= 1) {
      const item = items[at]
      const found = item && byStart.get(item.start)
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
    const isModified =
      !isPart && phrase.to > phrase.core && entity.proper.length === 0 && entity.described?.owner == null
    return (
      isModified &&
      first !== undefined &&
      first.pos !== 'DET' &&
      !definite.test(first.lower) &&
      entity.described?.start !== first.start
    )
  }
  const separate = (entity: Entity, { items }: Unit, phrase: Phrase): Entity => {
    const first = items[phrase.from]
    const last = items[phrase.to - 1]
    const other = make(entity.kind)
    other.plural = entity.plural
    if (first && last) {
      other.described = { start: first.start, end: last.end, owner: null, own: first.start }
      byStart.set(first.start, { entity: other, end: last.end })
    }
    addHead(other, items[phrase.core - 1]?.lower ?? '')
    return other
  }

  return {
    entities,
    see(unit, number, speaker) {
      const { items } = unit
      const start = afterLead(items, 0, items.length)
      let last: { entity: Entity; phrase: Phrase } | null = null
      for (let at = 0; at < items.length; ) {
        const phrase = phraseFrom(items, at)
        if (!phrase) {
          at += 1
          continue
        }
        const fresh = entities.length
        const entity = note(unit, number, phrase, speaker)
        if (entity && last && isApposition(items, last.phrase, phrase)) {
          const [one, other] = [resolved(last.entity), resolved(entity)]
          if (other.proper.length > 0 && one.proper.length === 0 && canBeNamed(one)) merge(one, other)
          else if (
            one.proper.length > 0 &&
            other.proper.length === 0 &&
            other.id >= fresh &&
            !(other.plural && one.kind === 'person')
          ) {
            if (one.kind === 'thing' || one.kind === 'person') one.kind = roleKind(other, one)
            merge(other, one)
          }
        }
        if (entity && unit.within === null) {
          const one = resolved(entity)
          if (number < LEAD && phrase.from === start && isRole(one)) lead ??= { entity: one, unit: number }
          else if (
            lead &&
            one.id >= fresh &&
            number > lead.unit &&
            number <= lead.unit + 6 &&
            isUnintroduced(items, phrase, one)
          ) {
            if (lead.entity.proper.length === 0 && suits(lead.entity, one.gender)) merge(resolved(lead.entity), one)
            lead = null
          }
        }
        last = entity ? { entity: resolved(entity), phrase } : null
        at = phrase.to
      }
    },
    entityOf(unit, number, phrase, speaker) {
      const { items } = unit
      const first = items[phrase.from]
      const known = first && byStart.get(first.start)
      const again = phrase.core - phrase.from === 1 && first && /^(?:he|she|it|they)$/.test(first.lower)
      const fits = !again && known && known.end <= (items[phrase.to - 1]?.end ?? 0)
      if (again) byStart.delete(first.start)
      const holder = officeHolder(items, phrase)
      if (holder) return holder
      const found = fits ? resolved(known.entity) : note(unit, number, phrase, speaker)
      const entity = found && isOther(found, items, phrase) ? separate(found, unit, phrase) : found
      const last = items[phrase.to - 1]
      if (entity?.described && first && last && entity.proper.length === 0 && entity.described.start === first.start) {
        entity.described = { ...entity.described, end: last.end }
      }
      return entity
    },
    named({ items }, phrase, entity) {
      const isName = items[phrase.core - 1]?.capital === true && entity.proper.length > 0
      if (isName || !isBreak(items[phrase.to])) return entity
      const name = phraseFrom(items, phrase.to + 1)
      const first = name && items[name.from]
      const found = first && byStart.get(first.start)
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
      if (isOwn && entity.proper.length === 0) merge(entity, other)
      return other
    },
    known(start) {
      const found = byStart.get(start)
      return found ? resolved(found.entity) : null
    },
    speaks(entity, number, at) {
      for (let index = log.length - 1; index >= 0 && log.length - index <= MEMORY; index -= 1) {
        const mention = log[index]
        if (mention && mention.start === at && mention.unit === number) {
          mention.speaker = true
          return
        }
      }
      log.push({ entity, start: at, unit: number, paragraph: -1, subject: true, quoted: false, speaker: true })
    },
    lastSubject(before, since) {
      for (let index = log.length - 1; index >= 0 && log.length - index <= MEMORY; index -= 1) {
        const mention = log[index]
        if (!mention || mention.start >= before) continue
        if (mention.start < since) return null
        const entity = resolved(mention.entity)
        const isSomebody = entity.proper.length > 1 || entity.gender !== null || entity.mentions.length > 1
        if (mention.subject && !mention.quoted && entity.kind === 'person' && isSomebody) return entity
      }
      return null
    },
  }
}

const vague = /^(?:former|late|new|old|same|current|local|acting|own|other|first|second|latest|final|whole|entire)$/
const seats =
  /^(?:city|town|village|mayor|governor|residents?|people|state|district|county|port|island|university|bishop|north|south|east|west|suburb|province|region|republic|kingdom|outskirts|centre|center)$/
const placing = /^(?:in|at|near|into|across|outside|around|through|throughout|over|towards?)$/
const firms =
  /^(?:company|firm|business|retailer|chain|airline|manufacturer|carmaker|maker|bank|supplier|operator|developer|publisher|insurer|startup|charity|club|brand|lender|giant|group|broadcaster)$/
const publicBody =
  /\b(?:Council|Ministry|Police|University|Department|Commission|Court|Parliament|Senate|Congress|Union|Nations|Government|Authority|Agency|Army|Navy|Hospital|School|Service|Office|Committee)\b/
/** A single person described by a role and not yet named. */
const isRole = ({ kind, plural, proper, described }: Entity): boolean =>
  kind === 'group' && !plural && proper.length === 0 && described !== null && described.owner === null

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

/** "Secretary of State John Kerry": behind an office and what it is for, only the last two words are the name. */
function afterOffice(items: readonly Item[], phrase: Phrase, described: Described): Described {
  const link = items[phrase.from - 1]
  const office = items[phrase.from - 2]
  const isOffice = office !== undefined && titles.has(office.lower) && /^(?:to|of|for)$/.test(link?.lower ?? '')
  if (!isOffice || described.tail.length < 3 || organisationNames.has(described.head)) return described
  return { ...described, tail: described.tail.slice(-2), title: office.lower }
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

const personal = (possessive: string): string =>
  ({ his: 'he', her: 'she', its: 'it', their: 'they', my: 'i', our: 'we', whose: 'who' })[possessive] ?? 'you'
const otherGender = (gender: Gender): Gender => (gender === 'm' ? 'f' : 'm')

function personFits(entity: Entity, gender: Gender): number | null {
  if (entity.heads.has('one') || entity.heads.has('another') || entity.heads.has('other')) return null
  if (entity.plural || entity.kind === 'document' || entity.kind === 'organisation' || entity.kind === 'place')
    return null
  if (entity.gender === otherGender(gender)) return null
  if (entity.kind === 'thing' && entity.proper.length === 0) return null
  const sure = entity.gender === gender ? 1.5 : 0
  return sure + (entity.kind === 'person' ? 1 : entity.kind === 'group' ? 0 : -3.5)
}

function thingFits(entity: Entity): number | null {
  if (entity.kind === 'person' && entity.gender) return null
  if (entity.plural) return entity.kind === 'organisation' ? -1 : null
  if (entity.kind === 'document' || entity.kind === 'organisation') return 2
  return entity.kind === 'person' ? -3 : entity.kind === 'group' ? -2 : -1
}

function kindOfHead(head: string, base: string): EntityKind {
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

const canBeNamed = (entity: Entity): boolean => entity.kind !== 'thing' || entity.heads.size > 0
const roleKind = (role: Entity, named: Entity): EntityKind =>
  role.kind === 'organisation' ? 'organisation' : role.kind === 'group' || role.gender ? 'person' : named.kind

/** Whether a reporting verb follows, so that what stands before it can speak. */
function isFollowedByCue(items: readonly Item[], from: number): boolean {
  let at = from
  while (/^(?:ADV|AUX)$/.test(items[at]?.pos ?? '') && at - from < 3) at += 1
  return frameOf(items[at]?.lower ?? '') !== undefined
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
