import { type BeforeLeaveEventArgs, useBeforeLeave } from '@solidjs/router'
import { createSignal, onCleanup, onMount } from 'solid-js'
import type { SavedDocument } from './create-document.ts'

/** Saves before the page is left; what cannot be saved is asked about. */
export function createLeaveGuard(draft: SavedDocument) {
  const [held, setHeld] = createSignal<BeforeLeaveEventArgs | null>(null)

  useBeforeLeave((event) => {
    if (!draft.isUnsaved() || event.defaultPrevented || staysHere(event)) return
    event.preventDefault()
    void draft.flush().then(() => (draft.isUnsaved() ? setHeld(event) : event.retry(true)))
  })

  function warn(event: BeforeUnloadEvent): void {
    if (draft.isUnsaved()) event.preventDefault()
  }
  const flush = (): void => void draft.flush()
  onMount(() => {
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', flush)
  })
  onCleanup(() => {
    window.removeEventListener('beforeunload', warn)
    window.removeEventListener('online', flush)
    document.removeEventListener('visibilitychange', flush)
  })

  return {
    isAsking: () => held() !== null,
    stay: () => setHeld(null),
    leave(): void {
      const event = held()
      setHeld(null)
      event?.retry(true)
    },
  }
}

/** Opening another question changes the address, not the page. */
const staysHere = ({ to, from }: BeforeLeaveEventArgs): boolean =>
  typeof to === 'string' && new URL(to, location.href).pathname === from.pathname
