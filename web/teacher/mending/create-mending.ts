import { createResource, createSignal } from 'solid-js'
import type { Change, MendingView, MendPreview } from '#api/contract.ts'
import { call, ifMatch } from '#web/shared/call.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { focusSection } from './focus-section.ts'

/** Which question, as which version asks it. */
export interface MendedQuestion {
  readonly id: string
  readonly questionId: string
  readonly version: string | undefined
}

/** A change that was looked at and not made yet. */
export interface Proposal {
  readonly change: Change
  /** What is about to happen, as the dialog's title: "Accept “the mayor”". */
  readonly title: string
  readonly preview: MendPreview
  /** The id of the section that asked. */
  readonly openedFrom: string
}

/** A question that is being mended: first looked at, then made, and taken back where it was wrong. */
export function createMending(at: () => MendedQuestion) {
  const [view, { mutate, refetch }] = createResource(at, readMending)
  const [proposal, setProposal] = createSignal<Proposal | null>(null)
  const versionOf = () => (view.latest === undefined ? {} : { version: view.latest.version })
  const param = () => ({ id: at().id, questionId: at().questionId })

  /** Fails with what is wrong at a field; opens the dialog otherwise. */
  async function propose(change: Change, title: string, openedFrom: string): Promise<void> {
    const preview = await call(
      api.mending[':id'].questions[':questionId'].mends.preview.$post({
        param: param(),
        json: { change, ...versionOf() },
      }),
    )
    setProposal({ change, title, preview, openedFrom })
  }
  function close(): void {
    const openedFrom = proposal()?.openedFrom
    setProposal(null)
    if (openedFrom !== undefined) focusSection(openedFrom)
  }
  async function make({ change, preview }: Proposal, reason: string): Promise<void> {
    const where = at()
    const after = await call(
      api.mending[':id'].questions[':questionId'].mends.$post(
        { param: param(), json: { change, reason, ...versionOf() } },
        ifMatch(preview.revision),
      ),
    )
    mutate(after)
    close()
    const [made] = after.mends
    if (made !== undefined) toast(`Mended. ${made.inWords}`, () => void undo(made, where).catch(refetch))
  }
  /** `where` is another question than the page shows when the page was left meanwhile. */
  async function undo({ id: mendId, inWords }: MendingView['mends'][number], where = at()): Promise<void> {
    const { id, questionId, version } = where
    const after = await call(
      api.mending[':id'].questions[':questionId'].mends[':mendId'].undo.$post({
        param: { id, questionId, mendId },
        query: version === undefined ? {} : { version },
      }),
    )
    if (at().id === id && at().questionId === questionId && at().version === version) mutate(after)
    toast(`Taken back. ${inWords}`)
  }
  return { view, refetch, proposal, close, propose, make, undo }
}
export type Mending = ReturnType<typeof createMending>

const readMending = ({ id, questionId, version }: MendedQuestion) =>
  call(
    api.mending[':id'].questions[':questionId'].mending.$get({
      param: { id, questionId },
      query: version === undefined ? {} : { version },
    }),
  )
