import { Dialog } from '#web/shared/ui/Dialog.tsx'
import type { createLeaveGuard } from './create-leave-guard.ts'

/** Asks before a page is left whose newest changes could not be saved. */
export function LeaveDialog(props: { guard: ReturnType<typeof createLeaveGuard> }) {
  return (
    <Dialog isOpen={props.guard.isAsking()} title="Leave without saving?" onClose={() => props.guard.stay()}>
      <p>
        Your newest changes could not be saved. They are kept in this tab and come back when you open the page again
        here.
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => props.guard.stay()}>
          Stay
        </button>
        <button type="button" class="danger" onClick={() => props.guard.leave()}>
          Leave
        </button>
      </div>
    </Dialog>
  )
}
