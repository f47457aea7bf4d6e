import { batch, createMemo, createSignal } from 'solid-js'
import { createStore, reconcile, unwrap } from 'solid-js/store'
import type { Question, QuestionCopies, QuestionSetDraft, QuestionSetView } from '#api/contract.ts'
import { CallFailed, call, ifMatch } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import { dropCopy, findCopy, keepCopy } from './draft-copy.ts'
import { type Failure, makeDraftSaver, type SaveState } from './draft-saver.ts'
import { sameDraft } from './same-draft.ts'

/**
 * The draft of a question set as a page edits it: one document, saved whole, guarded by the version it was read in.
 * What an earlier page of this tab could not save is taken up again.
 */
export function createDraft(read: QuestionSetView) {
  const id = read.id
  const [draft, setDraft] = createStore<QuestionSetDraft>(structuredClone(draftOf(read)))
  const [answer, setAnswer] = createSignal(read)
  const [state, setState] = createSignal<SaveState>({ name: 'saved' })
  const [wasRestored, setRestored] = createSignal(false)

  /** Sent, but the answer never came: it may have been saved or not. */
  let unanswered: QuestionSetDraft | null = null
  async function save(json: QuestionSetDraft): Promise<void> {
    try {
      setAnswer(await put(json))
      unanswered = null
    } catch (error) {
      const failure = judge(error)
      if (failure === 'stale' && unanswered !== null) return await saveAfter(unanswered, json, error)
      if (failure === 'passing') unanswered = json
      throw error
    }
  }
  /** The newer version may be this page's own save; then nobody else has changed anything. */
  async function saveAfter(sent: QuestionSetDraft, json: QuestionSetDraft, error: unknown): Promise<void> {
    const present = await readAgain()
    unanswered = null
    if (!sameDraft(draftOf(present), sent)) throw error
    setAnswer(present)
    setAnswer(await put(json))
  }
  const put = (json: QuestionSetDraft): Promise<QuestionSetView> =>
    call(api.questionSets[':id'].$put({ param: { id }, json }, ifMatch(answer().version)))
  const readAgain = (): Promise<QuestionSetView> => call(api.questionSets[':id'].$get({ param: { id } }))

  const saver = makeDraftSaver<QuestionSetDraft>({
    send: save,
    judge,
    show(next) {
      setState(next)
      if (next.name === 'saved') dropCopy(id)
    },
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })

  function edit(change: () => void): void {
    batch(change)
    const newest = structuredClone(unwrap(draft))
    keepCopy(id, { version: answer().version, draft: newest })
    saver.changed(newest)
  }

  function takeUp(): void {
    const copy = findCopy(id)
    if (copy === null) return
    if (sameDraft(copy.draft, draftOf(read))) {
      dropCopy(id)
      return
    }
    if (copy.version !== read.version) saver.hold()
    // A field that an older release did not know is kept as it was read.
    edit(() => setDraft(reconcile({ ...draftOf(read), ...copy.draft }, { key: 'id' })))
    setRestored(true)
  }
  takeUp()

  /** Takes copies away again, and the passages that came with them and are not asked about. */
  function takeAway(questionIds: readonly string[], passageIds: readonly string[]): void {
    edit(() => {
      setDraft('questions', (all) => all.filter((one) => !questionIds.includes(one.id)))
      const asked = new Set(draft.questions.map(({ passageId }) => passageId))
      setDraft('passageIds', (all) => all.filter((one) => passageIds.includes(one) || asked.has(one)))
    })
    void saver.flush()
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
    wasRestored,
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
    /**
     * Appends copies of questions of other sets, with the passages they are about. Returns their ids and the way back.
     */
    async copyIn(from: QuestionCopies['from']): Promise<{ added: string[]; undo: () => void }> {
      await saver.flush()
      if (saver.isUnsaved()) throw notSaved()
      const before = draftOf(answer())
      const copies = api.questionBank['question-sets'][':id'].questions.copies
      const after = await call(copies.$post({ param: { id }, json: { from } }, ifMatch(answer().version)))
      batch(() => {
        setAnswer(after)
        setDraft(reconcile(structuredClone(draftOf(after)), { key: 'id' }))
      })
      const added = after.questions.slice(before.questions.length).map((one) => one.id)
      return { added, undo: () => takeAway(added, before.passageIds) }
    },
    flush: saver.flush,
    /** Saves a last time; what fails now is left to the copy and to the page that finds it. */
    async close(): Promise<void> {
      await saver.flush()
      if (saver.isUnsaved()) saver.hold()
    },
    isUnsaved: saver.isUnsaved,
    /** Saves this draft over the one that was changed elsewhere. */
    async keepMine(): Promise<void> {
      setAnswer(await readAgain())
      await saver.resume()
    },
    /** Gives this draft up for the one that was changed elsewhere. */
    async loadOther(): Promise<void> {
      const other = await readAgain()
      batch(() => {
        setAnswer(other)
        setDraft(reconcile(structuredClone(draftOf(other)), { key: 'id' }))
        saver.forget()
      })
    },
    /** Freezes what is saved as a version and returns its number. */
    async publish(): Promise<number> {
      await saver.flush()
      if (saver.isUnsaved()) throw notSaved()
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

function judge(error: unknown): Failure {
  if (!(error instanceof CallFailed)) return 'lasting'
  if (error.code === 'stale') return 'stale'
  return error.code === 'offline' || error.code === 'too-many-tries' || error.status >= 500 ? 'passing' : 'lasting'
}
