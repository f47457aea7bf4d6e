import { onCleanup, onMount } from 'solid-js'

/** What the keys do; a digit counts from 1. */
export interface KeyDoings {
  readonly areOn: () => boolean
  readonly level: (digit: number) => void
  readonly snippet: (digit: number) => void
  readonly go: (by: -1 | 1) => void
  readonly nextWaiting: () => void
  readonly comment: () => void
  readonly undo: () => void
  readonly help: () => void
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio' && target.type !== 'checkbox')
/** Arrows move within a group of radio buttons, and that is what they do there. */
const isRadio = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'radio'

/** Single keys while nothing is being typed and no dialog is open; the browser's own shortcuts stay. */
export function createKeys(doings: KeyDoings): void {
  const byKey: Readonly<Record<string, () => void>> = {
    j: () => doings.go(1),
    k: () => doings.go(-1),
    ArrowRight: () => doings.go(1),
    ArrowLeft: () => doings.go(-1),
    n: doings.nextWaiting,
    c: doings.comment,
    u: doings.undo,
    '?': doings.help,
  }
  /** The place of the key says which digit it is, where digits stand behind Shift or Shift makes signs of them. */
  function byDigit({ key, code, shiftKey }: KeyboardEvent): (() => void) | undefined {
    const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? Number.NaN)
    if (Number.isNaN(digit)) return undefined
    return () => (shiftKey && key !== String(digit) ? doings.snippet(digit) : doings.level(digit))
  }
  function press(event: KeyboardEvent): void {
    const { key, target } = event
    if (!doings.areOn() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (isWriting(target) || document.querySelector('dialog[open]') !== null) return
    if (key.startsWith('Arrow') && isRadio(target)) return
    const doing = byKey[key.length === 1 ? key.toLowerCase() : key] ?? byDigit(event)
    if (doing === undefined) return
    event.preventDefault()
    doing()
  }
  onMount(() => {
    document.addEventListener('keydown', press)
    onCleanup(() => document.removeEventListener('keydown', press))
  })
}
