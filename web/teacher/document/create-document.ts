import { batch, createSignal } from 'solid-js'
import { CallFailed } from '#web/shared/call.ts'
import { dropCopy, findCopy, keepCopy } from './draft-copy.ts'
import { type Failure, makeDraftSaver, type SaveState } from './draft-saver.ts'

/**
 * One document that a page edits and saves whole, guarded by the version it was read in. `View` is what the server
 * answers, `Draft` what of it is edited. What an earlier page of this tab could not save is taken up again.
 */
export function createDocument<View extends { version: number }, Draft>(options: {
  /** What the copy in this tab is kept under. */
  name: string
  read: View
  draftOf: (view: View) => Draft
  /** What is on the screen now, as a value that later changes leave alone. */
  present: () => Draft
  /** Puts another draft on the screen. */
  show: (draft: Draft) => void
  isSame: (one: Draft, other: Draft) => boolean
  get: () => Promise<View>
  put: (draft: Draft, seen: View) => Promise<View>
}) {
  const { name, read, draftOf, isSame } = options
  const [answer, setAnswer] = createSignal<View>(read)
  const [state, setState] = createSignal<SaveState>({ name: 'saved' })
  const [wasRestored, setRestored] = createSignal(false)
  const answered = (view: View): void => void setAnswer(() => view)

  /** Sent, but the answer never came: it may have been saved or not. */
  let unanswered: { readonly draft: Draft } | null = null
  async function save(draft: Draft): Promise<void> {
    try {
      answered(await options.put(draft, answer()))
      unanswered = null
    } catch (error) {
      const failure = judge(error)
      if (failure === 'stale' && unanswered !== null) return await saveAfter(unanswered.draft, draft, error)
      if (failure === 'passing') unanswered = { draft }
      throw error
    }
  }
  /** The newer version may be this page's own save; then nobody else has changed anything. */
  async function saveAfter(sent: Draft, draft: Draft, error: unknown): Promise<void> {
    const present = await options.get()
    unanswered = null
    if (!isSame(draftOf(present), sent)) throw error
    answered(present)
    answered(await options.put(draft, present))
  }

  const saver = makeDraftSaver<Draft>({
    send: save,
    judge,
    show(next) {
      setState(next)
      if (next.name === 'saved') dropCopy(name)
    },
    after(ms, run) {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  })

  function changed(): void {
    const newest = options.present()
    keepCopy(name, { version: answer().version, draft: newest })
    saver.changed(newest)
  }

  return {
    /** The last answer of the server. */
    answer,
    setAnswer: answered,
    state,
    wasRestored,
    /** To be called once what shows the document is there: takes up what an earlier page of this tab left unsaved. */
    takeUp(): void {
      const copy = findCopy<Draft>(name)
      if (copy === null) return
      if (isSame(copy.draft, draftOf(read))) {
        dropCopy(name)
        return
      }
      if (copy.version !== read.version) saver.hold()
      // A field that an older release did not know is kept as it was read.
      options.show({ ...draftOf(read), ...copy.draft })
      changed()
      setRestored(true)
    },
    /** The document was changed on the screen: it is kept and will be saved. */
    changed,
    flush: saver.flush,
    isUnsaved: saver.isUnsaved,
    /** Saves a last time; what fails now is left to the copy and to the page that finds it. */
    async close(): Promise<void> {
      await saver.flush()
      if (saver.isUnsaved()) saver.hold()
    },
    /** Saves this draft over the one that was changed elsewhere. */
    async keepMine(): Promise<void> {
      answered(await options.get())
      await saver.resume()
    },
    /** Gives this draft up for the one that was changed elsewhere. */
    async loadOther(): Promise<void> {
      const other = await options.get()
      batch(() => {
        answered(other)
        options.show(draftOf(other))
        saver.forget()
      })
    },
  }
}

/** What the parts beside a document need to know of it. */
export interface SavedDocument {
  readonly state: () => SaveState
  readonly isUnsaved: () => boolean
  readonly flush: () => Promise<void>
  readonly keepMine: () => Promise<void>
  readonly loadOther: () => Promise<void>
}

function judge(error: unknown): Failure {
  if (!(error instanceof CallFailed)) return 'lasting'
  if (error.code === 'stale') return 'stale'
  return error.code === 'offline' || error.code === 'too-many-tries' || error.status >= 500 ? 'passing' : 'lasting'
}
