import { boundMeaning, boundWords, reversed } from './bound-words.ts'
import { type FigureClaim, figureClaims, statementWith } from './figure-claims.ts'
import type { Material } from './speakers.ts'
import { firstFew } from './spread.ts'
import { isBoundBehind } from './told-figures.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 6

/** A statement with the bound of its number turned around, or made exact: false. */
export function swappedBounds(material: Material): Written[] {
  return firstFew(figureClaims(material), (one) => draftOf(one, material), MOST)
}

function draftOf(one: FigureClaim, material: Material): Written | null {
  const { claim, told } = one
  const { bound } = told.figure
  if (told.boundWords === '' || isBoundBehind(told)) return null
  const turned = reversed[bound] ?? 'exact'
  const words = `${told.boundWords} ${told.token}`
  const prompt = statementWith(one, words, `${boundWords[turned]} ${told.token}`, material)
  if (prompt === null) return null
  const printed = `“${words}”`
  return {
    id: `bound-f${told.number}`,
    question: {
      prompt,
      points: 1,
      skill: 'figures',
      ...asVerdict('false', {
        true: [`The passage says ${printed}.`, turned === 'exact' ? 'hedge-dropped' : 'bound-reversed'],
        false: [`Right: the passage says ${printed}.`, null],
        'not-said': [`The passage does say how exact the number is: ${printed}.`, 'not-in-text'],
      }),
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `With “${told.boundWords.toLowerCase()}”, ${told.token} ${boundMeaning[bound]}.`,
    },
    attributions: [claim.attribution],
    figures: [told],
    trust: 0.9,
  }
}
