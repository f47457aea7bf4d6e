import { createSignal } from 'solid-js'
import type { KeptReading, ReadingView } from '#api/contract.ts'
import { CallFailed, call, ifMatch } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import { canonical } from '#web/teacher/document/canonical.ts'
import { createDocument } from '#web/teacher/document/create-document.ts'
import { begin, changed, redone, undone } from './history.ts'

/** The voices are the server's: it tells them anew from what is saved. */
const settled = (reading: KeptReading): string => canonical(reading, ['statements'])

/**
 * The reading of one revision as a page edits it: one document, saved whole, with every earlier one of this visit to go
 * back to.
 */
export function createReading(read: ReadingView) {
  const param = { id: read.passageId }
  const [history, setHistory] = createSignal(begin(read.reading, null))
  const reading = (): KeptReading => history().present.doc

  const saved = createDocument<ReadingView, KeptReading>({
    name: `reading.${read.revisionId}`,
    read,
    draftOf: (view) => view.reading,
    present: reading,
    show: (next) => void setHistory(begin(next, null)),
    isSame: (one, other) => settled(one) === settled(other),
    async get() {
      const view = await call(api.readings[':id'].reading.$get({ param }))
      if (view.revisionId !== read.revisionId) throw wasCorrected()
      return view
    },
    put: (draft, seen) =>
      call(
        api.readings[':id'].reading.$put(
          { param, json: { ...draft, statements: seen.reading.statements } },
          ifMatch(seen.version),
        ),
      ),
  })
  saved.takeUp()

  return {
    ...saved,
    reading,
    /** Changes the document; false when that leaves it as it was. `itemId` is where undoing it leads back to. */
    edit(change: (reading: KeptReading) => KeptReading, itemId: string | null = null): boolean {
      const next = change(reading())
      if (next === reading()) return false
      setHistory((before) => changed(before, next, itemId))
      saved.changed()
      return true
    },
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    /** Puts the document before (or after) back; returns the item where the change was made. */
    undo(): string | null {
      setHistory((before) => undone(before))
      saved.changed()
      return history().present.itemId
    },
    redo(): string | null {
      setHistory((before) => redone(before))
      saved.changed()
      return history().present.itemId
    },
    /** Gives up all that was confirmed and changed. The way back is `undo`. */
    async backToProposal(): Promise<void> {
      await saved.flush()
      if (saved.isUnsaved()) throw notSaved()
      const proposal = await call(api.readings[':id'].reading.$delete({ param }))
      saved.setAnswer(proposal)
      setHistory((before) => changed(before, proposal.reading, null))
    },
  }
}
export type EditedReading = ReturnType<typeof createReading>

const wasCorrected = (): CallFailed =>
  new CallFailed({
    code: 'conflict',
    status: 0,
    detail: 'The text was corrected in another tab. Load this page again to read the new text.',
  })

const notSaved = (): CallFailed =>
  new CallFailed({
    code: 'conflict',
    status: 0,
    detail: 'The newest changes are not saved yet. Try again in a moment.',
  })
