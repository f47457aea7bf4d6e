import type { Bound } from '../figure.ts'
import { feedbackKey, type OptionFeedback } from '../question.ts'
import type { ErrorTag } from '../question-kinds/question-kind.ts'
import { boundMeaning, isCeiling, isFloor } from './bound-words.ts'
import { quoted } from './in-line.ts'
import type { Material } from './speakers.ts'
import { sentenceWith, type ToldFigure } from './told-figures.ts'
import { evidenceAt, type Written } from './written.ts'

const MOST = 30
export const GAP = '_____'

/** A figure left out of its sentence: the number, and its bound and unit where the passage states them. */
export function askFigures(material: Material): Written[] {
  return material.figures.slice(0, MOST).flatMap((told) => {
    const { figure } = told
    const sentence = sentenceWith(told, GAP, material)
    // The same number beside the gap would answer for it.
    if (sentence.includes(told.token)) return []
    const asks = { bound: told.boundWords !== '' || figure.bound === 'range', unit: told.hasUnit }
    return {
      id: `figure-f${told.number}`,
      question: {
        kind: 'figure',
        prompt: `${instruction(asks)} ${quoted(sentence)}`,
        points: 1 + Number(asks.bound) + Number(asks.unit),
        skill: 'figures',
        content: { asks },
        key: { low: figure.low, high: figure.high, bound: figure.bound, unit: unitsOf(told) },
        evidence: evidenceAt(material, [told.sentence]),
        explanation: explained(told, material),
        feedback: asks.bound ? boundFeedback(told) : {},
      },
      attributions: [],
      figures: [told],
      trust: 0.9,
    }
  })
}

function instruction({ bound, unit }: { bound: boolean; unit: boolean }): string {
  if (bound && unit) return 'What belongs in the gap? Give the number, how exact it is, and the unit.'
  if (bound) return 'What belongs in the gap? Give the number and how exact it is.'
  return unit ? 'What belongs in the gap? Give the number and the unit.' : 'Which number belongs in the gap?'
}

/** The unit, and its last word where that stands for it: "lives" for "civilian lives". */
function unitsOf({ figure: { unit }, token }: ToldFigure): string[] {
  const last = /^\p{L}+ (\p{L}+)$/u.exec(unit)?.[1]
  const isMeasure = /\p{Sc}|%|(?:^|\s)per(?:centage|\s)/u.test(`${token} ${unit}`)
  return unit === '' ? [] : last === undefined || isMeasure ? [unit] : [unit, last]
}

function explained(told: ToldFigure, { text }: Material): string {
  const phrase = text.slice(told.phrase.start, told.phrase.end).replace(/\s+/g, ' ')
  const { bound } = told.figure
  if (bound === 'exact') return `The passage says “${phrase}”. Read on from the number to what it counts.`
  if (bound === 'range') return `The passage says “${phrase}”: the two ends of a range.`
  return `The passage says “${phrase}”. Words that bound a number are part of it: here ${told.token} ${boundMeaning[bound]}.`
}

/** What a student is told who gave another bound. */
function boundFeedback({ figure: { bound }, token }: ToldFigure): Record<string, OptionFeedback> {
  const told = (given: Bound, text: string, errorTag: ErrorTag): [string, OptionFeedback] => [
    feedbackKey('bound', given),
    { text, errorTag },
  ]
  const rows = [told('exact', `The passage does not say that it is exactly ${token}.`, 'hedge-dropped')]
  if (isFloor(bound)) {
    rows.push(told('at-most', 'That is a ceiling. The passage gives a floor.', 'bound-reversed'))
    rows.push(told('fewer-than', 'That is a ceiling. The passage gives a floor.', 'bound-reversed'))
    rows.push(told('about', '“About” would allow a lower number too. The passage does not.', 'hedge-dropped'))
  }
  if (isCeiling(bound)) {
    rows.push(told('at-least', 'That is a floor. The passage gives a ceiling.', 'bound-reversed'))
    rows.push(told('more-than', 'That is a floor. The passage gives a ceiling.', 'bound-reversed'))
    rows.push(told('about', '“About” would allow a higher number too. The passage does not.', 'hedge-dropped'))
  }
  if (bound === 'about') {
    rows.push(told('at-least', 'The number may also be a little lower.', 'certainty-raised'))
    rows.push(told('at-most', 'The number may also be a little higher.', 'certainty-raised'))
  }
  return Object.fromEntries(rows)
}
