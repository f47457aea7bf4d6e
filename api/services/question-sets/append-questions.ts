import type { Question } from '#api/domain/question.ts'
import type { QuestionSetView } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { badInput, requireVersion } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { savePassagesOfQuestionSet, saveQuestionSetRow, saveQuestions } from '#db/queries/question-sets.ts'
import { type OwnPassage, ownPassages } from './own-passages.ts'
import { settleAnchors } from './settle-anchors.ts'
import { type StoredSet, storedSet, viewOf } from './stored-set.ts'

const MOST_PASSAGES = 10
const MOST_QUESTIONS = 200

/**
 * Appends questions, with new ids, to a draft that gets the passages they are about. Evidence that the set's text of the
 * passage does not have is left out, and the faults of the draft say so.
 * @param choose the questions in order, for a draft that was seen; it can refuse
 * @param path the field that a refusal for want of room names
 */
export async function appendQuestions(
  context: Context,
  id: string,
  expectedVersion: number | null,
  choose: (ownerId: string) => Promise<readonly Question[]>,
  path: string,
): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const seen = await storedSet(context.db, teacher.id, id)
  requireVersion(expectedVersion, seen.row.version, 'question set')
  const chosen = await choose(teacher.id)
  const added = await addedPassages(context.db, teacher.id, seen, chosen)
  requireRoom(seen, chosen, added, path)
  // Looking for quotes takes time, and everybody waits for an open transaction.
  const fresh = await freshOnes(context, chosen, [
    ...seen.passages,
    ...added.map(({ id: passageId, text }) => ({ passageId, text })),
  ])
  const now = context.now()
  const stored = await context.db.transaction(async (tx) => {
    const present = await storedSet(tx, teacher.id, id)
    requireVersion(seen.row.version, present.row.version, 'question set')
    await requireSameTexts(tx, teacher.id, added)
    const newPassages = added.map(({ id: passageId, revisionId }) => ({ passageId, revisionId }))
    await savePassagesOfQuestionSet(tx, id, [...present.passages, ...newPassages])
    await saveQuestions(tx, id, [...present.questions, ...fresh])
    await saveQuestionSetRow(tx, [id], {}, now)
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

/** The passages that the questions are about and the draft does not have, in the order in which they are needed. */
async function addedPassages(
  db: Tx,
  ownerId: string,
  { passages }: StoredSet,
  chosen: readonly Question[],
): Promise<OwnPassage[]> {
  const there = new Set(passages.map(({ passageId }) => passageId))
  const needed = new Set(
    chosen.flatMap(({ passageId }) => (passageId === null || there.has(passageId) ? [] : [passageId])),
  )
  return needed.size === 0 ? [] : await ownPassages(db, ownerId, [...needed])
}

function requireRoom(
  { questions, passages }: StoredSet,
  chosen: readonly Question[],
  added: readonly OwnPassage[],
  path: string,
): void {
  const asked = questions.length + chosen.length
  const about = passages.length + added.length
  const message =
    asked > MOST_QUESTIONS
      ? `A question set can have ${MOST_QUESTIONS} questions; with these it would have ${asked}.`
      : about > MOST_PASSAGES
        ? `A question set can have ${MOST_PASSAGES} passages; with those of these questions it would have ${about}.`
        : null
  if (message !== null) throw badInput([{ path, message }])
}

async function freshOnes(
  context: Context,
  chosen: readonly Question[],
  passages: readonly { passageId: string; text: string }[],
): Promise<Question[]> {
  const texts = new Map(passages.map(({ passageId, text }) => [passageId, text]))
  const fresh: Question[] = []
  for (const original of chosen) {
    const { settled } = await settleAnchors(original, texts.get(original.passageId ?? '') ?? '')
    fresh.push({ ...settled, id: context.newId() })
  }
  return fresh
}

async function requireSameTexts(tx: Tx, ownerId: string, added: readonly OwnPassage[]): Promise<void> {
  const present = await ownPassages(
    tx,
    ownerId,
    added.map(({ id }) => id),
  )
  for (const [index, { revisionNumber }] of added.entries()) {
    requireVersion(revisionNumber, present[index]?.revisionNumber ?? 0, 'passage')
  }
}
