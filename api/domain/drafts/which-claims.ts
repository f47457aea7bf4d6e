import type { Claim } from './claims.ts'
import { labelFor } from './label.ts'
import { namesSource } from './naming.ts'
import { alsoSays, creditTold, type Material, sourceKey } from './speakers.ts'
import { saysTheSame } from './told-words.ts'
import { evidenceAt, feedbackOf, type OptionRow, optionsOf, type Written } from './written.ts'

const MOST = 5
const OPTIONS = 5

/** Which claims a source makes, among claims of others; and which statements are the reporter's own. */
export function whichClaims(material: Material): Written[] {
  const speakers = material.reading.sources.filter(({ id }) => material.claims.some(({ sourceId }) => sourceId === id))
  return [
    ...speakers
      .slice(0, 3 * MOST)
      .flatMap(({ id }) => ofSource(id, material) ?? [])
      .slice(0, MOST),
    ...[ownVoice(material) ?? []].flat(),
  ]
}

/** Claims in words of the same form: quoted speech among plain sentences would show which belong together. */
const inForm = (claims: readonly Claim[], isQuoted: boolean): Claim[] =>
  claims.filter((claim) => claim.isQuoted === isQuoted)

function distinctClaims(claims: readonly Claim[], most: number): Claim[] {
  const chosen: Claim[] = []
  for (const claim of claims) {
    const isNew = !chosen.some((one) => saysTheSame(one, claim))
    if (isNew && chosen.length < most) chosen.push(claim)
  }
  return chosen
}

/** In plain sentences or, where there are not enough, in quotation marks. */
const ofSource = (sourceId: string, material: Material): Written | null =>
  ofSourceIn(false, sourceId, material) ?? ofSourceIn(true, sourceId, material)

function ofSourceIn(isQuoted: boolean, sourceId: string, material: Material): Written | null {
  const label = labelFor(sourceId, material)
  const askable = inForm(material.claims, isQuoted).filter(({ words }) => !namesSource(words, sourceId, material))
  const own = distinctClaims(
    askable.filter((claim) => claim.sourceId === sourceId),
    3,
  )
  const foreign = askable.filter((claim) => claim.sourceId !== sourceId && !alsoSays(sourceId, claim, material))
  const others = distinctClaims(foreign, OPTIONS - own.length).filter(
    (claim) => !own.some((one) => saysTheSame(one, claim)),
  )
  if (own.length === 0 || others.length < 2) return null
  return draftOf({
    id: `which-${sourceKey(sourceId, material)}`,
    prompt: `Which of these claims does the passage credit to ${label}? Tick every one.`,
    skill: 'attribution',
    explanation: `Look for the word of saying that goes with each claim, and for who does it: only ${['', 'one is', 'two are', 'three are'][own.length]} by ${label}.`,
    own,
    others,
    material,
  })
}

function ownVoice(material: Material): Written | null {
  const plain = inForm(material.claims, false)
  const own = distinctClaims(
    plain.filter(({ sourceId }) => sourceId === null),
    3,
  )
  const others = distinctClaims(
    plain.filter(({ sourceId }) => sourceId !== null),
    OPTIONS - own.length,
  )
  if (own.length === 0 || others.length < 2) return null
  return draftOf({
    id: 'own-voice',
    prompt: 'Which of these does the passage state in the reporter’s own voice? Tick every one.',
    skill: 'voice',
    explanation:
      'The reporter’s voice is what is left when every “said”, “told” and “according to” is taken out. It deserves as careful a look as a quotation.',
    own,
    others,
    material,
  })
}

function draftOf(given: {
  id: string
  prompt: string
  skill: 'attribution' | 'voice'
  explanation: string
  own: readonly Claim[]
  others: readonly Claim[]
  material: Material
}): Written {
  const { own, others, material } = given
  const all = [...own, ...others].sort((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0))
  const rows = all.map((claim, index): OptionRow => {
    const isRight = own.includes(claim)
    const told = claim.sourceId === null ? 'Nobody is credited with this sentence.' : creditTold(claim)
    const tag =
      given.skill === 'voice'
        ? 'claim-taken-as-fact'
        : claim.sourceId === null
          ? 'fact-taken-as-claim'
          : 'wrong-speaker'
    return {
      id: `c${index + 1}`,
      text: claim.text,
      told: isRight ? `Right. ${told}` : told,
      errorTag: isRight ? null : tag,
    }
  })
  return {
    id: given.id,
    question: {
      kind: 'multiple',
      prompt: given.prompt,
      points: Math.max(1, own.length),
      skill: given.skill,
      content: { options: optionsOf(rows), rule: 'right-minus-wrong' },
      key: { correct: rows.filter(({ errorTag }) => errorTag === null).map(({ id }) => id) },
      evidence: evidenceAt(
        material,
        own.flatMap(({ evidence }) => evidence),
      ),
      explanation: given.explanation,
      feedback: feedbackOf('answer', rows),
    },
    attributions: all.map(({ attribution }) => attribution),
    figures: [],
    trust: 0.9,
  }
}
