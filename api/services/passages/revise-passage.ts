import { type Question, question as questionShape, withMovedAnchors } from '#api/domain/question.ts'
import { reattach } from '#api/domain/reattach.ts'
import type { LostAnchor, Revised } from '#api/resources/passage.ts'
import { type Context, requireTeacher } from '#api/services/context.ts'
import { ownPassage, passageView } from '#api/services/passages.ts'
import { Problem, requireVersion } from '#api/services/problems.ts'
import { keepMovedReading, movedReading } from '#api/services/readings.ts'
import type { Tx } from '#db/client.ts'
import { deleteUnusedRevisions, insertRevision, questionSetsOfPassage, savePassage } from '#db/queries/passages.ts'
import { moveToRevision, questionsOfDrafts, saveQuestionSetRow, saveQuestions } from '#db/queries/question-sets.ts'
import { anchorsOf, foundAgain } from './found-again.ts'

/** A draft on the passage, with its anchors where the new text has them. */
interface MovedDraft {
  readonly setId: string
  readonly version: number
  readonly questions: readonly Question[]
}

/**
 * Corrects a text: a new revision, to which every draft is moved. What was published keeps its own revision. The same
 * text again changes nothing.
 */
export async function revisePassage(
  context: Context,
  id: string,
  expectedVersion: number | null,
  text: string,
): Promise<Revised> {
  const teacher = await requireTeacher(context)
  const seen = await ownPassage(context.db, teacher.id, id)
  requireVersion(expectedVersion, seen.version, 'passage')
  if (text === seen.text) return { passage: await passageView(context.db, teacher.id, id), lost: [] }
  // Finding anchors again takes time, and everybody waits for an open transaction.
  const { drafts, lost } = await movedDrafts(context.db, id, text)
  const reading = await movedReading(context, seen.revisionId, seen.text, text)
  const now = context.now()
  const revisionId = context.newId()
  return await context.db.transaction(async (tx) => {
    const present = await ownPassage(tx, teacher.id, id)
    requireVersion(seen.version, present.version, 'passage')
    await requireSameDrafts(tx, id, drafts)
    await insertRevision(tx, {
      id: revisionId,
      passageId: id,
      number: present.revisionNumber + 1,
      text,
      createdAt: now,
    })
    await keepMovedReading(tx, revisionId, reading, now)
    await savePassage(tx, id, {}, now)
    const setIds = drafts.map(({ setId }) => setId)
    for (const { setId, questions } of drafts) await saveQuestions(tx, setId, questions)
    await moveToRevision(tx, id, setIds, revisionId)
    await saveQuestionSetRow(tx, setIds, {}, now)
    await deleteUnusedRevisions(tx, id, revisionId)
    return { passage: await passageView(tx, teacher.id, id), lost }
  })
}

async function movedDrafts(db: Tx, passageId: string, text: string) {
  const sets = await questionSetsOfPassage(db, passageId)
  const rows = await questionsOfDrafts(
    db,
    sets.map(({ id }) => id),
  )
  const asked = rows.map(({ setId, question }) => ({ setId, question: questionShape.parse(question) }))
  const isOnPassage = (question: Question): boolean => question.passageId === passageId
  const anchors = asked.flatMap(({ question }) => (isOnPassage(question) ? anchorsOf(question) : []))
  const move = await foundAgain(anchors, (anchor) => reattach(anchor, text))
  const lost: LostAnchor[] = []
  const drafts: MovedDraft[] = sets.map(({ id: setId, title, version }) => {
    const questions = asked.filter((one) => one.setId === setId).map(({ question }) => question)
    const moved = questions.map((question, index) => {
      if (!isOnPassage(question)) return question
      const { id: questionId, prompt } = question
      const at = { questionSetId: setId, questionSetTitle: title, questionId, questionNumber: index + 1, prompt }
      return withMovedAnchors(question, (anchor) => {
        const place = move(anchor)
        if (place === null) lost.push({ ...at, quote: anchor.quote })
        return place
      })
    })
    return { setId, version, questions: moved }
  })
  return { drafts, lost }
}

async function requireSameDrafts(tx: Tx, passageId: string, drafts: readonly MovedDraft[]): Promise<void> {
  const present = await questionSetsOfPassage(tx, passageId)
  const isSame =
    present.length === drafts.length &&
    drafts.every(({ setId, version }) => present.some((set) => set.id === setId && set.version === version))
  if (!isSame) {
    throw new Problem('stale', 'A question set on this passage was changed meanwhile. Save the correction again.')
  }
}
