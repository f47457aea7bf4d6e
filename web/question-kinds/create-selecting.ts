import { createMemo, onCleanup } from 'solid-js'
import { type Selecting, usePane } from '#web/shared/passage/pane.ts'

/** Borrows the pane for selecting; gives it back when the borrower goes. */
export function createSelecting() {
  const pane = usePane()
  const mine: { current: Selecting | null } = { current: null }
  const isSelecting = createMemo(() => pane.selecting() !== null && pane.selecting() === mine.current)
  function start(selecting: Selecting): void {
    mine.current = selecting
    pane.setSelecting(selecting)
  }
  function stop(): void {
    if (pane.selecting() === mine.current) pane.setSelecting(null)
  }
  onCleanup(stop)
  return { isSelecting, start, stop }
}
