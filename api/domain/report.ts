import { type AttemptRule, countingAttempt } from './assignment.ts'
import { type Confusion, confusionOf } from './confusion.ts'
import { givenInWords } from './in-words.ts'
import type { ProofResult } from './proof.ts'
import { type KeyedQuestion, partsOf, type Skill, skill as skillName } from './question.ts'
import { type ErrorTag, errorTag as errorTagName, type Part, type PartGrade } from './question-kinds/question-kind.ts'
import { type Answer, type Marked, mark, scoreOf, shareOf, sumOf } from './scoring.ts'
import { countsOf, facilityOf, histogramOf, meanOf, medianOf, spreadOf } from './statistics.ts'

/** A published version as far as a report needs it. */
export interface ReportedVersion {
  readonly setId: string
  readonly number: number
  /** All of the version, in order and under the newest key: which attempt counts depends on the whole. */
  readonly questions: readonly KeyedQuestion[]
  /** The texts of its passages as this version holds them, by passage. */
  readonly texts: ReadonlyMap<string | null, string>
}

export interface ReportedAttempt {
  readonly id: string
  readonly number: number
  /** Null while it runs. */
  readonly endedAt: number | null
  /** What is stored, by question id. */
  readonly answers: ReadonlyMap<string, Answer>
}

/** A student who came, with at least one attempt. */
export interface ReportedStudent {
  readonly participantId: string
  readonly version: ReportedVersion
  readonly rule: AttemptRule
  readonly attempts: readonly ReportedAttempt[]
}

/** One question over the versions that hold it, the newest first. */
export interface Column {
  readonly setId: string
  readonly newest: KeyedQuestion
  readonly asked: readonly { readonly question: KeyedQuestion; readonly text: string }[]
}

/** What became of one question in one attempt. */
export interface Met {
  readonly question: KeyedQuestion
  readonly text: string
  readonly marked: Marked
  /** An open question of a running attempt is not presented yet: the student may still answer it. */
  readonly isPresented: boolean
}

/** A student's counting attempt; `met` runs along the columns, null where the version does not hold the question. */
export interface Row<Student extends ReportedStudent = ReportedStudent> {
  readonly student: Student
  readonly attempt: ReportedAttempt
  readonly met: readonly (Met | null)[]
  readonly earned: number
  readonly possible: number
}

const MOST_ANSWERS = 50

/**
 * The questions on a passage, or on all: set by set, as the newest version of each orders them; those that only older
 * versions hold come after. Within a set a question is the same over versions when its id is.
 */
export function columnsOf(versions: readonly ReportedVersion[], passageId?: string): Column[] {
  const columns = new Map<
    string,
    { setId: string; newest: KeyedQuestion; asked: { question: KeyedQuestion; text: string }[] }
  >()
  const inOrder = versions.toSorted((a, b) => (a.setId === b.setId ? b.number - a.number : a.setId < b.setId ? -1 : 1))
  for (const { setId, questions, texts } of inOrder) {
    for (const question of questions) {
      if (passageId !== undefined && question.passageId !== passageId) continue
      const key = `${setId}/${question.id}`
      const column = columns.get(key) ?? { setId, newest: question, asked: [] }
      column.asked.push({ question, text: texts.get(question.passageId) ?? '' })
      columns.set(key, column)
    }
  }
  return [...columns.values()]
}

/** The questions of one attempt along the columns. */
export function metIn(columns: readonly Column[], version: ReportedVersion, attempt: ReportedAttempt): (Met | null)[] {
  const byId = new Map(version.questions.map((question) => [question.id, question]))
  return columns.map(({ setId, newest }) => {
    const question = setId === version.setId ? byId.get(newest.id) : undefined
    // In this version the question can still have been about another passage.
    if (question === undefined || question.passageId !== newest.passageId) return null
    const marked = mark(question, attempt.answers.get(question.id))
    const text = version.texts.get(question.passageId) ?? ''
    return { question, text, marked, isPresented: marked.isAnswered || attempt.endedAt !== null }
  })
}

