import { wordsOf } from '../advice/wording.ts'
import { inLine } from './in-line.ts'
import { labelFor, nameOf, REPORTER } from './label.ts'
import { namesSource } from './naming.ts'
import { type Material, reporterId, sourceKey } from './speakers.ts'
import { firstFew } from './spread.ts'
import type { ToldFigure } from './told-figures.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 8

/** Who gives a number that somebody is credited with. A number nobody is credited with is not asked about. */
export function whoseNumbers(material: Material): Written[] {
  return firstFew(material.figures, (told) => draftOf(told, material), MOST)
}

function draftOf(told: ToldFigure, material: Material): Written | null {
  const { sourceId } = told.figure
  const credit = creditIn(told, material)
  if (sourceId === null || credit === undefined) return null
  const phrase = inLine(material.text.slice(told.phrase.start, told.phrase.end))
  if (namesSource(wordsOf(phrase), sourceId, material) || repeated(told, material)) return null
  const others = material.reading.sources.filter(({ id }) => id !== sourceId).map(({ id }) => id)
  const near = [...counters(told, material), ...others].filter(
    (id, index, all) => id !== sourceId && all.indexOf(id) === index,
  )
  const rows: OptionRow[] = [sourceId, ...near.slice(0, 2)].map(
    (id): OptionRow => ({
      id: sourceKey(id, material),
      text: nameOf(id, material),
      told: id === sourceId ? 'Right.' : `The passage does not credit this number to ${labelFor(id, material)}.`,
      errorTag: id === sourceId ? null : 'wrong-speaker',
    }),
  )
  if (rows.length < 2) return null
  rows.sort((one, other) => (one.text < other.text ? -1 : 1))
  rows.push({
    id: reporterId,
    text: REPORTER,
    told: 'The sentence names its source, so the reporter only passes the number on.',
    errorTag: 'claim-taken-as-fact',
  })
  return {
    id: `whose-number-f${told.number}`,
    question: {
      prompt: `Whose number is this: ${withUnit(told, phrase)}?`,
      points: 1,
      skill: 'attribution',
      ...asChoice(sourceKey(sourceId, material), rows),
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `The number comes from ${labelFor(sourceId, material)}. Numbers have sources too: ask who counted, and how.`,
    },
    attributions: [credit],
    figures: [told],
    trust: 0.85,
  }
}

/** The attribution a figure stands in, by which its source is known. */
export const creditIn = ({ figure }: ToldFigure, { reading }: Material) =>
  reading.attributions.find(
    ({ content, sourceId }) =>
      sourceId === figure.sourceId && content.some((one) => one.start <= figure.start && figure.end <= one.end),
  )

const repeated = (told: ToldFigure, { figures }: Material): boolean =>
  figures.some((one) => one !== told && one.token === told.token)

/** Who gives another number for the same thing. */
function counters({ figure }: ToldFigure, { reading }: Material): string[] {
  const ids = reading.contradictions
    .filter(({ figureIds }) => figureIds.includes(figure.id))
    .flatMap(({ figureIds }) => figureIds)
  return reading.figures.filter(({ id }) => ids.includes(id)).flatMap(({ sourceId }) => sourceId ?? [])
}

/** The number as printed, with its bound and what it counts. */
function withUnit({ hasUnit, figure: { unit } }: ToldFigure, phrase: string): string {
  const words = phrase.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
  return hasUnit || unit === '' || unit.startsWith('share') ? words : `${words} ${unit}`
}
