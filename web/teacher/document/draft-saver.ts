/** Where the newest draft is. `failed` says why and is tried again; `stale` waits for a person to decide. */
export type SaveState =
  | { readonly name: 'saved' | 'waiting' | 'saving' | 'stale' }
  | { readonly name: 'failed'; readonly error: unknown }

/** What a failed send means: the draft was changed elsewhere, trying again may help, or only another draft can help. */
export type Failure = 'stale' | 'passing' | 'lasting'

export interface DraftSaver<Draft> {
  /** Takes the newest draft; it is sent when nothing has changed for a moment. */
  changed(draft: Draft): void
  /** Sends what is unsaved at once. Settles, never rejecting, when nothing is on its way any more. */
  flush(): Promise<void>
  /** Holds all sending until `resume` or `forget`, because the draft was changed elsewhere. */
  hold(): void
  /** Ends a hold by sending the newest draft. */
  resume(): Promise<void>
  /** Ends a hold by giving the unsaved draft up. */
  forget(): void
  isUnsaved(): boolean
}

export const PAUSE_MS = 800
export const RETRY_MS = 5000

/**
 * Saves a document that is edited faster than it can be sent: one send at a time, always of the newest draft, and a
 * failed send is repeated with whatever is newest then.
 */
export function makeDraftSaver<Draft>(options: {
  send: (draft: Draft) => Promise<void>
  judge: (error: unknown) => Failure
  show: (state: SaveState) => void
  /** Runs something later; returns how to call it off. */
  after: (ms: number, run: () => void) => () => void
}): DraftSaver<Draft> {
  let unsaved: { readonly draft: Draft } | null = null
  let sending: Promise<void> | null = null
  let isHeld = false
  let callOff = (): void => {}

  function plan(ms: number): void {
    callOff()
    callOff = options.after(ms, () => void flush())
  }

  function failed(error: unknown, isNewest: boolean): void {
    const failure = options.judge(error)
    if (failure === 'stale') {
      hold()
      return
    }
    options.show({ name: 'failed', error })
    if (failure === 'passing') plan(RETRY_MS)
    else if (!isNewest) plan(PAUSE_MS)
  }

  async function sendNewest(): Promise<void> {
    while (unsaved !== null && !isHeld) {
      callOff()
      const sent = unsaved
      options.show({ name: 'saving' })
      try {
        await options.send(sent.draft)
      } catch (error) {
        return failed(error, unsaved === sent)
      }
      if (unsaved === sent) unsaved = null
    }
    if (!isHeld) options.show({ name: 'saved' })
  }

  async function flush(): Promise<void> {
    if (sending !== null) return await sending
    if (unsaved === null || isHeld) return
    sending = sendNewest().finally(() => {
      sending = null
    })
    await sending
  }

  function hold(): void {
    callOff()
    isHeld = true
    options.show({ name: 'stale' })
  }

  return {
    changed(draft) {
      unsaved = { draft }
      if (isHeld) return
      if (sending !== null) return
      options.show({ name: 'waiting' })
      plan(PAUSE_MS)
    },
    flush,
    hold,
    async resume() {
      isHeld = false
      if (unsaved === null && sending === null) options.show({ name: 'saved' })
      await flush()
    },
    forget() {
      callOff()
      unsaved = null
      isHeld = false
      options.show({ name: 'saved' })
    },
    isUnsaved: () => unsaved !== null,
  }
}
