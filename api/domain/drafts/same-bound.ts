import type { Bound } from '../figure.ts'
import { boundMeaning } from './bound-words.ts'
import { capital, inLine } from './in-line.ts'
import type { Material } from './speakers.ts'
import type { ToldFigure } from './told-figures.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 8

/** What keeps the meaning of a bounded number: "at least 700 civilians" is "700 civilians or more". */
export function sameBound(material: Material): Written[] {
  return material.figures
    .flatMap((told) => {
      const { bound } = told.figure
      if (told.boundWords === '' || bound === 'exact' || bound === 'range') return []
      const phrase = inLine(material.text.slice(told.phrase.start, told.phrase.end))
      const rows = rowsFor(told, phrase)
      if (rows.some(({ text }) => text.toLowerCase() === phrase.toLowerCase())) return []
      return {
        id: `same-bound-f${told.number}`,
        question: {
          prompt: `Which of these keeps the meaning of “${phrase}”?`,
          points: 1,
          skill: 'figures',
          ...asChoice('same', rows),
          evidence: evidenceAt(material, [told.sentence]),
          explanation: `With “${told.boundWords.toLowerCase()}”, ${told.token} ${boundMeaning[bound]}.`,
        },
        attributions: [],
        figures: [told],
        trust: 0.95,
      } satisfies Written
    })
    .slice(0, MOST)
}

/** The number with its unit, without the words of its bound. */
const bare = ({ boundWords, phrase, figure }: ToldFigure, words: string): string =>
  phrase.start === figure.start
    ? words.replace(new RegExp(` ${boundWords}`), '')
    : words.slice(boundWords.length).trim()

type Writing = (number: string) => string
const writings: { readonly [B in Bound]?: Writing } = {
  'at-least': (number) => `${number} or more`,
  'more-than': (number) => `over ${number}`,
  'at-most': (number) => `no more than ${number}`,
  'fewer-than': (number) => `under ${number}`,
  about: (number) => `roughly ${number}`,
}

function rowsFor(told: ToldFigure, phrase: string): OptionRow[] {
  const { bound } = told.figure
  const number = bare(told, phrase).replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())
  const written = (as: Bound, id: string, text: string, errorTag: OptionRow['errorTag']): OptionRow => ({
    id,
    text: capital((writings[as] ?? ((one: string) => `exactly ${one}`))(number)),
    told: text,
    errorTag,
  })
  const rows = [
    written(bound, 'same', 'Right: another way to say the same.', null),
    written(
      'exact',
      'exact',
      'The passage leaves room that this takes away.',
      bound === 'about' ? 'hedge-dropped' : 'certainty-raised',
    ),
  ]
  const isUp = bound === 'at-least' || bound === 'more-than'
  if (bound === 'about') {
    rows.push(written('more-than', 'above', 'The number may also be a little lower.', 'certainty-raised'))
  } else {
    rows.push(
      isUp
        ? written('at-most', 'turned', 'This is a ceiling. The passage gives a floor.', 'bound-reversed')
        : written('at-least', 'turned', 'This is a floor. The passage gives a ceiling.', 'bound-reversed'),
      written('about', 'about', 'This allows numbers on both sides. The passage does not.', 'hedge-dropped'),
    )
  }
  return rows
}
