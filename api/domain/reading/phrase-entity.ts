import { afterOffice, describe, placing, seats, titlesOnly, withSeat } from './described.ts'
import { describedEntity } from './described-entity.ts'
import { type Entity, resolved, singular } from './entity.ts'
import { isPersonNoun, isTime, organisationNouns, titles } from './lexicon.ts'
import { addHead, type Memory, make } from './memory.ts'
import { namedEntity } from './named-entity.ts'
import { isNominal, type Phrase, phraseFrom, possessives } from './phrases.ts'
import { isFollowedByCue, pronounEntity, recall } from './pronouns.ts'
import type { Item, Unit } from './units.ts'

function resolve(
  memory: Memory,
  items: readonly Item[],
  phrase: Phrase,
  unit: number,
  speaker: Entity | null,
): Entity | null {
  const first = items[phrase.from]
  const last = items[phrase.core - 1]
  if (!first || !last) return null
  if (phrase.core - phrase.from === 1) {
    const known = memory.byStart.get(first.start)
    if (known) return resolved(known.entity)
    const isPartitive =
      /^(?:of|in)$/.test(items[phrase.core]?.lower ?? '') &&
      !/^(?:them|us|you)$/.test(items[phrase.core + 1]?.lower ?? '') &&
      /^(?:one|some|many|several|most|both|neither|another|others)$/.test(first.lower)
    const pronoun = isPartitive
      ? undefined
      : pronounEntity(memory, first, unit, speaker, isFollowedByCue(items, phrase.to))
    if (pronoun !== undefined) return pronoun
    if (isPartitive) return partOf(memory, items, phrase)
  }
  if (last.lower === 'other' && first.lower === 'the' && phrase.core - phrase.from === 2) {
    return recall(memory, first.start, unit, speaker, (entity) =>
      entity.plural && /^(?:group|document)$/.test(entity.kind) ? 2 : null,
    )
  }
  const described = withSeat(items, phrase, afterOffice(items, phrase, describe(items, phrase)))
  if (isTime(described.head) && described.tail.length === 0) return null
  const isCount = described.words.every((word) => word.pos === 'NUM') && !/^(?:one|two|three)$/.test(first.lower)
  if (isCount && items[phrase.core]?.lower !== 'of') return null
  const owner = described.ownPronoun
    ? (pronounEntity(memory, { ...described.ownPronoun, lower: personal(described.ownPronoun.lower) }, unit, speaker) ??
      null)
    : described.owner
      ? resolve(memory, items, described.owner, unit, speaker)
      : null
  if (described.tail.length > 0) {
    const before = items[phrase.from - 1]?.lower ?? ''
    const isSeat = before === 'of' && seats.test(items[phrase.from - 2]?.lower ?? '')
    const isPlace = (placing.test(before) || isSeat) && described.title === null
    const entity = namedEntity(memory, described, isPlace)
    const role = described.words
      .slice(0, described.words.length - described.tail.length)
      .filter(isNominal)
      .at(-1)
    const isRole = role && !titlesOnly(role.lower)
    if (isRole) addHead(memory, entity, role.lower)
    if (role && (entity.kind === 'thing' || entity.kind === 'place')) {
      if (organisationNouns.has(role.lower)) entity.kind = 'organisation'
      else if (isPersonNoun(role.lower)) entity.kind = 'person'
    }
    for (const word of described.words) if (titles.has(word.lower)) addHead(memory, entity, word.lower)
    if (owner && role) memory.byOwner.set(`${owner.id}:${singular(role.lower)}`, entity)
    return entity
  }
  const own = described.words[0]?.start ?? first.start
  return describedEntity(memory, described, owner, { start: first.start, end: last.end }, own)
}

/** "one of the patients", "one in six teachers": somebody of the kind that the noun behind it names. */
function partOf(memory: Memory, items: readonly Item[], phrase: Phrase): Entity | null {
  const first = items[phrase.from]
  const whole = phraseFrom(items, phrase.core + 1)
  const last = whole && items[whole.core - 1]
  const noun = whole && items[phrase.core]?.lower === 'in' ? (items[whole.core]?.lower ?? last?.lower) : last?.lower
  if (!first || !last) return null
  const entity = make(memory, isPersonNoun(noun ?? '') ? 'group' : 'thing')
  entity.plural = !/^(?:one|another)$/.test(first.lower)
  entity.described = { start: first.start, end: last.end, owner: null, own: first.start }
  return entity
}

/** Takes in one phrase; gives its entity and whether it stands as a subject. */
export function note(
  memory: Memory,
  unit: Unit,
  number: number,
  phrase: Phrase,
  speaker: Entity | null,
  isHead = false,
): Entity | null {
  const { items } = unit
  const entity = resolve(memory, items, phrase, number, speaker)
  const first = items[phrase.from]
  if (!entity || !first) return null
  memory.byStart.set(first.start, { entity, end: items[phrase.core - 1]?.end ?? first.end })
  const owner = possessives.has(first.lower) && entity.described?.start === first.start ? entity.described.owner : null
  if (owner && /^(?:his|her)$/.test(first.lower)) {
    memory.log.push({
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
  const subject =
    free && (after?.pos === 'VERB' || after?.pos === 'AUX' || after?.pos === 'ADV' || phrase.from === 0 || isHead)
  memory.log.push({
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

const personal = (possessive: string): string =>
  ({ his: 'he', her: 'she', its: 'it', their: 'they', my: 'i', our: 'we', whose: 'who' })[possessive] ?? 'you'
