import { feedbackKey, type OptionFeedback } from '../question.ts'
import type { Claim } from './claims.ts'
import { nameOf, REPORTER } from './label.ts'
import { isAskable } from './naming.ts'
import { alsoSays, creditTold, type Material, reporterId, sourceKey } from './speakers.ts'
import { saysTheSame } from './told-words.ts'
import { evidenceAt, type Written } from './written.ts'

const ROWS = 5
const MOST = 4
const MOST_SOURCES = 5

/** Who said what: claims of several sources, and one of the reporter's, to be given their sources. */
export function matchClaims(material: Material): Written[] {
  const sets = setsOf(material)
  const speakers = (set: readonly Claim[]) => new Set(set.flatMap(({ sourceId }) => sourceId ?? [])).size
  return sets
    .filter((set, index) => index === 0 || speakers(set) > 1)
    .slice(0, MOST)
    .flatMap((claims, index) => draftOf(claims, `match-${index + 1}`, material) ?? [])
}

/** Claims dealt out in turn by source, so that each set has as many sources as there are. */
function setsOf(material: Material): Claim[][] {
  const bySource = new Map<string, Claim[]>()
  for (const claim of material.claims) {
    if (claim.sourceId === null || !isAskable(claim, material)) continue
    bySource.set(claim.sourceId, [...(bySource.get(claim.sourceId) ?? []), claim])
  }
  const reported = material.claims.filter(({ sourceId }) => sourceId === null)
  const queues = [...bySource.values()]
  const sets: Claim[][] = []
  while (queues.some((queue) => queue.length > 0)) {
    const set: Claim[] = []
    for (let round = 0; round < 2; round += 1) {
      for (const queue of queues.toSorted((one, other) => other.length - one.length)) {
        const next = queue[0]
        if (set.length >= ROWS - 1 || next === undefined) continue
        queue.shift()
        if (!set.some((one) => saysTheSame(one, next))) set.push(next)
      }
    }
    const report = reported[sets.length]
    if (report !== undefined) set.push(report)
    sets.push(set.sort((one, other) => (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0)))
  }
  return sets
}

function draftOf(claims: readonly Claim[], id: string, material: Material): Written | null {
  const used = [...new Set(claims.flatMap(({ sourceId }) => sourceId ?? []))]
  const others = material.reading.sources
    .map((source) => source.id)
    .filter((one) => !used.includes(one) && !claims.some((claim) => alsoSays(one, claim, material)))
  const sourceIds = [...used, ...others.slice(0, Math.max(0, MOST_SOURCES - 1 - used.length))]
  const sources = [
    ...sourceIds
      .map((sourceId) => ({ id: sourceKey(sourceId, material), text: nameOf(sourceId, material) }))
      .sort((one, other) => (one.text < other.text ? -1 : 1)),
    { id: reporterId, text: REPORTER },
  ]
  const distinct = new Set(claims.map(({ sourceId }) => sourceId)).size
  if (claims.length < 3 || distinct < 2) return null
  const keyOf = ({ sourceId }: Claim) => (sourceId === null ? reporterId : sourceKey(sourceId, material))
  return {
    id,
    question: {
      kind: 'match',
      prompt: 'Who said what? Give each claim the source that the passage credits it to.',
      points: claims.length,
      skill: 'attribution',
      content: { claims: claims.map(({ text }, index) => ({ id: `c${index + 1}`, text })), sources },
      key: { sourceOf: Object.fromEntries(claims.map((claim, index) => [`c${index + 1}`, keyOf(claim)])) },
      evidence: evidenceAt(
        material,
        claims.flatMap(({ evidence }) => evidence),
      ),
      explanation:
        'Look for the word of saying beside each claim and ask who does it. Where there is none, the reporter speaks.',
      feedback: Object.fromEntries(
        claims.flatMap((claim, index) =>
          sources
            .filter((source) => source.id !== keyOf(claim))
            .map((source) => [feedbackKey(`c${index + 1}`, source.id), wrong(claim, source.id)]),
        ),
      ),
    },
    attributions: claims.map(({ attribution }) => attribution),
    figures: [],
    trust: 0.9,
  }
}

function wrong(claim: Claim, given: string): OptionFeedback {
  if (claim.sourceId === null) {
    return {
      text: 'No word of saying stands with this sentence: it is the reporter’s.',
      errorTag: 'fact-taken-as-claim',
    }
  }
  return given === reporterId
    ? { text: `The reporter passes this on. ${creditTold(claim)}`, errorTag: 'claim-taken-as-fact' }
    : { text: `Somebody else says this. ${creditTold(claim)}`, errorTag: 'wrong-speaker' }
}
