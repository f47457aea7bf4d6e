import { type Anchor, anchorOfQuote } from '#api/domain/anchor.ts'
import type { ProofMode } from '#api/domain/proof.ts'
import { feedbackKey, type OptionFeedback, type Question } from '#api/domain/question.ts'
import type { Kind } from '#api/domain/question-kinds/index.ts'
import type { MultipleRule } from '#api/domain/question-kinds/multiple.ts'
import type { ErrorTag, Option } from '#api/domain/question-kinds/question-kind.ts'
import type { VerdictName } from '#api/domain/question-kinds/verdict.ts'
import { examplePassage } from './passage.ts'

/** A question of the example before it has an id and a passage to hang on. */
export type WrittenQuestion<K extends Kind = Kind> = {
  [P in K]: Omit<Question<P>, 'id' | 'passageId' | 'proof' | 'acceptedProof'> & { proof?: ProofMode }
}[K]

/** The place of a quote in the example; a quote the passage does not hold is a slip of ours, so it throws. */
export function proof(quote: string): Anchor {
  const found = anchorOfQuote(examplePassage.text, quote)
  if (found === null) throw new Error(`The example passage does not say "${quote}".`)
  return found
}

/** One option with what a student who picks it is told, and the misreading it stands for. */
type OptionRow = readonly [id: string, text: string, told: string, errorTag?: ErrorTag | undefined]

const optionsOf = (rows: readonly OptionRow[]): Option[] => rows.map(([id, text]) => ({ id, text }))

const feedbackOf = (rows: readonly OptionRow[]): Record<string, OptionFeedback> =>
  Object.fromEntries(
    rows.map(([id, , told, errorTag]) => [feedbackKey('answer', id), { text: told, errorTag: errorTag ?? null }]),
  )

export const asChoice = (correct: string, rows: readonly OptionRow[]) => ({
  kind: 'choice' as const,
  content: { options: optionsOf(rows) },
  key: { correct, partial: {} },
  feedback: feedbackOf(rows),
})

export const asMultiple = (rule: MultipleRule, correct: string[], rows: readonly OptionRow[]) => ({
  kind: 'multiple' as const,
  content: { options: optionsOf(rows), rule },
  key: { correct },
  feedback: feedbackOf(rows),
})

/** `told` is the feedback of each verdict, `[text, errorTag?]`. */
export const asVerdict = (
  verdict: VerdictName,
  told: Record<VerdictName, readonly [text: string, errorTag?: ErrorTag]>,
) => ({
  kind: 'verdict' as const,
  content: {},
  key: { verdict },
  feedback: feedbackOf(Object.entries(told).map(([given, [text, errorTag]]) => [given, given, text, errorTag])),
})
