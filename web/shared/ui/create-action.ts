import { createSignal } from 'solid-js'
import { CallFailed, sentenceOf } from '#web/shared/call.ts'

/**
 * Something a button does on the server. `run` never throws; `isBusy` guards against a second click, `failure` and
 * `at(field)` say what went wrong and where.
 */
export function createAction<Args extends unknown[]>(work: (...args: Args) => Promise<void>) {
  const [isBusy, setBusy] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  return {
    isBusy,
    failure: (): string | undefined => (error() === undefined ? undefined : sentenceOf(error())),
    at: (path: string): string | undefined => {
      const failed = error()
      return failed instanceof CallFailed ? failed.at(path) : undefined
    },
    async run(...args: Args): Promise<void> {
      if (isBusy()) return
      setBusy(true)
      setError(undefined)
      try {
        await work(...args)
      } catch (failed) {
        setError(failed)
      } finally {
        setBusy(false)
      }
    },
  }
}
