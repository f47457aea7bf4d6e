import type { KeptReading, Place } from '#api/contract.ts'

export type Source = KeptReading['sources'][number]
export type SourceKind = Source['kind']

/** An id that no other of its sort has: the letter and the next number. */
export function nextId(letter: string, taken: readonly { id: string }[]): string {
  const numbers = taken.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return `${letter}${Math.max(0, ...numbers) + 1}`
}

export const withSource = (
  reading: KeptReading,
  id: string,
  change: Partial<Pick<Source, 'name' | 'kind' | 'aliases'>>,
): KeptReading => ({
  ...reading,
  sources: reading.sources.map((one) => (one.id === id ? { ...one, ...change } : one)),
})

/** With one source more, last in the list. */
export function addSource(reading: KeptReading, name: string, kind: SourceKind, mentions: Place[] = []) {
  const id = nextId('s', reading.sources)
  const source: Source = { id, name: name.trim(), kind, aliases: [], mentions }
  return { id, reading: { ...reading, sources: [...reading.sources, source] } }
}

/** What was credited to one source is credited to another, which takes its names over; the first is gone. */
export function mergeSources(reading: KeptReading, fromId: string, intoId: string): KeptReading {
  const from = reading.sources.find(({ id }) => id === fromId)
  const into = reading.sources.find(({ id }) => id === intoId)
  if (from === undefined || into === undefined || from === into) return reading
  const merged: Source = {
    ...into,
    aliases: [...new Set([...into.aliases, from.name, ...from.aliases])].filter((alias) => alias !== into.name),
    mentions: union(into.mentions, from.mentions),
  }
  const sources = reading.sources.flatMap((one) => (one === from ? [] : one === into ? [merged] : [one]))
  return { ...credited(reading, fromId, intoId), sources }
}

/** Without a source; what was credited to it is credited to nobody. */
export const withoutSource = (reading: KeptReading, id: string): KeptReading => ({
  ...credited(reading, id, null),
  sources: reading.sources.filter((one) => one.id !== id),
})

function credited(reading: KeptReading, fromId: string, toId: string | null): KeptReading {
  const moved = <One extends { sourceId: string | null }>(one: One): One =>
    one.sourceId === fromId ? { ...one, sourceId: toId } : one
  return {
    ...reading,
    attributions: reading.attributions.map((one) =>
      toId === null && one.sourceId === fromId ? { ...moved(one), mention: null } : moved(one),
    ),
    figures: reading.figures.map(moved),
    statements: reading.statements.map((one) => ({
      ...one,
      sourceIds: [...new Set(one.sourceIds.flatMap((id) => (id === fromId ? (toId ?? []) : id)))],
    })),
  }
}

/** Gives an item to another source, or to nobody; the mention becomes the nearest of that source. */
export function creditTo(reading: KeptReading, itemId: string, sourceId: string | null): KeptReading {
  const mentions = reading.sources.find(({ id }) => id === sourceId)?.mentions ?? []
  return {
    ...reading,
    attributions: reading.attributions.map((one) =>
      one.id === itemId && one.sourceId !== sourceId
        ? { ...one, sourceId, mention: nearest(mentions, one.cue ?? one.content[0]) }
        : one,
    ),
    figures: reading.figures.map((one) => (one.id === itemId ? { ...one, sourceId } : one)),
  }
}

/** Splits an item off its source: a new source, called as given, has it and its mention from now on. */
export function splitOff(reading: KeptReading, itemId: string, name: string): KeptReading {
  const attribution = reading.attributions.find(({ id }) => id === itemId)
  const owner = attribution?.sourceId ?? reading.figures.find(({ id }) => id === itemId)?.sourceId
  const mention = attribution?.mention ?? null
  const kind = reading.sources.find(({ id }) => id === owner)?.kind ?? 'person'
  const others = reading.attributions.filter(({ id, sourceId }) => id !== itemId && sourceId === owner)
  const isShared = mention !== null && others.some((one) => one.mention !== null && isSame(one.mention, mention))
  const rest =
    mention === null || isShared
      ? reading
      : {
          ...reading,
          sources: reading.sources.map((one) =>
            one.id === owner ? { ...one, mentions: one.mentions.filter((other) => !isSame(other, mention)) } : one,
          ),
        }
  const { id, reading: added } = addSource(rest, name, kind, mention === null ? [] : [mention])
  return creditTo(added, itemId, id)
}

/** How many items are credited to each source. */
export function usesOf({ attributions, figures }: KeptReading): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  for (const { sourceId } of [...attributions, ...figures]) {
    if (sourceId !== null) uses.set(sourceId, (uses.get(sourceId) ?? 0) + 1)
  }
  return uses
}

const isSame = (one: Place, other: Place): boolean => one.start === other.start && one.end === other.end

const union = (some: readonly Place[], others: readonly Place[]): Place[] =>
  [...some, ...others.filter((other) => !some.some((one) => isSame(one, other)))].toSorted((a, b) => a.start - b.start)

function nearest(mentions: readonly Place[], place: Place | undefined): Place | null {
  if (place === undefined) return mentions[0] ?? null
  const distance = (one: Place): number => Math.max(one.start - place.end, place.start - one.end, 0)
  return mentions.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}
