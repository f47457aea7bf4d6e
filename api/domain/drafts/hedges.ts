import type { Place } from '../anchor.ts'
import { type Ground, sentencesAt, wordsAt } from './ground.ts'
import { quoted } from './in-line.ts'
import type { Material } from './speakers.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 4

/** What a hedge tells about a claim, and the hedge to be found. */
export function hedgeQuestions(material: Material): Written[] {
  const { hedges } = material.reading
  const clear = hedges.filter((hedge) => classOf(wordsAt(material, hedge)) !== null)
  return clear.slice(0, MOST).flatMap((hedge, index) => {
    const [sentence, ...more] = sentencesAt(material, hedge)
    if (sentence === undefined || more.length > 0 || !wordsAt(material, sentence).endsWith('.')) return []
    // One hedge of a sentence is enough to ask about.
    const before = clear[index - 1]
    if (before !== undefined && before.start >= sentence.start) return []
    const written = meaning(hedge, sentence, index, material)
    return clear.length === 1 ? [written, find(hedge, sentence, material)] : [written]
  })
}

type HedgeClass = 'said' | 'possible'

/** Whether a hedge says that somebody claims it, or that it is possible. Null for what may be neither. */
function classOf(words: string): HedgeClass | null {
  if (/(?<!\p{L})not(?!\p{L})/iu.test(words)) return null
  if (
    /(?<!\p{L})(?:alleged(?:ly)?|reportedly|reported|said to|claimed|rumou?red|understood|supposed(?:ly)?)(?!\p{L})/iu.test(
      words,
    )
  )
    return 'said'
  if (
    /(?<!\p{L})(?:believed|thought|suspected|apparently|appears?|seems?|likely|probably|possibly|perhaps|may|might)(?!\p{L})/iu.test(
      words,
    )
  )
    return 'possible'
  return null
}

const rights: Readonly<Record<HedgeClass, string>> = {
  said: 'That this is said, but not shown',
  possible: 'That this may be so, but is not certain',
}

function meaning(hedge: Place, sentence: Place, index: number, material: Material): Written {
  const words = wordsAt(material, hedge)
  const kind = classOf(words) ?? 'said'
  const rows: OptionRow[] = [
    { id: 'right', text: rights[kind], told: 'Right.', errorTag: null },
    {
      id: 'fact',
      text: 'That this has been proved beyond doubt',
      told: `With “${words}” the passage takes back the certainty.`,
      errorTag: 'hedge-dropped',
    },
    {
      id: 'false',
      text: 'That this is known to be untrue',
      told: `“${words}” says neither true nor false.`.replace(/^“\p{Ll}/u, (first) => first.toUpperCase()),
      errorTag: 'certainty-raised',
    },
    {
      id: 'seen',
      text: 'That the reporter was there and saw it',
      told: 'Nothing in the sentence says so.',
      errorTag: 'not-in-text',
    },
  ]
  return {
    id: `hedge-${index + 1}`,
    question: {
      prompt: `What does “${words}” tell the reader in this sentence? ${quoted(wordsAt(material, sentence))}`,
      points: 1,
      skill: 'voice',
      ...asChoice('right', rows),
      evidence: evidenceAt(material, [sentence]),
      explanation: `“${words}” is a hedge. Without it the sentence would claim more than the passage does.`.replace(
        /^“\p{Ll}/u,
        (first) => first.toUpperCase(),
      ),
    },
    attributions: [null],
    figures: [],
    trust: 0.8,
  }
}

function find(hedge: Place, sentence: Place, material: Material): Written {
  const number = paragraphOf(sentence, material)
  return {
    id: 'find-hedge',
    question: {
      kind: 'highlight',
      prompt: `In paragraph ${number}, select the words that tell how sure the passage is of something.`,
      points: 1,
      skill: 'voice',
      content: { by: 'words' },
      key: { required: evidenceAt(material, [hedge]), allowed: [] },
      evidence: evidenceAt(material, [sentence]),
      explanation: `“${wordsAt(material, hedge)}” is the hedge: this has been said, but it is not shown.`,
      feedback: {},
    },
    attributions: [null],
    figures: [],
    trust: 0.8,
  }
}

const paragraphOf = ({ start }: Place, { paragraphs }: Ground): number =>
  paragraphs.find(({ end }) => start < end)?.number ?? paragraphs.length
