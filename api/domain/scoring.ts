import { grade, type Question, readResponse, type ShownQuestion } from './question.ts'
import { type Kind, kinds, type Response } from './question-kinds/index.ts'
import type { PartGrade } from './question-kinds/question-kind.ts'

/** What one stored response is worth under one key. */
export interface Marked {
  /** False when the student left it open, or when what is stored cannot be read any more. */
  readonly isAnswered: boolean
  /** 0 to 1. */
  readonly credit: number
  /** Points: credit times what the question is worth. */
  readonly earned: number
  readonly parts: readonly PartGrade[]
}

const OPEN: Marked = { isAnswered: false, credit: 0, earned: 0, parts: [] }

/** Reads a stored response, unread as it lies in the database; null when it was left open or cannot be read. */
function readAnswer<K extends Kind>(asked: ShownQuestion<K>, value: unknown): Response<K> | null {
  if (value === undefined || value === null) return null
  const response = readResponse(asked, value)
  return typeof response === 'string' || kinds[asked.kind].isEmpty(response) ? null : response
}

/** Whether the student answered: a response that leaves everything open is none. */
export const isAnswered = (asked: ShownQuestion, value: unknown): boolean => readAnswer(asked, value) !== null

/** Marks a stored response, unread as it lies in the database; undefined and null mean that there is none. */
export function mark<K extends Kind>(question: Question<K>, value: unknown): Marked {
  const response = readAnswer(question, value)
  if (response === null) return OPEN
  const { credit, parts } = grade(question, response)
  return { isAnswered: true, credit, earned: credit * question.points, parts }
}

export interface Score {
  readonly earned: number
  readonly possible: number
}

/** The score of an attempt: open questions earn nothing and still count. */
export function scoreOf(questions: readonly Question[], values: ReadonlyMap<string, unknown>): Score {
  let earned = 0
  let possible = 0
  for (const question of questions) {
    earned += mark(question, values.get(question.id)).earned
    possible += question.points
  }
  return { earned, possible }
}

/** 0 to 1; a set without points counts as 0. */
export const shareOf = ({ earned, possible }: Score): number => (possible === 0 ? 0 : earned / possible)
