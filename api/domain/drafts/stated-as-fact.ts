import { quoted } from './in-line.ts'
import { isAskable } from './naming.ts'
import { creditTold, type Material } from './speakers.ts'
import { spread } from './spread.ts'
import { explained } from './who-says.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 5
const MOST_REPORTED = 3

/** Whether the reporter vouches for something: a claim in the passage's plain words, or what it does state itself. */
export function statedAsFact(material: Material): Written[] {
  const plain = material.claims.filter((claim) => isAskable(claim, material) && !claim.isQuoted)
  const reported = material.claims.filter(({ sourceId }) => sourceId === null)
  return [
    ...spread(
      plain,
      ({ sourceId }) => sourceId ?? '',
      (claim) => claim,
      MOST,
    ),
    ...reported.slice(-MOST_REPORTED),
  ].map((claim): Written => {
    const isFact = claim.sourceId === null
    const told = isFact ? 'Nobody is credited with it.' : creditTold(claim)
    return {
      id: `as-fact-${claim.id}`,
      question: {
        prompt: `The passage states this as a fact, in the reporter’s own voice: ${quoted(claim.text)}`,
        points: 1,
        skill: 'voice',
        ...asVerdict(isFact ? 'true' : 'false', {
          true: isFact ? ['Right.', null] : [`It is passed on as a claim. ${told}`, 'claim-taken-as-fact'],
          false: isFact ? [told, 'fact-taken-as-claim'] : ['Right: it is passed on as a claim.', null],
          'not-said': ['The passage does say this. The question is who vouches for it.', 'not-in-text'],
        }),
        evidence: evidenceAt(material, claim.evidence),
        explanation: explained(claim, material),
      },
      attributions: [claim.attribution],
      figures: [],
      trust: 0.95,
    }
  })
}
