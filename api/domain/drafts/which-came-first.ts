import { wordsAt } from './ground.ts'
import { asSentence, capital } from './in-line.ts'
import type { Material } from './speakers.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 3
const byTheTime =
  /^By the time (?<later>[^,;]{12,90}), (?<earlier>[^,;]{4,120}?(?<!\p{L})had(?!\p{L})[^,;]{6,110})[.]$/u
const afterHad =
  /^(?<later>[^,;“”"]{15,120}?) after (?<earlier>[^,;“”"]{4,60}?(?<!\p{L})had(?!\p{L})[^,;“”"]{6,120})[.]$/u

/** Two events of one sentence whose tenses tell which came first. */
export function whichCameFirst(material: Material): Written[] {
  return material.sentences
    .flatMap((sentence, index): Written[] => {
      const words = wordsAt(material, sentence)
      const found = (byTheTime.exec(words) ?? afterHad.exec(words))?.groups
      const { later, earlier } = found ?? {}
      if (later === undefined || earlier === undefined || /^(?:he|she|it|they|this|that)(?!\p{L})/iu.test(later))
        return []
      const [first, second] = [asSentence(capital(firstClause(earlier))), asSentence(capital(later))]
      const rows: OptionRow[] = [
        { id: 'first', text: first, told: 'Right: “had” looks back to what was over by then.', errorTag: null },
        { id: 'second', text: second, told: '“Had” marks what came before this.', errorTag: null },
        {
          id: 'same',
          text: 'Both happened at the same time.',
          told: 'The tenses put one before the other.',
          errorTag: null,
        },
        {
          id: 'open',
          text: 'The passage leaves the order open.',
          told: 'The tenses put one before the other.',
          errorTag: 'not-in-text',
        },
      ]
      return [
        {
          id: `first-${index + 1}`,
          question: {
            prompt: 'Which of these came first, as the passage tells it?',
            points: 1,
            skill: 'sequence',
            ...asChoice('first', rows),
            evidence: evidenceAt(material, [sentence]),
            explanation: 'A verb with “had” tells what was already over when the other thing happened.',
          },
          attributions: [null],
          figures: [],
          trust: 0.85,
        },
      ]
    })
    .slice(0, MOST)
}

/** "The rebels had left the district and the army was back": its first half, so that it is not longer than the other. */
const firstClause = (words: string): string => {
  const half = / and (?=[^,]* (?:was|were|had|is|are) )/u.exec(words)
  return half !== null && half.index > 20 ? words.slice(0, half.index) : words
}
