import { z } from 'zod'
import { partsOf, type Question, readResponse } from './question.ts'
import { type Kind, kinds } from './question-kinds/index.ts'
import type { Part } from './question-kinds/question-kind.ts'
import { givenIn } from './scoring.ts'

const fields = z.record(z.string(), z.unknown())

/** What was given for one part, for people: the option's label, the selected words, or the text itself. */
export function givenInWords(part: Part, given: string, text: string): string {
  const label = part.options?.find((option) => option.given === given)?.label
  if (label !== undefined) return label
  const [start, end] = part.isPlace ? given.split('-').map(Number) : []
  return start === undefined || end === undefined ? given : text.slice(start, end)
}

function partInWords(part: Part, given: readonly string[], value: unknown, text: string): string {
  const typed = part.field === undefined ? undefined : fields.safeParse(value).data?.[part.field]
  if (typeof typed === 'string' && typed.trim() !== '') return typed.trim()
  return given.map((one) => givenInWords(part, one, text)).join('; ')
}

/** The text that a kind asks for as a whole; null in kinds that are answered part by part. */
function writtenIn<K extends Kind>(question: Question<K>, value: unknown): string | null {
  const { written } = kinds[question.kind]
  if (written === undefined) return null
  const response = readResponse(question, value)
  return typeof response === 'string' ? '' : written(response).trim()
}

/**
 * A stored response for people: option texts, not ids; what was typed as it was typed; selected words. Empty where the
 * student left the question open.
 * @param text the revision of the passage that the question was asked on
 */
export function inWords(question: Question, value: unknown, text: string): string {
  const written = writtenIn(question, value)
  if (written !== null) return written
  const parts = partsOf(question)
  const grades = givenIn(question, value)
  const answered = parts.flatMap((part) => {
    const given = grades.find((grade) => grade.part === part.part)?.given ?? []
    const words = given.length === 0 ? '' : partInWords(part, given, value, text)
    return words === '' ? [] : [parts.length === 1 ? words : `${part.label.replace(/\.$/, '')}: ${words}`]
  })
  return answered.join('; ')
}
