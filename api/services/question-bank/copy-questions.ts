import { type Question, question } from '#api/domain/question.ts'
import type { QuestionCopies } from '#api/resources/question-bank.ts'
import type { QuestionSetView } from '#api/resources/question-set.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { badInput, requireVersion } from '#api/services/problems.ts'
import { type OwnPassage, ownPassages } from '#api/services/question-sets/own-passages.ts'
import { settleAnchors } from '#api/services/question-sets/settle-anchors.ts'
import { type StoredSet, storedSet, viewOf } from '#api/services/question-sets/stored-set.ts'
import type { Tx } from '#db/client.ts'
import { questionsOfOwnDrafts } from '#db/queries/question-bank.ts'
import { savePassagesOfQuestionSet, saveQuestionSetRow, saveQuestions } from '#db/queries/question-sets.ts'

const MOST_PASSAGES = 10
const MOST_QUESTIONS = 200

/**
 * Appends copies of questions, with new ids, to a draft that gets the passages they are about. Evidence that the text no
 * longer has is left out, and the faults of the draft say so.
 */
export async function copyQuestions(
  context: Context,
  id: string,
  expectedVersion: number | null,
  { from }: QuestionCopies,
): Promise<QuestionSetView> {
  const teacher = await requireTeacher(context)
  const seen = await storedSet(context.db, teacher.id, id)
  requireVersion(expectedVersion, seen.row.version, 'question set')
  const chosen = await chosenQuestions(context.db, teacher.id, from)
  const added = await addedPassages(context.db, teacher.id, seen, chosen)
  requireRoom(seen, chosen, added)
  // Looking for quotes takes time, and everybody waits for an open transaction.
  const copies = await copiesOf(context, chosen, [
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
    await saveQuestions(tx, id, [...present.questions, ...copies])
    await saveQuestionSetRow(tx, [id], {}, now)
    return await storedSet(tx, teacher.id, id)
  })
  return viewOf(stored)
}

/** The questions in the order asked; what is somebody else's looks as if it were not there. */
async function chosenQuestions(db: Tx, ownerId: string, from: QuestionCopies['from']): Promise<Question[]> {
  const rows = await questionsOfOwnDrafts(db, ownerId, [...new Set(from.map(({ setId }) => setId))])
  return from.map(({ setId, questionId }, index) => {
    const row = rows.find((one) => one.setId === setId && one.question.id === questionId)
    if (row === undefined) {
      throw badInput([{ path: `from.${index}`, message: 'A question that you chose is not there any more.' }])
    }
    return question.parse(row.question)
  })
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
): void {
  const asked = questions.length + chosen.length
  const about = passages.length + added.length
  const message =
    asked > MOST_QUESTIONS
      ? `A question set can have ${MOST_QUESTIONS} questions; with these it would have ${asked}.`
      : about > MOST_PASSAGES
        ? `A question set can have ${MOST_PASSAGES} passages; with those of these questions it would have ${about}.`
        : null
  if (message !== null) throw badInput([{ path: 'from', message }])
}

async function copiesOf(
  context: Context,
  chosen: readonly Question[],
  passages: readonly { passageId: string; text: string }[],
): Promise<Question[]> {
  const texts = new Map(passages.map(({ passageId, text }) => [passageId, text]))
  const copies: Question[] = []
  for (const original of chosen) {
    const { settled } = await settleAnchors(original, texts.get(original.passageId ?? '') ?? '')
    copies.push({ ...settled, id: context.newId() })
  }
  return copies
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
