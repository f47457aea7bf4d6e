import { quoted } from './in-line.ts'
import { labelFor, nameOf, REPORTER } from './label.ts'
import { type Material, reporterId, sourceKey } from './speakers.ts'
import { sentenceWith, type ToldFigure } from './told-figures.ts'
import { creditIn } from './whose-number.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 3

/** A total that stands there without a source, though all its parts come from one. */
export function inheritedSources(material: Material): Written[] {
  const byId = new Map(material.figures.map((told) => [told.figure.id, told]))
  return material.reading.sums
    .flatMap(({ totalId, partIds }) => {
      const total = byId.get(totalId)
      const parts = partIds.flatMap((id) => byId.get(id) ?? [])
      return total === undefined || parts.length < partIds.length ? [] : (draftOf(total, parts, material) ?? [])
    })
    .slice(0, MOST)
}

function draftOf(total: ToldFigure, parts: readonly ToldFigure[], material: Material): Written | null {
  const [first] = parts
  const sourceId = first?.figure.sourceId ?? null
  const credit = first === undefined ? undefined : creditIn(first, material)
  const isShared = parts.every(({ figure }) => figure.sourceId === sourceId)
  if (sourceId === null || credit === undefined || !isShared || !total.isUncredited) return null
  const others = material.reading.sources.filter(({ id }) => id !== sourceId).slice(0, 2)
  if (others.length === 0) return null
  const label = labelFor(sourceId, material)
  const rows: OptionRow[] = [sourceId, ...others.map(({ id }) => id)].map((id) => ({
    id: sourceKey(id, material),
    text: nameOf(id, material),
    told:
      id === sourceId
        ? 'Right: the parts of the number come from there.'
        : `Nothing in it comes from ${labelFor(id, material)}.`,
    errorTag: id === sourceId ? null : 'wrong-speaker',
  }))
  rows.sort((one, other) => (one.text < other.text ? -1 : 1))
  rows.push({
    id: reporterId,
    text: REPORTER,
    told: 'The reporter only adds up what somebody else reported.',
    errorTag: 'claim-taken-as-fact',
  })
  return {
    id: `inherited-f${total.number}`,
    question: {
      prompt: `This sentence names no source for the number ${total.token}. On whose word does it rest all the same? ${quoted(sentenceWith(total, total.token, material, total.figure))}`,
      points: 1,
      skill: 'inference',
      ...asChoice(sourceKey(sourceId, material), rows),
      evidence: evidenceAt(material, [total.sentence, ...parts.map(({ sentence }) => sentence)]),
      explanation: `${parts.map(({ token }) => token).join(' + ')} = ${total.token}, and these numbers come from ${label}. A claim can lose its source from one sentence to the next; a careful reader carries it along.`,
    },
    attributions: [credit],
    figures: [total, ...parts],
    trust: 0.9,
  }
}
