import { wordsOf } from '../advice/wording.ts'
import { inLine } from './in-line.ts'
import { labelOf } from './label.ts'
import { namesSource } from './naming.ts'
import type { Material } from './speakers.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 3

/** Where a number comes from that nobody is credited with: the passage does not say. */
export function uncreditedNumbers(material: Material): Written[] {
  const { figures, reading, text } = material
  const free = figures.filter(
    ({ isUncredited, figure, token, hasUnit }) =>
      isUncredited &&
      hasUnit &&
      figure.low !== null &&
      (figure.low >= 100 || /%|per ?cent/.test(token)) &&
      !figures.some((other) => other.figure.sourceId !== null && other.token === token) &&
      !reading.sums.some(({ totalId }) => totalId === figure.id),
  )
  return free.slice(0, MOST).flatMap((told, index): Written[] => {
    const sentence = wordsOf(text.slice(told.sentence.start, told.sentence.end))
    const counting = new Set(figures.flatMap(({ figure }) => figure.sourceId ?? []))
    const sources = reading.sources
      .filter(({ id, kind }) => kind !== 'document' && !namesSource(sentence, id, material))
      .toSorted((one, other) => Number(counting.has(other.id)) - Number(counting.has(one.id)))
    const named = sources[index % Math.max(1, Math.min(sources.length, counting.size))]
    if (named === undefined) return []
    const label = labelOf(named, text)
    const phrase = inLine(text.slice(told.phrase.start, told.phrase.end))
    return [
      {
        id: `uncredited-f${told.number}`,
        question: {
          prompt: `The number in “${phrase}” comes from ${label}.`,
          points: 1,
          skill: 'voice',
          ...asVerdict('not-said', {
            true: [`The passage does not credit this number to ${label}.`, 'wrong-speaker'],
            false: ['To call it false, the passage would have to name somebody else. It names nobody.', 'not-in-text'],
            'not-said': ['Right: no source stands with this number.', null],
          }),
          evidence: evidenceAt(material, [told.sentence]),
          explanation:
            'The number stands in the reporter’s own sentence, without a source. It may be right, but a reader cannot tell who counted.',
        },
        attributions: [null],
        figures: [told],
        sourceIds: [],
        trust: 0.75,
      },
    ]
  })
}
