import type { Claim } from './claims.ts'
import { isPronoun } from './claims.ts'
import { wordsAt } from './ground.ts'
import { quoted } from './in-line.ts'
import { labelFor } from './label.ts'
import { isAskable } from './naming.ts'
import { type Material, reporterId, sourceKey, speakersFor } from './speakers.ts'
import { spread } from './spread.ts'
import { asChoice, evidenceAt, type Written } from './written.ts'

const MOST = 10
const MOST_REPORTED = 3

/** Who says it: a claim and the people of the passage to choose from. */
export function whoSays(material: Material): Written[] {
  const askable = material.claims.filter((claim) => isAskable(claim, material))
  const reported = material.claims.filter(({ sourceId }) => sourceId === null)
  return [
    ...spread(
      askable,
      ({ sourceId }) => sourceId ?? '',
      (claim) => claim,
      MOST,
    ),
    ...reported.slice(0, MOST_REPORTED),
  ].flatMap((claim) => {
    const rows = speakersFor(claim, material)
    if (rows.length < 3) return []
    return {
      id: `who-says-${claim.id}`,
      question: {
        prompt: claim.isQuoted ? `Whose words are these? ${claim.text}` : `Who says this? ${quoted(claim.text)}`,
        points: 1,
        skill: claim.sourceId === null ? 'voice' : 'attribution',
        ...asChoice(claim.sourceId === null ? reporterId : sourceKey(claim.sourceId, material), rows),
        evidence: evidenceAt(material, claim.evidence),
        explanation: explained(claim, material),
      },
      attributions: [claim.attribution],
      figures: [],
      trust: 0.95,
    }
  })
}

/** How the passage tells whose claim it is. */
export function explained(claim: Claim, material: Material): string {
  if (claim.sourceId === null) {
    return 'There is no word of saying in this sentence and nobody is named as its source, so the reporter vouches for it.'
  }
  const label = labelFor(claim.sourceId, material)
  if (claim.credit === null) return `These words go on with what ${label} says before.`
  const mention = claim.attribution?.mention ?? null
  const isNamedBefore = mention !== null && isPronoun(wordsAt(material, mention))
  return isNamedBefore
    ? `“${claim.credit}” credits this to somebody named before: ${label}. Look back to the last one who spoke.`
    : `“${claim.credit}” credits this to ${label}. That somebody says so does not make it so.`
}
