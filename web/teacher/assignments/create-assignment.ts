import { createResource, createSignal } from 'solid-js'
import type { AssignmentChange, AssignmentView } from '#api/contract.ts'
import { call, ifMatch } from '#web/shared/call.ts'
import { createRefresh } from '#web/shared/create-refresh.ts'
import { api } from '#web/teacher/api.ts'

const EVERY_MS = 15_000

/** One assignment as its page shows it: kept fresh while the page is seen, and changed by what the page offers. */
export function createAssignment(id: () => string) {
  const read = (which: string) => call(api.assignments[':id'].$get({ param: { id: which } }))
  const [assignment, { mutate, refetch }] = createResource(id, read)
  const [readAt, setReadAt] = createSignal(Date.now())
  const show = (view: AssignmentView): void => {
    mutate(view)
    setReadAt(Date.now())
  }
  /** Setting the value keeps what is shown; refetching would put "Loading" in its place. */
  const refresh = async (): Promise<void> => show(await read(id()))
  // A miss is made up for next time; the page says when it was read.
  createRefresh(() => void refresh().catch(() => {}), EVERY_MS)
  return {
    assignment,
    refetch,
    refresh,
    /** When the page was last told by the server. */
    readAt,
    /** `version` guards a form that was filled in for a while; a button needs none. */
    change: async (json: AssignmentChange, version?: number): Promise<void> => {
      const sent = { param: { id: id() }, json }
      show(await call(api.assignments[':id'].$patch(sent, version === undefined ? undefined : ifMatch(version))))
    },
    giveExtraTime: async (participantId: string, extraTime: number): Promise<void> => {
      const param = { id: id(), participantId }
      show(await call(api.assignments[':id'].participants[':participantId'].$patch({ param, json: { extraTime } })))
    },
    removeParticipant: async (participantId: string): Promise<void> => {
      const param = { id: id(), participantId }
      show(await call(api.assignments[':id'].participants[':participantId'].$delete({ param })))
    },
    delete: async (): Promise<void> => {
      await call(api.assignments[':id'].$delete({ param: { id: id() }, query: { withDependents: 'true' } }))
    },
  }
}
export type OpenAssignment = ReturnType<typeof createAssignment>
