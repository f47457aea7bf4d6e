import type { Place } from '../anchor.ts'
import { wordsAt } from './ground.ts'
import { capital } from './in-line.ts'
import type { Material } from './speakers.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 4
const refusal =
  /(?<!\p{L})(?:declined|refused|did not want) to (?:say|tell|disclose|reveal|explain|confirm|comment|give|answer|discuss)(?!\p{L})|(?<!\p{L})(?:would|did|could) not (?:say|tell|disclose|reveal)(?!\p{L})/iu
const howMany =
  /(?:declined|refused) to (?:say|tell|disclose|reveal) (?:just |exactly )?how (many|large|big) (.+?) (is|are|was|were)((?: [^,;.]+)?)[.]$/u

/** What somebody refuses to tell: the sentence to be found, and a number the passage leaves open. */
export function leftOpen(material: Material): Written[] {
  const sentences = material.sentences.filter((sentence) => refusal.test(wordsAt(material, sentence)))
  const [only] = sentences
  const found = sentences.length === 1 && only !== undefined ? [findRefusal(only, material)] : []
  return [
    ...found,
    ...sentences.slice(0, MOST).flatMap((sentence, index) => openNumber(sentence, index, material) ?? []),
  ]
}

function findRefusal(sentence: Place, material: Material): Written {
  return {
    id: 'find-refusal',
    question: {
      kind: 'highlight',
      prompt: 'Select the sentence in which somebody keeps something back.',
      points: 1,
      skill: 'evidence',
      content: { by: 'sentence' },
      key: { required: evidenceAt(material, [sentence]), allowed: [] },
      evidence: evidenceAt(material, [sentence]),
      explanation: 'To refuse to say something is no claim: nothing may be put into a mouth that stays shut.',
      feedback: {},
    },
    attributions: [null],
    figures: [],
    trust: 0.9,
  }
}

function openNumber(sentence: Place, index: number, material: Material): Written | null {
  const found = howMany.exec(wordsAt(material, sentence))
  if (found === null) return null
  const [, asked, what = '', verb, rest = ''] = found
  if (what.length > 80 || /(?<!\p{L})(?:he|she|it|they|his|her|its|their|this|that|these)(?!\p{L})/iu.test(what))
    return null
  const largest = Math.max(
    100,
    ...material.figures.map(({ figure }) => figure.low ?? 0).filter((value) => value < 10_000),
  )
  const value = (10 ** Math.floor(Math.log10(largest))).toLocaleString('en-GB')
  const prompt =
    asked === 'many'
      ? `More than ${value} ${what} ${verb}${rest}.`
      : `${capital(what)} ${verb} more than ${value} strong${rest === '' ? '' : rest}.`
  return {
    id: `open-${index + 1}`,
    question: {
      prompt,
      points: 1,
      skill: 'evidence',
      ...asVerdict('not-said', {
        true: ['The number is just what is kept back.', 'not-in-text'],
        false: ['To call it false you need a number in the passage, and there is none.', 'not-in-text'],
        'not-said': ['Right: the one who could tell did not want to.', null],
      }),
      evidence: evidenceAt(material, [sentence]),
      explanation:
        'What the passage leaves open is not thereby false. “The passage does not say” is an answer of its own.',
    },
    attributions: [null],
    figures: [],
    trust: 0.75,
  }
}
