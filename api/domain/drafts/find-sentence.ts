import { anchorAt } from '../anchor.ts'
import { sameUnit } from '../unit.ts'
import { sentencesAt } from './ground.ts'
import { labelOf } from './label.ts'
import type { Material } from './speakers.ts'
import { evidenceAt, type Written } from './written.ts'

const MOST = 4

/** The sentence that gives a number, and the one in which a source that speaks once is passed on. */
export const findSentences = (material: Material): Written[] => [
  ...findNumbers(material).slice(0, MOST),
  ...findSources(material).slice(0, MOST),
]

/** Only where the passage counts such a thing once, in plain words. */
function findNumbers(material: Material): Written[] {
  const { figures, text } = material
  return figures.flatMap((told): Written[] => {
    const { unit } = told.figure
    const isOnly =
      figures.filter((one) => sameUnit(one.figure.unit, unit) || sharesWord(one.figure.unit, unit)).length === 1
    if (/^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/.test(unit)) return []
    if (!told.hasUnit || !/^\p{L}[\p{L} -]{3,}$/u.test(unit) || !/s$|people$|men$|children$/.test(unit) || !isOnly)
      return []
    if (/\p{Sc}|%|per ?cent|percentage/u.test(`${told.token} ${unit}`) || text.slice(told.figure.end).startsWith('-'))
      return []
    return [
      {
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
      },
    ]
  })
}

const sharesWord = (one: string, other: string): boolean =>
  one.split(' ').some((word) => word.length > 3 && other.split(' ').includes(word))

function findSources(material: Material): Written[] {
  const { reading, sources, text } = material
  return reading.attributions.flatMap((attribution, index): Written[] => {
    const { sourceId, content, cue, within } = attribution
    const source = sourceId === null ? undefined : sources.get(sourceId)
    const isOnly = reading.attributions.filter((one) => one.sourceId === sourceId).length === 1
    const places = [...content, cue ?? []].flat()
    const found = places.flatMap((place) => sentencesAt(material, place))
    const distinct = [...new Map(found.map((place) => [place.start, place])).values()]
    const [sentence] = distinct
    if (source === undefined || within !== null || !isOnly || distinct.length !== 1 || sentence === undefined) return []
    const label = labelOf(source, text)
    return [
      {
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
      },
    ]
  })
}
