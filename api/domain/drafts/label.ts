import type { Place } from '../anchor.ts'
import type { Source } from '../reading/shape.ts'
import { capital, inLine } from './in-line.ts'

/** What the option reads that says nobody is credited. */
export const REPORTER = 'The reporter, with no source'

const LONGEST = 60

/** A name without what describes it further: "ship", not "ship allegedly carrying munitions". */
function shortName(name: string): string {
  const short = inLine(name).replace(/,.*|(?<=\S) (?:who|that|which|whom|whose|allegedly|reportedly)(?!\p{L}).*/u, '')
  return short.length <= LONGEST ? short : `${short.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}

/**
 * What a source is called within a sentence: a person by name; another with "the" where the text has an article before
 * its name, as in "a Russian ship", or where it describes one of a kind ("the spokesperson for the hospital").
 */
export function labelOf({ name, kind, mentions }: Source, text: string): string {
  const short = shortName(name)
  if (kind === 'person' || /^(?:the|a|an) /i.test(short)) return short
  const isNamed = (before: string, place: Place): boolean => {
    const words = inLine(text.slice(Math.max(0, place.start - 5), place.end)).toLowerCase()
    return words.includes(`${before} ${short.toLowerCase()}`)
  }
  const hasArticle = mentions.some((place) => ['the', 'a', 'an'].some((article) => isNamed(article, place)))
  return hasArticle ? `the ${short}` : short
}

interface Named {
  readonly sources: ReadonlyMap<string, Source>
  readonly text: string
}

/** The same by id, within a sentence. */
export function labelFor(sourceId: string, { sources, text }: Named): string {
  const source = sources.get(sourceId)
  return source === undefined ? '' : labelOf(source, text)
}

/** As an option or at the start of a sentence. */
export const nameOf = (sourceId: string, named: Named): string => capital(labelFor(sourceId, named))
