import { createSignal } from 'solid-js'

/** Copies `text`, and says so on the button and to a screen reader. */
export function CopyButton(props: { text: string; label?: string }) {
  const [said, setSaid] = createSignal('')
  const copy = async (): Promise<void> => {
    const isDone = await navigator.clipboard.writeText(props.text).then(
      () => true,
      () => false,
    )
    setSaid(isDone ? 'Copied' : 'Select it and copy by hand')
    setTimeout(() => setSaid(''), 3000)
  }
  return (
    <button type="button" class="small" onClick={copy}>
      <span aria-live="polite">{said() || (props.label ?? 'Copy')}</span>
    </button>
  )
}
