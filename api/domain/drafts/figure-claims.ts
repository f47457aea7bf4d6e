import type { Claim } from './claims.ts'
import { capital, midSentence } from './in-line.ts'
import { labelOf } from './label.ts'
import type { Material } from './speakers.ts'
import type { ToldFigure } from './told-figures.ts'

/** A claim and a figure in it. */
export interface FigureClaim {
  readonly claim: Claim
  readonly told: ToldFigure
}

/** Claims that hold a figure once, in words that can be changed: not in quotation marks. */
export function figureClaims({ claims, figures }: Material): FigureClaim[] {
  return figures.flatMap((told) => {
    const claim = claims.find(({ places, text, isQuoted }) => {
      const holds = places.some(({ start, end }) => start <= told.figure.start && told.figure.end <= end)
      return holds && !isQuoted && text.toLowerCase().split(told.token.toLowerCase()).length === 2
    })
    return claim === undefined ? [] : [{ claim, told }]
  })
}

/** The claim as a statement that names who makes it, with other words in it. Null where the words are not found. */
export function statementWith({ claim }: FigureClaim, words: string, other: string, material: Material): string | null {
  const at = claim.text.toLowerCase().indexOf(words.toLowerCase())
  if (words === '' || at === -1) return null
  const changed = capital(
    claim.text.slice(0, at) + (at === 0 ? capital(other) : other) + claim.text.slice(at + words.length),
  )
  const source = claim.sourceId === null ? undefined : material.sources.get(claim.sourceId)
  return source === undefined ? changed : `According to ${labelOf(source, material.text)}, ${midSentence(changed)}`
}
