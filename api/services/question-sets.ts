import { type Question, question, type Skill, shown } from '#api/domain/question.ts'
import { type Kind, kinds } from '#api/domain/question-kinds/index.ts'
import type {
  Preview,
  QuestionSetInput,
  QuestionSetQuery,
  QuestionSetSummary,
  QuestionSetView,
} from '#api/resources/question-set.ts'
import type { Tx } from '#db/client.ts'
import {
  insertQuestionSet,
  passageTitlesOf,
  questionSetsOf,
  savePassagesOfQuestionSet,
  saveQuestionSetRow,
  saveQuestions,
} from '#db/queries/question-sets.ts'
import { type Context, requireTeacher } from './context.ts'
import { readableOf } from './passages/readable-of.ts'
import { ownPassages } from './question-sets/own-passages.ts'
import { hasChangedSince, ownQuestionSet, storedSet, viewOf } from './question-sets/stored-set.ts'

const TITLE_LIMIT = 200

export async function createQuestionSet(context: Context, input: QuestionSetInput): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const id = context.newId()
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const passages = await ownPassages(tx, teacher.id, input.passageIds)
    const times = { createdAt: now, updatedAt: now }
    await insertQuestionSet(tx, { id, ownerId: teacher.id, title: input.title, version: 1, ...times })
    await savePassagesOfQuestionSet(
      tx,
      id,
      passages.map((passage) => ({ passageId: passage.id, revisionId: passage.revisionId })),
    )
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

export async function findQuestionSets(context: Context, query: QuestionSetQuery): Promise<QuestionSetSummary[]> {
  const teacher = await requireTeacher(context)
  const rows = await questionSetsOf(context.db, teacher.id, {
    search: query.search?.trim() ?? '',
    passageId: query.passageId ?? null,
    isArchived: query.archived,
  })
  const passages = await passageTitlesOf(context.db, teacher.id)
  const sets: QuestionSetSummary[] = []
  for (const row of rows) {
    sets.push({
      ...row,
      passages: passages.filter(({ setId }) => setId === row.id).map(({ id, title }) => ({ id, title })),
      published: await newestVersionOf(context.db, teacher.id, row),
    })
  }
  return sets
}

type SetRow = Awaited<ReturnType<typeof questionSetsOf>>[number]

/** Reads the whole draft only where it was saved after it was published. */
async function newestVersionOf(
  db: Tx,
  ownerId: string,
  { id, published, updatedAt }: SetRow,
): Promise<QuestionSetSummary['published']> {
  if (published === null) return null
  if (updatedAt < published.publishedAt) return { ...published, hasChangedSince: false }
  const stored = await storedSet(db, ownerId, id)
  return { ...published, hasChangedSince: stored.published !== null && hasChangedSince(stored, stored.published) }
}

export async function readQuestionSet(context: Context, id: string): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  return viewOf(await storedSet(context.db, teacher.id, id))
}

export async function archiveQuestionSet(context: Context, id: string, isArchived: boolean): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const { archivedAt } = await ownQuestionSet(tx, teacher.id, id)
    if ((archivedAt !== null) !== isArchived) {
      await saveQuestionSetRow(tx, [id], { archivedAt: isArchived ? now : null }, now)
    }
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

/** A new, unpublished set with the same passages and questions. */
export async function copyQuestionSet(context: Context, id: string): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const copyId = context.newId()
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const { row, passages, questions } = await storedSet(tx, teacher.id, id)
    const { blueprint } = row
    const title = `Copy of ${row.title}`.slice(0, TITLE_LIMIT)
    const times = { createdAt: now, updatedAt: now }
    await insertQuestionSet(tx, { id: copyId, ownerId: teacher.id, title, blueprint, version: 1, ...times })
    await savePassagesOfQuestionSet(tx, copyId, passages)
    await saveQuestions(tx, copyId, questions)
    return await storedSet(tx, teacher.id, copyId)
  })
  return viewOf(stored)
}

/** The draft as a student would see it. */
export async function previewQuestionSet(context: Context, id: string): Promise<Preview> {
  const teacher = await requireTeacher(context)
  const { row, passages, questions } = await storedSet(context.db, teacher.id, id)
  return { title: row.title, passages: passages.map(readableOf), questions: questions.map((one) => shown(one)) }
}

/** The skill that most questions of a kind are about; the teacher can choose another. */
const usualSkills: Partial<Record<Kind, Skill>> = {
  voice: 'voice',
  verdict: 'voice',
  figure: 'figures',
  highlight: 'evidence',
  extended: 'inference',
}

/** What a new question of a kind starts with; stored nowhere. */
export async function blankQuestion(context: Context, kind: Kind): Promise<Question> {
  await requireTeacher(context)
  return question.parse({
    id: context.newId(),
    kind,
    passageId: null,
    prompt: '',
    points: 1,
    skill: usualSkills[kind] ?? 'attribution',
    ...kinds[kind].blank(context.newId),
    evidence: [],
    explanation: '',
    feedback: {},
  })
}
