import { z } from 'zod'
import { keepableText } from '../keepable.ts'
import { optionFaults } from './option-faults.ts'
import { type Fault, optionId, type QuestionKind, type RubricLevels } from './question-kind.ts'

/** How well a criterion is met, best or least first as the teacher likes, and what that is worth. */
const level = z.strictObject({ id: optionId, title: keepableText.max(300), points: z.number().min(0).max(100) })
const criterion = z.strictObject({ id: optionId, title: keepableText.max(300), levels: z.array(level).max(6) })
const content = z.strictObject({
  criteria: z.array(criterion).max(8),
  /** The student is told when there are more words; nothing stops them. */
  mostWords: z.int().min(1).max(5000).nullable(),
})
const key = z.strictObject({
  /** An answer that meets every criterion. */
  model: keepableText.max(20_000),
  /** For whoever marks. */
  notes: keepableText.max(4000),
})
const response = z.strictObject({ text: keepableText.max(20_000) })
type Content = z.infer<typeof content>
type Criterion = z.infer<typeof criterion>
type Response = z.infer<typeof response>

const bestOf = ({ levels }: Criterion): number => Math.max(0, ...levels.map(({ points }) => points))

/** Own entries only: a criterion called "constructor" has no level until someone gives it one. */
function levelOf({ id, levels }: Criterion, given: RubricLevels | null) {
  const levelId = given !== null && Object.hasOwn(given, id) ? given[id] : undefined
  return levels.find((one) => one.id === levelId)
}

function levelFaults(criterion: Criterion, path: string): Fault[] {
  const texts = criterion.levels.map(({ id, title }) => ({ id, text: title }))
  const faults = optionFaults(texts, `${path}.levels`, 'level').map((fault) => ({
    ...fault,
    path: fault.path.replace(/\.text$/, '.title'),
  }))
  const points = criterion.levels.map((one) => one.points)
  if (points.length > 1 && Math.max(...points) === Math.min(...points)) {
    faults.push({ path: `${path}.levels`, message: 'Let one level be worth more than another.' })
  }
  return faults
}

/**
 * The student writes, and a teacher marks by a rubric that the student can read. Criteria weigh by their own points:
 * the credit is the sum of the points of the levels reached, as a share of the sum of each criterion's best points.
 * Nothing is marked until every criterion has its level.
 */
export const extended: QuestionKind<Content, z.infer<typeof key>, Response> = {
  content,
  key,
  response,
  blank: () => ({ content: { criteria: [], mostWords: null }, key: { model: '', notes: '' } }),
  specimen: {
    content: {
      criteria: [
        {
          id: 'claim',
          title: 'Says who makes the claim',
          levels: [
            { id: 'no', title: 'Names nobody', points: 0 },
            { id: 'yes', title: 'Names the mayor', points: 1 },
          ],
        },
        {
          id: 'evidence',
          title: 'Quotes the passage',
          levels: [
            { id: 'none', title: 'Quotes nothing', points: 0 },
            { id: 'some', title: 'Quotes other words', points: 1 },
            { id: 'good', title: 'Quotes the words that show it', points: 3 },
          ],
        },
      ],
      mostWords: 120,
    },
    key: { model: 'The mayor says so: “The bridge is safe.”', notes: 'Accept “the head of the council”.' },
    fullCredit: { text: 'It is the mayor who says it.' },
    noCredit: { text: 'I do not know.' },
    levels: { fullCredit: { claim: 'yes', evidence: 'good' }, noCredit: { claim: 'no', evidence: 'none' } },
  },
  faults({ criteria }) {
    const texts = criteria.map(({ id, title }) => ({ id, text: title }))
    return [
      ...optionFaults(texts, 'content.criteria', 'criterion', 1).map((fault) => ({
        ...fault,
        path: fault.path.replace(/\.text$/, '.title'),
      })),
      ...criteria.flatMap((one, index) => levelFaults(one, `content.criteria.${index}`)),
    ]
  },
  misfit: () => null,
  isEmpty: ({ text }) => text.trim() === '',
  waitsForTeacher: ({ criteria }, levels) => criteria.some((one) => levelOf(one, levels) === undefined),
  faultsOfLevels({ criteria }, given) {
    const missing = criteria
      .filter((one) => levelOf(one, given) === undefined)
      .map(({ id, title }) => ({ path: `levels.${id}`, message: `Choose a level for “${title}”.` }))
    const foreign = Object.keys(given)
      .filter((id) => !criteria.some((one) => one.id === id))
      .map((id) => ({ path: `levels.${id}`, message: `The rubric has no criterion "${id}".` }))
    return [...missing, ...foreign]
  },
  grade({ criteria }, _, { text }, levels = null) {
    const parts = criteria.map((one) => {
      const reached = text.trim() === '' ? undefined : levelOf(one, levels)
      const best = bestOf(one)
      return {
        part: one.id,
        given: reached === undefined ? [] : [reached.id],
        credit: reached === undefined || best === 0 ? 0 : reached.points / best,
        errorTag: null,
        points: reached?.points ?? 0,
        best,
      }
    })
    const best = parts.reduce((sum, one) => sum + one.best, 0)
    const reached = parts.reduce((sum, one) => sum + one.points, 0)
    return {
      credit: best === 0 ? 0 : reached / best,
      parts: parts.map(({ part, given, credit, errorTag }) => ({ part, given, credit, errorTag })),
    }
  },
  keyForStudents: ({ model }) => ({ model, notes: '' }),
  written: ({ text }) => text,
  parts: ({ criteria }) =>
    criteria.map((one) => ({
      part: one.id,
      label: one.title,
      options: one.levels.map(({ id, title, points }) => ({
        given: id,
        label: title,
        right: points > 0 && points === bestOf(one),
      })),
    })),
  /** A rubric is read from top to bottom. */
  shuffled: (unchanged) => unchanged,
  needsEvidence: () => false,
  moveAnchors: (unchanged) => unchanged,
}