/** One row a student, with the attempt that counts. */
export function rowsOf<Student extends ReportedStudent>(
  columns: readonly Column[],
  students: readonly Student[],
): Row<Student>[] {
  return students.flatMap((student) => {
    const { version, rule } = student
    const attempt = countingAttempt(
      student.attempts.map((one) => ({
        ...one,
        // Only `best` looks at the share, and marking every attempt is what a report spends its time on.
        share: rule === 'best' ? shareOf(scoreOf(version.questions, one.answers)) : 0,
      })),
      rule,
    )
    if (attempt === null) return []
    const met = metIn(columns, version, attempt)
    return [{ student, attempt, met, ...sumOf(met.flatMap((one) => one?.marked ?? [])) }]
  })
}

/** The parts of a question over its versions, labelled by the newest; options that are gone keep their place at the end. */
function partsOver({ asked }: Column): Part[] {
  const parts = new Map<string, Part>()
  for (const part of asked.flatMap(({ question }) => partsOf(question))) {
    const known = parts.get(part.part)
    if (known?.options == null || part.options === null) {
      if (known === undefined) parts.set(part.part, part)
      continue
    }
    const gone = part.options.filter(({ given }) => !known.options?.some((option) => option.given === given))
    parts.set(part.part, { ...known, options: [...known.options, ...gone] })
  }
  return [...parts.values()]
}

/** Most frequent first, equal ones by spelling, so that the order never depends on who answered first. */
function freeAnswers(given: readonly { readonly words: string; readonly right: boolean }[]) {
  const right = new Set(given.filter((one) => one.right).map(({ words }) => words))
  return [...countsOf(given.map(({ words }) => words))]
    .map(([words, count]) => ({ given: words, right: right.has(words), count }))
    .sort((a, b) => b.count - a.count || (a.given < b.given ? -1 : 1))
    .slice(0, MOST_ANSWERS)
}

function partReport(part: Part, met: readonly Met[]) {
  const grades = met.flatMap(({ marked, text }) =>
    marked.firstParts.filter((grade) => grade.part === part.part).map((grade) => ({ ...grade, text })),
  )
  const counts = countsOf(grades.flatMap(({ given }) => given))
  const free = grades.flatMap(({ given, credit, text }) =>
    given.map((one) => ({ words: givenInWords(part, one, text), right: credit === 1 })),
  )
  return {
    part: part.part,
    label: part.label,
    options: (part.options ?? []).map((option) => ({ ...option, count: counts.get(option.given) ?? 0 })),
    answers: part.options === null ? freeAnswers(free) : [],
  }
}

/** The misreadings in a marked response; a part that earned everything shows none. */
export function errorTagsIn(parts: readonly PartGrade[]): ErrorTag[] {
  return parts.flatMap(({ credit, errorTag }) => (errorTag === null || credit === 1 ? [] : [errorTag]))
}

function tagCounts(tags: readonly ErrorTag[]) {
  const counts = countsOf(tags)
  return errorTagName.options.flatMap((errorTag) => {
    const count = counts.get(errorTag)
    return count === undefined ? [] : [{ errorTag, count }]
  })
}

/** Whether an answer tells how hard the question is: not when it is void for the student, nor while it waits for a mark. */
const isCounted = ({ question, marked }: Met): boolean => !question.isVoid && !marked.isWaiting

/** How many answers came with which proof; null where no proof was asked for. */
function proofCounts(presented: readonly Met[]): Record<ProofResult, number> | null {
  const asked = presented.filter(({ question }) => question.proof !== 'none')
  if (asked.length === 0) return null
  const counts = { 'right-with-proof': 0, 'right-without-proof': 0, 'found-but-misread': 0, 'not-found': 0 }
  for (const { marked } of asked) if (marked.proof !== null) counts[marked.proof] += 1
  return counts
}

/** Which label was given for which, over parts that share their options; null where there are no such parts. */
function confusionIn({ newest }: Column, presented: readonly Met[]): Confusion | null {
  const labels = sharedLabels(partsOf(newest))
  if (labels === null) return null
  const pairs = presented.flatMap(({ question, marked }) => {
    const parts = new Map(partsOf(question).map((part) => [part.part, part]))
    return marked.firstParts.flatMap(({ part, given }) => {
      const { options, isSecondStep } = parts.get(part) ?? {}
      const right = options?.find((option) => option.right)?.label
      const label = options?.find((option) => option.given === given[0])?.label
      return isSecondStep || right === undefined || label === undefined ? [] : [{ right, given: label }]
    })
  })
  return confusionOf(pairs, labels)
}

