import { anchorAt } from '../anchor.ts'
import type { KeptAttribution } from '../kept-reading.ts'
import { sentencesAt } from './ground.ts'
import { labelOf } from './label.ts'
import type { Material } from './speakers.ts'
import { firstFew } from './spread.ts'
import type { ToldFigure } from './told-figures.ts'
import { evidenceAt, type Written } from './written.ts'

const MOST = 4

/** The sentence that gives a number, and the one in which a source that speaks once is passed on. */
export const findSentences = (material: Material): Written[] => [
  ...firstFew(material.figures, (told) => findNumber(told, material), MOST),
  ...firstFew(material.reading.attributions, (one, index) => findSource(one, index, material), MOST),
]

/** Only where the passage counts such a thing once, in plain words. */
function findNumber(told: ToldFigure, material: Material): Written | null {
  const { figures, text } = material
  const { unit } = told.figure
  if (/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/.test(unit) || !told.hasUnit) return null
  if (!/^\p{L}[\p{L} -]{3,}$/u.test(unit) || !/s$|people$|men$|children$/.test(unit)) return null
  if (/\p{Sc}|%|per ?cent|percentage/u.test(`${told.token} ${unit}`) || text.charAt(told.figure.end) === '-')
    return null
  if (figures.some((one) => one !== told && sharesWord(one.figure.unit, unit))) return null
  return {
    id: `find-f${told.number}`,
    question: {
      kind: 'highlight',
      prompt: `Select the sentence that gives the number of ${unit}.`,
      points: 1,
      skill: 'evidence',
      content: { by: 'sentence' },
      key: { required: evidenceAt(material, [told.sentence]), allowed: [] },
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `It says ${told.boundWords === '' ? '' : `${told.boundWords.toLowerCase()} `}${told.token}.`,
      feedback: {},
    },
    attributions: [],
    figures: [told],
    trust: 0.85,
  }
}

/** Singular or plural. */
function sharesWord(one: string, other: string): boolean {
  const words = other.split(' ').map((word) => word.replace(/s$/, ''))
  return one.split(' ').some((word) => words.includes(word.replace(/s$/, '')) && (word.length > 3 || one === other))
}

function findSource(attribution: KeptAttribution, index: number, material: Material): Written | null {
  const { reading, sources, text } = material
  const { sourceId, content, cue, within } = attribution
  const source = sourceId === null ? undefined : sources.get(sourceId)
  const isOnly = reading.attributions.filter((one) => one.sourceId === sourceId).length === 1
  const places = [...content, cue ?? []].flat()
  const found = places.flatMap((place) => sentencesAt(material, place))
  const distinct = [...new Map(found.map((place) => [place.start, place])).values()]
  const [sentence] = distinct
  if (source === undefined || within !== null || !isOnly || distinct.length !== 1 || sentence === undefined) return null
  const label = labelOf(source, text)
  return {
    id: `find-a${index + 1}`,
    question: {
      kind: 'highlight',
      prompt: `Select the sentence in which the passage passes on a claim by ${label}.`,
      points: 1,
      skill: 'evidence',
      content: { by: 'sentence' },
      key: { required: [anchorAt(text, sentence)], allowed: [] },
      evidence: [anchorAt(text, sentence)],
      explanation: `The source of this sentence: ${label}. To be named is not enough: look for who does the saying.`,
      feedback: {},
    },
    attributions: [attribution],
    figures: [],
    trust: 0.9,
  }
}
