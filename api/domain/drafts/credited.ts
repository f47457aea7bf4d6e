import { quoted } from './in-line.ts'
import { labelOf } from './label.ts'
import { isAskable } from './naming.ts'
import { alsoSays, creditTold, type Material } from './speakers.ts'
import { spread } from './spread.ts'
import { explained } from './who-says.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 8

/** Whether the passage credits a claim to this source: the right one, and in every other draft a wrong one. */
export function credited(material: Material): Written[] {
  const askable = material.claims.filter((claim) => isAskable(claim, material))
  return spread(
    askable,
    ({ sourceId }) => sourceId ?? '',
    (claim) => claim,
    MOST,
  ).flatMap((claim, index): Written[] => {
    const rivals = material.reading.sources.filter(({ id }) => id !== claim.sourceId && !alsoSays(id, claim, material))
    const rival = rivals[index % Math.max(1, rivals.length)]
    const isRight = index % 2 === 1 || rival === undefined
    const named = isRight ? material.sources.get(claim.sourceId ?? '') : rival
    if (named === undefined) return []
    const told = creditTold(claim)
    return [
      {
        id: `credited-${claim.id}`,
        question: {
          prompt: `The passage credits this claim to ${labelOf(named, material.text)}: ${claim.isQuoted ? claim.text : quoted(claim.text)}`,
          points: 1,
          skill: 'attribution',
          ...asVerdict(isRight ? 'true' : 'false', {
            true: isRight ? ['Right.', null] : [`Somebody else says this. ${told}`, 'wrong-speaker'],
            false: isRight ? [told, 'wrong-speaker'] : ['Right: it is somebody else’s claim.', null],
            'not-said': [`The passage names the source of this claim. ${told}`, 'not-in-text'],
          }),
          evidence: evidenceAt(material, claim.evidence),
          explanation: explained(claim, material),
        },
        attributions: [claim.attribution],
        figures: [],
        sourceIds: isRight ? [] : [named.id],
        trust: 0.95,
      },
    ]
  })
}
