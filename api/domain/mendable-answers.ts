import { z } from 'zod'
import { type Anchor, anchorAt, anchorOfQuote, type Place } from './anchor.ts'
import { grouped } from './grouped.ts'
import { changesNothing, faultsOfChange, mended } from './mending.ts'
import { paragraphsOf } from './passage.ts'
import { isFound, lengthOf, sharedWith } from './places.ts'
import { proofSelection, showsProof } from './proof.ts'
import { type KeyedQuestion, partsOf } from './question.ts'
import { kinds } from './question-kinds/index.ts'
import type { Part } from './question-kinds/question-kind.ts'
import { type Answer, mark, NO_ANSWER } from './scoring.ts'
import { countsOf } from './statistics.ts'

/** More than these nobody reads through. */
const MOST = 50

/** A typed answer that does not earn everything. */
export interface WrongAnswer {
  readonly part: string
  readonly label: string
  /** As it was typed most often. */
  readonly given: string
  readonly count: number
  /** What it earns in its part, 0 to 1. */
  readonly credit: number
  /** Whether it can be accepted for everybody, and would then earn more. */
  readonly canAccept: boolean
}

const fields = z.record(z.string(), z.unknown())
const typedRows = z.record(z.string(), z.string())

/** What was typed in a part, before it was folded: in the field that the part names, or in a record by parts. */
function typedIn({ part, field }: Part, value: unknown): string | null {
  const read = fields.safeParse(value).data ?? {}
  if (field !== undefined) return typeof read[field] === 'string' ? read[field] : null
  for (const one of Object.values(read)) {
    const typed = typedRows.safeParse(one).data
    if (typed !== undefined && Object.hasOwn(typed, part)) return typed[part] ?? null
  }
  return null
}

/** The first try and the latest, each as if it were the only one. */
const triesOf = ({ firstTry, value, proof }: Answer): Answer[] =>
  [...(firstTry === null ? [] : [firstTry]), { value, proof }].map((one) => ({
    ...NO_ANSWER,
    value: one.value,
    proof: one.proof,
  }))

/**
 * The distinct typed answers that do not earn everything, most frequent first; those that fold to the same are one. Both
 * tries of a student are among them, and count as one where they are the same.
 * Answers that a teacher marks are none of them.
 */
export function wrongAnswersTo(question: KeyedQuestion, answers: readonly Answer[]): WrongAnswer[] {
  if (kinds[question.kind].waitsForTeacher !== undefined) return []
  const typedParts = partsOf(question).filter(({ options, isPlace }) => options === null && isPlace !== true)
  const marked = answers.flatMap((answer, student) =>
    triesOf(answer).map((one) => ({ student, answer: one, parts: mark(question, one).parts })),
  )
  const wrong = typedParts.flatMap((part) =>
    marked.flatMap(({ student, answer, parts }) => {
      const grade = parts.find((one) => one.part === part.part)
      const typed = typedIn(part, answer.value)?.trim() ?? ''
      const [folded] = grade?.given ?? []
      if (grade === undefined || folded === undefined || grade.credit === 1 || typed === '') return []
      return [{ part, folded, typed, credit: grade.credit, answer, student }]
    }),
  )
  return [...grouped(wrong, ({ part, folded }) => `${part.part}/${folded}`).values()]
    .flatMap((same) =>
      same.slice(0, 1).map((one) => ({ ...one, same, count: new Set(same.map(({ student }) => student)).size })),
    )
    .sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1))
    .slice(0, MOST)
    .map(({ part, same, count, credit, answer }) => {
      const given = mostFrequent(same.map(({ typed }) => typed))
      const canAccept = isAcceptable(question, part.part, given, answer)
      return { part: part.part, label: part.label, given, count, credit, canAccept }
    })
}

const mostFrequent = (words: readonly string[]): string =>
  [...countsOf(words)].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))[0]?.[0] ?? ''

function isAcceptable(question: KeyedQuestion, part: string, answer: string, sample: Answer): boolean {
  const change = { what: 'answer', part, answer } as const
  if (faultsOfChange(question, change).length > 0 || changesNothing(question, change)) return false
  return mark(mended(question, [change]), sample).credit > mark(question, sample).credit
}

/** Somebody's proof that was not accepted, with the text it was selected in. */
export interface SelectedProof {
  readonly question: KeyedQuestion
  readonly answer: Answer
  readonly text: string
}

/** A sentence that was chosen as proof and is none. */
export interface WrongProof {
  readonly place: Anchor
  readonly quote: string
  readonly count: number
}

/**
 * The sentences that were chosen as proof and do not count as such, most frequent first, as places in `text`; sentences
 * that are not in it are left out.
 */
export function wrongProofs(text: string, selected: readonly SelectedProof[]): WrongProof[] {
  const quotes = selected.flatMap(({ question, answer, text: read }) => [
    ...new Set(triesOf(answer).flatMap((one) => unprovenIn(question, one, read))),
  ])
  return [...countsOf(quotes)]
    .sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1))
    .flatMap(([quote, count]) => {
      const place = placeOfSentence(text, quote)
      return place === null ? [] : [{ place, quote: place.quote, count }]
    })
    .slice(0, MOST)
}

/** The sentences of a proof that was not enough. */
function unprovenIn(question: KeyedQuestion, answer: Answer, text: string): string[] {
  const { proof } = mark(question, answer)
  if (proof !== 'right-without-proof' && proof !== 'not-found') return []
  const proving = [...question.evidence, ...question.acceptedProof]
  return sentencesIn(text, answer.proof)
    .filter((sentence) => !showsProof([sentence], proving))
    .map(({ start, end }) => text.slice(start, end))
}

/** The sentences of which a selection holds at least half, or that hold at least half of it. */
function sentencesIn(text: string, proof: unknown): Place[] {
  const { data: places = [] } = proofSelection.safeParse(proof)
  if (places.length === 0) return []
  return paragraphsOf(text)
    .flatMap(({ sentences }) => sentences)
    .filter(
      (sentence) =>
        isFound(sentence, places, 'words') || places.some((one) => sharedWith(one, [sentence]) * 2 >= lengthOf(one)),
    )
}

function placeOfSentence(text: string, quote: string): Anchor | null {
  const start = text.indexOf(quote)
  return start === -1 ? anchorOfQuote(text, quote) : anchorAt(text, { start, end: start + quote.length })
}
