import { createSignal, onCleanup, onMount, Show } from 'solid-js'

/** Shows the page on the whole screen and back; nothing where the browser cannot (most phones). */
export function FullScreenButton() {
  const [isFull, setFull] = createSignal(false)
  onMount(() => {
    const look = (): void => {
      setFull(document.fullscreenElement !== null)
    }
    document.addEventListener('fullscreenchange', look)
    onCleanup(() => document.removeEventListener('fullscreenchange', look))
  })
  const turn = async (): Promise<void> => {
    // A browser may refuse; then the page stays as it is, which is all that there is to say.
    await (isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => {})
  }
  return (
    <Show when={document.fullscreenEnabled}>
      <button type="button" class="small" onClick={turn}>
        {isFull() ? 'Leave full screen' : 'Full screen'}
      </button>
    </Show>
  )
}
