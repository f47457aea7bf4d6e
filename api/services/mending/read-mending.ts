import { changeInWords } from '#api/domain/change-in-words.ts'
import { wrongAnswersTo, wrongProofs } from '#api/domain/mendable-answers.ts'
import { NO_ANSWER } from '#api/domain/scoring.ts'
import type { MendEntry, MendingView } from '#api/resources/mending.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { readableOf } from '#api/services/passages/readable-of.ts'
import { type AskedStudent, answeredIn, assignmentsIn } from './answered.ts'
import { type AskedVersion, type StoredMending, sameVersions, storedMending } from './stored-mending.ts'

/** Which question of which set, as which version asks it (the newest, where none is named). */
export interface MendedQuestion {
  readonly setId: string
  readonly questionId: string
  readonly version?: number | undefined
}

/** A published question with what was answered wrongly and every mend so far. */
export async function readMending(context: Context, at: MendedQuestion): Promise<MendingView> {
  const teacher = await requireTeacher(context)
  const stored = await storedMending(context.db, teacher.id, at)
  const { set, chosen, versions, mends, revision } = stored
  const { isVoid, ...question } = chosen.effective
  const same = sameVersions(stored)
  const { assignments, students } = await answeredIn(context, teacher.id, versions)
  const answered = same.flatMap((version) => answersIn(version, students))
  return {
    setId: set.id,
    setTitle: set.title,
    version: chosen.number,
    question,
    isVoid,
    passage: chosen.passage === null ? null : readableOf(chosen.passage),
    versions: versions.map((version) => ({
      number: version.number,
      isAffected: same.includes(version),
      assignments: assignmentsIn(assignments, version),
    })),
    answers: wrongAnswersTo(
      chosen.effective,
      answered.map(({ answer }) => answer),
    ),
    proofs: question.proof === 'none' ? [] : wrongProofs(chosen.passage?.text ?? '', answered),
    mends: mends.map((mend) => entryOf(mend, stored)).toReversed(),
    revision,
  }
}

const answersIn = (version: AskedVersion, students: readonly AskedStudent[]) =>
  students
    .filter(({ assignment }) => assignment.versionId === version.versionId)
    .flatMap(({ attempts }) => attempts)
    .map(({ answers }) => ({
      question: version.effective,
      answer: answers.get(version.effective.id) ?? NO_ANSWER,
      text: version.passage?.text ?? '',
    }))

function entryOf({ id, number, change, ...mend }: StoredMending['mends'][number], stored: StoredMending): MendEntry {
  const made = stored.versions.filter(({ mendIds }) => mendIds.has(id))
  return {
    id,
    number,
    change,
    inWords: changeInWords((made[0] ?? stored.chosen).asPublished, change),
    versions: made.map((version) => version.number).toReversed(),
    ...mend,
  }
}