/** The labels of the options that all parts have, where there are several such parts. */
function sharedLabels(parts: readonly Part[]): string[] | null {
  const lists = parts.flatMap(({ options, isSecondStep }) =>
    isSecondStep ? [] : [JSON.stringify(options?.map(({ label }) => label) ?? null)],
  )
  const [first] = parts
  if (first?.options == null || lists.length < 2 || new Set(lists).size > 1) return null
  return first.options.map(({ label }) => label)
}

function questionReport(column: Column, index: number, rows: readonly Row[]) {
  const { id, kind, prompt, skill, points } = column.newest
  const presented = rows.flatMap(({ met }) => met[index] ?? []).filter(({ isPresented }) => isPresented)
  const counted = presented.filter(isCounted)
  return {
    questionId: id,
    setId: column.setId,
    number: index + 1,
    kind,
    prompt,
    skill,
    points,
    isVoid: column.newest.isVoid,
    waiting: presented.filter(({ marked }) => marked.isWaiting).length,
    proof: proofCounts(presented),
    confusion: confusionIn(column, presented),
    presented: presented.length,
    omitted: presented.filter(({ marked }) => !marked.isAnswered).length,
    facility: meanOf(counted.map(({ marked }) => marked.credit)),
    parts: partsOver(column).map((part) => partReport(part, presented)),
    errorTags: tagCounts(presented.flatMap(({ marked }) => errorTagsIn(marked.firstParts))),
  }
}

function skillReport(skill: Skill, columns: readonly Column[], rows: readonly Row[]) {
  const indices = columns.flatMap(({ newest }, index) => (newest.skill === skill ? [index] : []))
  const presented = rows
    .flatMap(({ met }) => indices.flatMap((index) => met[index] ?? []))
    .filter((one) => one.isPresented && isCounted(one))
  const earned = presented.map(({ marked, question }) => ({ credit: marked.credit, points: question.points }))
  return { skill, questions: indices.length, facility: facilityOf(earned) }
}

function errorTagReport(rows: readonly Row[]) {
  const ofStudents = rows.map(({ met }) => met.flatMap((one) => errorTagsIn(one?.marked.firstParts ?? [])))
  return tagCounts(ofStudents.flat()).map(({ errorTag, count }) => ({
    errorTag,
    count,
    students: ofStudents.filter((tags) => tags.includes(errorTag)).length,
  }))
}

/**
 * The numbers of a passage report.
 * - A question is presented to a student whose version holds it, once it was answered or the attempt has ended.
 * - Facility is the mean credit of those it was presented to; leaving it open counts as 0. Void questions and answers
 *   that wait for a teacher's mark are left out of it and of every score.
 * - Options, answers and misreadings are counted as they were at the first try.
 * - Mean, median, spread and histogram rest on the attempts that have ended (`ended`), as shares of the points possible
 *   on this passage.
 */
export function reportOn(columns: readonly Column[], rows: readonly Row[]) {
  const shares = rows
    .filter(({ attempt, possible }) => attempt.endedAt !== null && possible > 0)
    .map((row) => shareOf(row))
  return {
    n: rows.length,
    running: rows.filter(({ attempt }) => attempt.endedAt === null).length,
    ended: shares.length,
    mean: meanOf(shares),
    median: medianOf(shares),
    spread: spreadOf(shares),
    histogram: histogramOf(shares),
    questions: columns.map((column, index) => questionReport(column, index, rows)),
    skills: skillName.options
      .map((skill) => skillReport(skill, columns, rows))
      .filter(({ questions }) => questions > 0),
    errorTags: errorTagReport(rows),
  }
}

const hasCredit = ({ isAnswered, isWaiting, isOverridden }: Marked): boolean =>
  isOverridden || (isAnswered && !isWaiting)

/** One row of the matrix: null credit where the student gave no answer. */
export function cellsOf(columns: readonly Column[], { met }: Row) {
  return columns.map(({ newest }, index) => {
    const one = met[index] ?? null
    return {
      questionId: newest.id,
      credit: one === null || !hasCredit(one.marked) ? null : one.marked.credit,
      wasAsked: one !== null,
      isVoid: one?.question.isVoid ?? false,
      isWaiting: one?.marked.isWaiting ?? false,
      isOverridden: one?.marked.isOverridden ?? false,
      proof: one?.marked.proof ?? null,
    }
  })
}
