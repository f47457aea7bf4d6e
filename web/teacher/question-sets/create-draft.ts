import { batch, createMemo } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Question, QuestionCopies, QuestionSetDraft, QuestionSetView, TakenDrafts } from '#api/contract.ts'
import { CallFailed, call, ifMatch } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import { createDocument } from '#web/teacher/document/create-document.ts'
import { sameDraft } from './same-draft.ts'

/**
 * The draft of a question set as a page edits it: one document, saved whole, guarded by the version it was read in.
 * What an earlier page of this tab could not save is taken up again.
 */
export function createDraft(read: QuestionSetView) {
  const id = read.id
  const [draft, setDraft] = createStore<QuestionSetDraft>(structuredClone(draftOf(read)))
  const show = (next: QuestionSetDraft): void => setDraft(reconcile(structuredClone(next), { key: 'id' }))
  const readAgain = (): Promise<QuestionSetView> => call(api.questionSets[':id'].$get({ param: { id } }))
  const saved = createDocument<QuestionSetView, QuestionSetDraft>({
    name: id,
    read,
    draftOf,
    present: () => structuredClone(unwrap(draft)),
    show,
    isSame: sameDraft,
    get: readAgain,
    put: (json, { version }) => call(api.questionSets[':id'].$put({ param: { id }, json }, ifMatch(version))),
  })
  const { answer, setAnswer, state } = saved
  saved.takeUp()

  function edit(change: () => void): void {
    batch(change)
    saved.changed()
  }

  const { copies } = api.questionBank['question-sets'][':id'].questions
  const { drafts } = api.drafts['question-sets'][':id'].questions

  /** Has the server append questions to what is saved. Returns their ids and the way back. */
  async function append(
    post: (version: number) => Promise<QuestionSetView>,
  ): Promise<{ added: string[]; undo: () => void }> {
    await saved.flush()
    if (saved.isUnsaved()) throw notSaved()
    const before = draftOf(answer())
    const after = await post(answer().version)
    batch(() => {
      setAnswer(after)
      show(draftOf(after))
    })
    const added = after.questions.slice(before.questions.length).map((one) => one.id)
    return { added, undo: () => takeAway(added, before.passageIds) }
  }

  /** Takes copies away again, and the passages that came with them and are not asked about. */
  function takeAway(questionIds: readonly string[], passageIds: readonly string[]): void {
    edit(() => {
      setDraft('questions', (all) => all.filter((one) => !questionIds.includes(one.id)))
      const asked = new Set(draft.questions.map(({ passageId }) => passageId))
      setDraft('passageIds', (all) => all.filter((one) => passageIds.includes(one) || asked.has(one)))
    })
    void saved.flush()
  }

  const isStillThere = ({ questionId }: { questionId: string | null }): boolean =>
    draft.questions.some(({ id }) => id === questionId)

  const passages = createMemo((before: QuestionSetView['passages']) => {
    const now = answer().passages
    return revisionsOf(before) === revisionsOf(now) ? before : now
  }, read.passages)

  return {
    id,
    draft,
    state,
    wasRestored: saved.wasRestored,
    passages,
    /** Of what is saved. */
    version: () => answer().version,
    published: () => answer().published,
    /** What is missing, as of the last save, in questions that are still there. */
    faults: () =>
      answer().faults.filter((fault) =>
        fault.questionId === null ? draft.questions.length === 0 : isStillThere(fault),
      ),
    /** What could be better, as of the last save; what concerns the whole set only while it has a question. */
    advice: () =>
      answer().advice.filter((one) => (one.questionId === null ? draft.questions.length > 0 : isStillThere(one))),
    /** What a refused save says about a field, e.g. `title` or `questions.2.key.required.0`. */
    refusalAt(path: string): string | undefined {
      const now = state()
      return now.name === 'failed' && now.error instanceof CallFailed ? now.error.at(path) : undefined
    },
    setTitle: (title: string) => edit(() => setDraft('title', title)),
    setPassageIds: (passageIds: string[]) => edit(() => setDraft('passageIds', passageIds)),
    setBlueprint: (blueprint: QuestionSetDraft['blueprint']) => edit(() => setDraft('blueprint', blueprint)),
    insertQuestion: (question: Question, at: number) =>
      edit(() => setDraft('questions', (all) => [...all.slice(0, at), question, ...all.slice(at)])),
    replaceQuestion: (question: Question) =>
      edit(() => setDraft('questions', (one) => one.id === question.id, reconcile(question, { key: 'id' }))),
    removeQuestion: (questionId: string) =>
      edit(() => setDraft('questions', (all) => all.filter((one) => one.id !== questionId))),
    moveQuestion: (from: number, to: number) => edit(() => setDraft('questions', (all) => moved(all, from, to))),
    /** Appends copies of questions of other sets, with the passages they are about. */
    copyIn: (from: QuestionCopies['from']) =>
      append((version) => call(copies.$post({ param: { id }, json: { from } }, ifMatch(version)))),
    /** Appends drafts made from a passage. */
    takeDrafts: (json: TakenDrafts) =>
      append((version) => call(drafts.$post({ param: { id }, json }, ifMatch(version)))),
    flush: saved.flush,
    close: saved.close,
    isUnsaved: saved.isUnsaved,
    keepMine: saved.keepMine,
    loadOther: saved.loadOther,
    /** Freezes what is saved as a version and returns its number. */
    async publish(): Promise<number> {
      await saved.flush()
      if (saved.isUnsaved()) throw notSaved()
      const { number } = await call(
        api.questionSets[':id'].versions.$post({ param: { id } }, ifMatch(answer().version)),
      )
      setAnswer(await readAgain())
      return number
    },
  }
}
export type EditedDraft = ReturnType<typeof createDraft>

const draftOf = ({ title, passages, blueprint, questions }: QuestionSetView): QuestionSetDraft => ({
  title,
  blueprint,
  passageIds: passages.map(({ passageId }) => passageId),
  questions,
})

const revisionsOf = (passages: QuestionSetView['passages']): string =>
  passages.map(({ revisionId }) => revisionId).join()

function moved<Entry>(all: readonly Entry[], from: number, to: number): Entry[] {
  const rest = all.toSpliced(from, 1)
  return rest.toSpliced(to, 0, ...all.slice(from, from + 1))
}

const notSaved = (): CallFailed =>
  new CallFailed({ code: 'conflict', status: 0, detail: 'The newest changes are not saved yet. Save them first.' })
