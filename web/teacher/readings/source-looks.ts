import type { KeptReading } from '#api/contract.ts'
import type { Source } from './edit-sources.ts'

export const HUES = 8
export const LINES = 5

/** How a source is told apart everywhere: by label, by colour and by the line under its words. */
export interface SourceLook {
  /** "S1" */
  readonly number: string
  /** "S1 Antonov" */
  readonly label: string
  /** 1 to 8 */
  readonly hue: number
  /** 1 to 5 */
  readonly line: number
}

/**
 * The look of each source. A number comes from its id, so that merging or deleting one changes no other; two sources
 * share a colour only beyond eight and never a colour and a line together below forty.
 */
export function looksOf({ sources }: Pick<KeptReading, 'sources'>): ReadonlyMap<string, SourceLook> {
  const taken = new Set<number>()
  const looks = new Map<string, SourceLook>()
  let most = Math.max(0, ...sources.map(({ id }) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)))
  const ordered = sources.toSorted((a, b) => Number(!/^s\d+$/.test(a.id)) - Number(!/^s\d+$/.test(b.id)))
  for (const source of ordered) {
    const own = Number(/^s(\d+)$/.exec(source.id)?.[1] ?? 0)
    if (own === 0 || taken.has(own)) most += 1
    const number = own === 0 || taken.has(own) ? most : own
    taken.add(number)
    looks.set(source.id, {
      number: `S${number}`,
      label: `S${number} ${shortName(source)}`,
      hue: ((number - 1) % HUES) + 1,
      line: ((number - 1) % LINES) + 1,
    })
  }
  return looks
}

const LONGEST = 18

/** The surname of a person, else as many first words as fit. */
export function shortName({ name, kind }: Pick<Source, 'name' | 'kind'>): string {
  const words = name.trim().split(/\s+/)
  const short = kind === 'person' ? (words.at(-1) ?? name) : name.trim()
  if (short.length <= LONGEST) return short
  const fitting = words.reduce((text, word) => {
    const longer = text === '' ? word : `${text} ${word}`
    return longer.length <= LONGEST ? longer : text
  }, '')
  return `${fitting === '' ? short.slice(0, LONGEST) : fitting} …`
}
