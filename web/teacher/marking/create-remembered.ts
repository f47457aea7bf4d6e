import { createSignal } from 'solid-js'

/** A choice between yes and no that this browser remembers; no until it was chosen otherwise. */
export function createRemembered(name: string): [() => boolean, (value: boolean) => void] {
  const [value, setValue] = createSignal(stored(name))
  return [
    value,
    (next) => {
      setValue(next)
      try {
        if (next) localStorage.setItem(name, 'yes')
        else localStorage.removeItem(name)
      } catch {
        // A browser that keeps nothing asks again next time.
      }
    },
  ]
}

function stored(name: string): boolean {
  try {
    return localStorage.getItem(name) === 'yes'
  } catch {
    return false
  }
}
