import { createSignal } from 'solid-js'

const [displayName, setDisplayName] = createSignal<string | null>(null)

/** Who this device answers for, as far as the page knows. */
export { displayName, setDisplayName }
