import type { KeptAttribution } from '../kept-reading.ts'
import { isPronoun } from './claims.ts'
import { sentencesAt, wordsAt } from './ground.ts'
import { capital, inLine } from './in-line.ts'
import { nameOf } from './label.ts'
import { type Material, sourceKey } from './speakers.ts'
import { firstFew } from './spread.ts'
import { evidenceAt, feedbackOf, type OptionRow, optionsOf, type Written } from './written.ts'

const MOST = 5

/** A sentence with its source left out, to be chosen among the sources of the passage. */
export function gapSources(material: Material): Written[] {
  return firstFew(
    material.reading.attributions,
    (attribution, index) => draftOf(attribution, index + 1, material),
    MOST,
  )
}

/** Forms like "says" or "were" would tell one source from several. */
const isPast = (cue: string): boolean =>
  /^(?:according to|said|told|reported|added|warned|wrote|claimed|argued|estimated|announced|found|insisted|testified|conceded|acknowledged|cautioned)$/i.test(
    cue,
  )

function draftOf(attribution: KeptAttribution, number: number, material: Material): Written | null {
  const { mention, cue, sourceId, within, kind } = attribution
  if (mention === null || cue === null || sourceId === null || within !== null || kind === 'direct') return null
  const [sentence, ...more] = sentencesAt(material, mention)
  const words = wordsAt(material, mention)
  if (sentence === undefined || more.length > 0 || sentence.end - sentence.start > 300) return null
  if (isPronoun(words) || !isPast(wordsAt(material, cue)) || words.length > 60) return null
  const { text } = material
  const before = text.slice(sentence.start, mention.start).replace(/\s+/g, ' ')
  const after = text.slice(mention.end, sentence.end).replace(/\s+/g, ' ')
  const isFirst = inLine(before) === ''
  const right = nameOf(sourceId, material)
  // A name that stands in the sentence once more, or a title before the gap, would answer for it.
  const last = right.split(' ').at(-1) ?? right
  if (`${before} ${after}`.includes(last) || /\p{Lu}[\p{L}’'-]* $/u.test(before)) return null
  const written = (name: string) => (isFirst ? capital(name) : name.replace(/^The (?=\p{L})/u, 'the '))
  const rows: OptionRow[] = [
    { id: sourceKey(sourceId, material), text: written(right), told: 'Right.', errorTag: null },
    ...material.reading.sources
      .filter(({ id }) => id !== sourceId && !`${before} ${after}`.includes(nameOf(id, material)))
      .slice(0, 3)
      .map(
        ({ id }): OptionRow => ({
          id: sourceKey(id, material),
          text: written(nameOf(id, material)),
          told: 'This one is a source elsewhere in the passage.',
          errorTag: 'wrong-speaker',
        }),
      ),
  ]
  if (rows.length < 3) return null
  rows.sort((one, other) => (one.text < other.text ? -1 : 1))
  return {
    id: `gap-a${number}`,
    question: {
      kind: 'cloze',
      prompt: 'Fill the gap with the source that the passage names.',
      points: 1,
      skill: 'attribution',
      content: {
        pieces: [
          { text: before, gap: { id: 'source', options: optionsOf(rows) } },
          { text: after, gap: null },
        ],
      },
      key: { accepted: { source: [sourceKey(sourceId, material)] } },
      evidence: evidenceAt(material, [sentence]),
      explanation: `The passage has “${words}” here.`,
      feedback: feedbackOf(
        'source',
        rows.filter(({ errorTag }) => errorTag !== null),
      ),
    },
    attributions: [attribution],
    figures: [],
    trust: 0.85,
  }
}
