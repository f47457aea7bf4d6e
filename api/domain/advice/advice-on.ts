import type { Question } from '../question.ts'
import type { Advice, Finding } from './advice.ts'
import { type AdvisedQuestion, advisedQuestion } from './advised-question.ts'
import { givenAway, textsByWord } from './given-away.ts'
import { keyEchoesPrompt, longestKey, optionAboutOptions, unorderedNumbers } from './options-findings.ts'
import { overlappingOptions } from './overlapping-options.ts'
import { hiddenNegative, missingExplanation, untaggedOptions } from './question-findings.ts'
import { type AdvisedPassage, unaskedFigures } from './unasked-figures.ts'

/** What can be found in one question alone, most telling first. A new idea is a line here. */
const finders: readonly ((advised: AdvisedQuestion) => Finding[])[] = [
  hiddenNegative,
  longestKey,
  keyEchoesPrompt,
  overlappingOptions,
  optionAboutOptions,
  unorderedNumbers,
  untaggedOptions,
  missingExplanation,
]

/**
 * What would make a question set better, question by question and then for the whole. It is advice: nothing of it
 * stands in the way of publishing. The order of the questions changes the order of the advice and nothing else.
 * @param passages the passages of the set, in the revisions that the questions' anchors point into
 */
export function adviceOn(questions: readonly Question[], passages: readonly AdvisedPassage[]): Advice[] {
  const all = questions.map(advisedQuestion)
  const byWord = textsByWord(all)
  const each = all.flatMap((advised) =>
    [...givenAway(advised, byWord), ...finders.flatMap((find) => find(advised))].map((finding) => ({
      questionId: advised.question.id,
      ...finding,
    })),
  )
  return [...each, ...unaskedFigures(all, passages).map((finding) => ({ questionId: null, ...finding }))]
}
