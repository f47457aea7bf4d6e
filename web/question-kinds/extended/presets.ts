import { newId } from '#web/question-kinds/new-id.ts'
import type { Criterion } from './rubric.ts'

export interface Preset {
  readonly name: string
  readonly criteria: () => Criterion[]
}

/** The levels from least to best, worth 0, 1, 2 and so on. */
const criterion = (title: string, ...levels: readonly string[]): Criterion => ({
  id: newId(),
  title,
  levels: levels.map((words, points) => ({ id: newId(), title: words, points })),
})

export const blankCriterion = (): Criterion => criterion('', 'Not shown', 'Partly', 'Fully')

/** Rubrics to start from; every word of them can be changed. */
export const presets: readonly Preset[] = [
  {
    name: 'Claim, evidence, explanation',
    criteria: () => [
      criterion('Claim', 'Makes no claim', 'Makes a claim that answers only part', 'Answers the question with a claim'),
      criterion(
        'Evidence',
        'Points to nothing in the passage',
        'Points to something loosely',
        'Quotes the words that show it',
      ),
      criterion('Explanation', 'Does not say why', 'Says why, with a gap', 'Says how the evidence supports the claim'),
    ],
  },
  {
    name: 'Summary',
    criteria: () => [
      criterion('Main point', 'Misses it', 'Has part of it', 'Has it'),
      criterion('Who says what', 'Credits nobody', 'Credits some claims', 'Credits each claim to its source'),
      criterion('Own words', 'Copied', 'Mostly own words', 'Own words throughout'),
    ],
  },
  {
    name: 'Sources weighed',
    criteria: () => [
      criterion('Sources', 'Names none', 'Names one', 'Names those that matter'),
      criterion('What they could know', 'Does not ask', 'Asks for one source', 'Asks for each source'),
      criterion('What is missing', 'Names nothing', 'Names a missing voice or fact', 'Says why it matters'),
    ],
  },
  { name: 'One criterion', criteria: () => [blankCriterion()] },
]
