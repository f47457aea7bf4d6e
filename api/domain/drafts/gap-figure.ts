import { feedbackKey, type OptionFeedback } from '../question.ts'
import { boundWords, reversed } from './bound-words.ts'
import { capital, inLine } from './in-line.ts'
import type { Material } from './speakers.ts'
import { firstFew } from './spread.ts'
import { amountOf, isBoundBehind, leadingTo, type ToldFigure } from './told-figures.ts'
import { evidenceAt, feedbackOf, type OptionRow, optionsOf, type Written } from './written.ts'

const MOST = 8

/** A sentence with gaps to choose for: the words of a bound, and the number among others of the passage. */
export function gapFigures(material: Material): Written[] {
  return firstFew(material.figures, (told) => draftOf(told, material), MOST)
}

function draftOf(told: ToldFigure, material: Material): Written | null {
  const { figure, sentence, token, phrase } = told
  const { text } = material
  if (sentence.end - sentence.start > 400) return null
  const numbers = numberRows(told, material)
  const bounds = boundRows(told)
  if (numbers.length < 3) return null
  const before =
    leadingTo(told, text.slice(sentence.start, sentence.end), material) +
    inLine(text.slice(sentence.start, phrase.start))
  const after = text.slice(figure.end, sentence.end).replace(/\s+/g, ' ')
  if (`${before} ${after}`.includes(token)) return null
  const lead = before === '' ? '' : `${before.trimEnd()}${/\s$/.test(text.slice(0, phrase.start)) ? ' ' : ''}`
  const pieces =
    bounds.length === 0
      ? [{ text: lead, gap: { id: 'number', options: optionsOf(numbers) } }]
      : [
          { text: lead, gap: { id: 'bound', options: optionsOf(bounds) } },
          { text: ' ', gap: { id: 'number', options: optionsOf(numbers) } },
        ]
  if (bounds.length === 0 && phrase.start !== figure.start) return null
  const accepted: Record<string, string[]> = { number: ['right'] }
  const feedback: Record<string, OptionFeedback> = { ...feedbackOf('number', numbers) }
  if (bounds.length > 0) {
    accepted.bound = ['right']
    Object.assign(feedback, feedbackOf('bound', bounds))
  }
  delete feedback[feedbackKey('number', 'right')]
  delete feedback[feedbackKey('bound', 'right')]
  return {
    id: `gap-f${told.number}`,
    question: {
      kind: 'cloze',
      prompt: bounds.length > 0 ? 'Fill the gaps as the passage has it.' : 'Fill the gap as the passage has it.',
      points: pieces.length,
      skill: 'figures',
      content: { pieces: [...pieces, { text: after, gap: null }] },
      key: { accepted },
      evidence: evidenceAt(material, [sentence]),
      explanation: `The passage says “${inLine(text.slice(phrase.start, phrase.end))}”.`,
      feedback,
    },
    attributions: [],
    figures: [told],
    trust: 0.9,
  }
}

/** The number and others of the passage, from small to large. */
function numberRows(told: ToldFigure, { figures }: Material): OptionRow[] {
  const value = amountOf(told)
  const isAlike = (one: ToldFigure) =>
    /^[\p{Nd},]+$/u.test(one.token) === /^[\p{Nd},]+$/u.test(told.token) && formOf(one.token) === formOf(told.token)
  const others = new Map(
    figures
      .filter((one) => isAlike(one) && amountOf(one) !== value && one.figure.bound !== 'range')
      .toSorted((one, other) => Math.abs(one.number - told.number) - Math.abs(other.number - told.number))
      .map((one) => [amountOf(one), one]),
  )
  const rows = [...others.values()].slice(0, 3).map((one): OptionRow & { value: number } => ({
    id: `f${one.number}`,
    text: one.token,
    told: `${capital(one.token)} counts something else in this passage.`,
    errorTag: 'wrong-figure',
    value: amountOf(one),
  }))
  const right: OptionRow & { value: number } = { id: 'right', text: told.token, told: 'Right.', errorTag: null, value }
  return [right, ...rows].sort((one, other) => one.value - other.value)
}

/** Digits, money, per cent or words: options of one form do not tell which fits. */
const formOf = (token: string): string =>
  token.replace(/\p{Nd}[\p{Nd},.]*/gu, '0').replace(/\p{L}+/gu, (word) => (word.length > 3 ? 'word' : word))

function boundRows(told: ToldFigure): OptionRow[] {
  const { bound } = told.figure
  if (told.boundWords === '' || isBoundBehind(told)) return []
  const isFirst = /^\p{Lu}/u.test(told.boundWords)
  const written = (words: string) => (isFirst ? capital(words) : words)
  const turned = reversed[bound]
  const rows: OptionRow[] = [
    { id: 'right', text: told.boundWords, told: 'Right.', errorTag: null },
    { id: 'exact', text: written('exactly'), told: 'The passage is not that exact.', errorTag: 'hedge-dropped' },
  ]
  if (turned !== null) {
    rows.push({
      id: 'turned',
      text: written(boundWords[turned]),
      told: 'This turns the bound around.',
      errorTag: 'bound-reversed',
    })
  } else {
    rows.push({
      id: 'floor',
      text: written('at least'),
      told: 'The number may be lower too.',
      errorTag: 'certainty-raised',
    })
  }
  return rows.sort((one, other) => (one.text < other.text ? -1 : 1))
}
