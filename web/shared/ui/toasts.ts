import { createSignal } from 'solid-js'

export interface Toast {
  readonly id: number
  readonly text: string
  readonly undo: (() => void) | undefined
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([])

export { toasts }

const SHOWN_MS = 10_000
let last = 0

/** Says what has happened, with a way back where there is one. It stays for ten seconds. */
export function toast(text: string, undo?: () => void): void {
  last += 1
  const id = last
  setToasts((all) => [...all.slice(-2), { id, text, undo }])
  setTimeout(() => dismiss(id), SHOWN_MS)
}

export function dismiss(id: number): void {
  setToasts((all) => all.filter((entry) => entry.id !== id))
}
