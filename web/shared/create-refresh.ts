import { onCleanup, onMount } from 'solid-js'

/** Runs `refresh` every so often while the page can be seen, and at once when it is seen again. */
export function createRefresh(refresh: () => void, everyMs: number): void {
  onMount(() => {
    const refreshWhenSeen = (): void => {
      if (document.visibilityState === 'visible') refresh()
    }
    const timer = setInterval(refreshWhenSeen, everyMs)
    document.addEventListener('visibilitychange', refreshWhenSeen)
    onCleanup(() => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refreshWhenSeen)
    })
  })
}
