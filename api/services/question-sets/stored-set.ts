import { isDeepStrictEqual } from 'node:util'
import { adviceOn } from '#api/domain/advice/advice-on.ts'
import { blueprint } from '#api/domain/blueprint.ts'
import { faultsOf, type Question, question } from '#api/domain/question.ts'
import type { QuestionSetView, SetFault } from '#api/resources/question-set.ts'
import { type RevisionRow, readableOf } from '#api/services/passages/readable-of.ts'
import { notFound } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { publishedQuestionsWithKeys } from '#db/queries/published-questions.ts'
import {
  findNewestVersion,
  findQuestionSet,
  passagesOfQuestionSet,
  questionsWithKeys,
  revisionsOfVersion,
} from '#db/queries/question-sets.ts'

/** A draft as the database holds it, with what its newest published version says. */
export interface StoredSet {
  readonly row: NonNullable<Awaited<ReturnType<typeof findQuestionSet>>>
  readonly passages: readonly RevisionRow[]
  readonly questions: readonly Question[]
  readonly published: PublishedState | null
}
interface PublishedState {
  readonly versionId: string
  readonly number: number
  readonly publishedAt: number
  readonly title: string
  readonly revisionIds: readonly string[]
  readonly questions: readonly Question[]
}

/** Only the set's own row; fails with `not-found` when it is somebody else's. */
export async function ownQuestionSet(db: Tx, ownerId: string, id: string): Promise<StoredSet['row']> {
  const row = await findQuestionSet(db, ownerId, id)
  if (row === undefined) throw notFound('question set')
  return row
}

/** The row is read first: what is changed meanwhile makes its version too old, never too new. */
export async function storedSet(db: Tx, ownerId: string, id: string): Promise<StoredSet> {
  const row = await ownQuestionSet(db, ownerId, id)
  const passages = await passagesOfQuestionSet(db, id)
  const questions = (await questionsWithKeys(db, id)).map((row) => question.parse(row))
  const newest = await findNewestVersion(db, id)
  if (newest === undefined) return { row, passages, questions, published: null }
  const published = {
    ...newest,
    revisionIds: await revisionsOfVersion(db, newest.versionId),
    questions: (await publishedQuestionsWithKeys(db, newest.versionId)).map(({ isVoid: _, ...row }) =>
      question.parse(row),
    ),
  }
  return { row, passages, questions, published }
}

/** Whether students who get the newest version would see or be marked by something else than the draft. */
export function hasChangedSince({ row, passages, questions }: StoredSet, published: PublishedState): boolean {
  const revisionIds = passages.map(({ revisionId }) => revisionId)
  return !(
    row.title === published.title &&
    isDeepStrictEqual(revisionIds, published.revisionIds) &&
    isDeepStrictEqual(questions, published.questions)
  )
}

/** Everything that stands in the way of publishing; `questionId` is null for what concerns the whole set. */
export function faultsOfSet({ passages, questions }: Pick<StoredSet, 'passages' | 'questions'>): SetFault[] {
  if (questions.length === 0) {
    return [{ questionId: null, path: 'questions', message: 'Write a question first.' }]
  }
  const passageIds = new Set(passages.map(({ passageId }) => passageId))
  return questions.flatMap((question) => {
    const isElsewhere = question.passageId !== null && !passageIds.has(question.passageId)
    const elsewhere = { path: 'passageId', message: 'This question is about a passage that is not in the set.' }
    return [...(isElsewhere ? [elsewhere] : []), ...faultsOf(question)].map((fault) => ({
      questionId: question.id,
      ...fault,
    }))
  })
}

export function viewOf(stored: StoredSet): QuestionSetView {
  const { row, questions, published } = stored
  const passages = stored.passages.map(readableOf)
  return {
    ...row,
    blueprint: blueprint.parse(row.blueprint),
    passages,
    questions: [...questions],
    faults: faultsOfSet(stored),
    advice: adviceOn(questions, passages),
    published:
      published === null
        ? null
        : {
            versionId: published.versionId,
            number: published.number,
            publishedAt: published.publishedAt,
            hasChangedSince: hasChangedSince(stored, published),
            questionIds: published.questions.map(({ id }) => id),
          },
  }
}
