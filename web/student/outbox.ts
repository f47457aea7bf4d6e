import type { Place, ResponseInput, StoredResponse } from '#api/contract.ts'

export interface Answer {
  /** The response by the question's kind; null when nothing is answered. */
  readonly value: unknown
  /** The places selected as proof; null when none are. */
  readonly proof: readonly Place[] | null
  readonly isFlagged: boolean
}

/** An answer the server is not known to have. */
export interface Change extends Answer {
  readonly sequence: number
  /** UTC milliseconds on the server's clock. */
  readonly givenAt: number
  /** What was sent under this sequence so far; any of it can be what the server stored. */
  readonly tried: readonly Answer[]
  /** Another device answered later: its answer stands, and the student is asked about this one. */
  readonly isSetAside: boolean
}

/** Where changes outlive a reload or a crash, one for each question. */
export interface DeviceCopy {
  read(): ReadonlyMap<string, Change>
  /** False when the device refuses to keep it. */
  keep(questionId: string, change: Change): boolean
  /** Removes the copy when it is still this change; another tab may have kept a newer one. */
  drop(questionId: string, change: Change): void
}

export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving'; readonly questionIds: readonly string[] }
  | { readonly is: 'waiting'; readonly questionIds: readonly string[]; readonly isKept: boolean }
  | { readonly is: 'refused'; readonly questionIds: readonly string[]; readonly sentence: string }

export interface OutboxParts {
  /** Saves on the server and answers what is stored there; fails when that cannot be known. Must end by itself. */
  readonly send: (questionId: string, input: ResponseInput) => Promise<StoredResponse>
  /** The sentence of a failure that trying again cannot mend; null when it can. */
  readonly refusalOf: (error: unknown) => string | null
  readonly copy: DeviceCopy
  /** The server's clock, as well as the device can tell. */
  readonly now: () => number
  /** Calls back after so many milliseconds; answers how to call it off. */
  readonly later: (ms: number, work: () => void) => () => void
  /** Called after every change of what the outbox would answer. */
  readonly changed: () => void
}

const BACKOFF_MS = [1000, 2000, 4000, 8000, 15_000]

interface Slot {
  stored: StoredResponse | null
  mine: Change | null
  /** When to send it. */
  dueAt: number
  refusal: string | null
}

/**
 * Brings answers to the server, one call at a time, the newest answer of each question only, and tries until the server
 * has them. An answer is kept on the device from the moment it is given until the server has acknowledged it.
 *
 * The rule for one question, so that nothing is lost silently:
 * - A change goes out with the sequence after the last one known from the server, and keeps it on every retry, so that a
 *   retry stores nothing twice. The server answers with what it stores; a lower or equal sequence changes nothing there.
 * - Stored is what was sent: saved. Stored is something this device sent earlier under the same sequence: the newer
 *   answer follows with the next sequence.
 * - Stored is something else: another device was ahead. Of the two answers the later one stands (when it was given here,
 *   on the server's clock, against when the other one was saved). If that is ours, it is sent again after theirs. If it
 *   is theirs, ours is set aside and the student is asked; it stays on the device until then.
 * - A checked answer stands whatever is in the outbox; ours is set aside.
 * - A refused change stays on the device and is tried again when it is changed or when the page is loaded.
 */
export function createOutbox(parts: OutboxParts) {
  const { send, refusalOf, copy, now, later, changed } = parts
  const slots = new Map<string, Slot>()
  let isSending = false
  let isStopped = false
  let isKept = true
  let failures = 0
  let retryAt = 0
  let callOff = (): void => {}

  for (const [questionId, mine] of copy.read()) slotOf(questionId).mine = mine

  function slotOf(questionId: string): Slot {
    const slot = slots.get(questionId) ?? { stored: null, mine: null, dueAt: 0, refusal: null }
    slots.set(questionId, slot)
    return slot
  }

  function keep(questionId: string, slot: Slot, mine: Change): void {
    slot.mine = mine
    isKept = copy.keep(questionId, mine)
  }

  function forget(questionId: string, slot: Slot): void {
    if (slot.mine !== null) copy.drop(questionId, slot.mine)
    slot.mine = null
    slot.refusal = null
  }

  /** Takes in what the server says it stores. */
  function settle(questionId: string, stored: StoredResponse): void {
    const slot = slotOf(questionId)
    if (slot.stored === null || stored.sequence >= slot.stored.sequence) slot.stored = stored
    if (slot.mine === null) return
    const verdict = verdictOn(slot.mine, stored)
    if (verdict === 'saved') forget(questionId, slot)
    if (verdict === 'set-aside') keep(questionId, slot, { ...slot.mine, isSetAside: true })
    if (verdict === 'follows') keep(questionId, slot, { ...slot.mine, sequence: stored.sequence + 1, tried: [] })
  }

  const pending = (): [string, Slot & { mine: Change }][] =>
    [...slots].filter((entry): entry is [string, Slot & { mine: Change }] => {
      const { mine, refusal } = entry[1]
      return mine !== null && !mine.isSetAside && refusal === null
    })

  function arrange(): void {
    callOff()
    if (isSending || isStopped) return
    const [next] = pending().sort(([, a], [, b]) => a.dueAt - b.dueAt)
    if (next === undefined) return
    const wait = Math.max(next[1].dueAt, retryAt) - now()
    if (wait > 0) callOff = later(wait, arrange)
    else void sendOne(...next)
  }

  async function sendOne(questionId: string, slot: Slot & { mine: Change }): Promise<void> {
    isSending = true
    const { value, proof, isFlagged, sequence, tried } = slot.mine
    const answer = { value, proof, isFlagged }
    const sent = { ...slot.mine, tried: tried.some((one) => isSame(one, answer)) ? tried : [...tried, answer] }
    keep(questionId, slot, sent)
    changed()
    try {
      const stored = await send(questionId, { ...answer, proof: proof && [...proof], sequence })
      // Whoever took over knows more by now; what is on the device is theirs to change.
      if (isStopped) return
      if (stored.sequence < sequence && !stored.isChecked) throw new Error('The server passed over an answer.')
      failures = 0
      retryAt = 0
      settle(questionId, stored)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === null) retryAt = now() + (BACKOFF_MS[failures++] ?? 15_000)
      else if (slot.mine === sent) slot.refusal = refusal
    }
    isSending = false
    changed()
    arrange()
  }

  return {
    /** Takes in what the server has, when the page loads and whenever it is read again. */
    merge(responses: readonly StoredResponse[]): void {
      for (const stored of responses) settle(stored.questionId, stored)
      changed()
      arrange()
    },

    /** `quietMs` lets typing come to rest before the answer is sent; it is on the device at once. */
    give(questionId: string, answer: Answer, quietMs = 0): void {
      const slot = slotOf(questionId)
      const before = slot.mine?.isSetAside === false ? slot.mine : null
      const sequence = Math.max((slot.stored?.sequence ?? 0) + 1, before?.sequence ?? 0)
      const tried = before?.sequence === sequence ? before.tried : []
      slot.dueAt = now() + quietMs
      slot.refusal = null
      keep(questionId, slot, { ...answer, sequence, givenAt: now(), tried, isSetAside: false })
      changed()
      arrange()
    },

    /** Sends what waits for typing to come to rest. */
    flush(): void {
      for (const slot of slots.values()) slot.dueAt = 0
      arrange()
    },

    /** The connection is said to be back: no need to wait out the pause. */
    retryNow(): void {
      retryAt = 0
      arrange()
    },

    answerTo(questionId: string): Answer {
      const { mine, stored } = slotOf(questionId)
      if (mine !== null && !mine.isSetAside) return mine
      return stored ?? { value: null, proof: null, isFlagged: false }
    },

    state(): SaveState {
      const refused = [...slots].filter(([, slot]) => slot.mine !== null && slot.refusal !== null)
      const sentence = refused[0]?.[1].refusal
      if (sentence != null) return { is: 'refused', questionIds: refused.map(([id]) => id), sentence }
      const questionIds = pending().map(([id]) => id)
      if (questionIds.length === 0) return { is: 'saved' }
      return failures === 0 ? { is: 'saving', questionIds } : { is: 'waiting', questionIds, isKept }
    },

    /** Whether a reload now would lose something. */
    isAtRisk: (): boolean => !isKept && [...slots.values()].some(({ mine }) => mine !== null),

    /** Answers given here that stepped back behind a later one of another device. */
    setAside: (): { questionId: string; value: unknown; proof: Answer['proof'] }[] =>
      [...slots].flatMap(([questionId, { mine }]) =>
        mine?.isSetAside === true ? { questionId, value: mine.value, proof: mine.proof } : [],
      ),

    dropSetAside(questionId: string): void {
      const slot = slotOf(questionId)
      if (slot.mine?.isSetAside !== true) return
      forget(questionId, slot)
      changed()
    },

    /** Sends nothing any more; what waits stays on the device. */
    stop(): void {
      isStopped = true
      callOff()
    },
  }
}
export type Outbox = ReturnType<typeof createOutbox>

/** The rule of `createOutbox` on two answers to one question. */
function verdictOn(mine: Change, stored: StoredResponse): 'saved' | 'pending' | 'follows' | 'set-aside' {
  if (isSame(mine, stored)) return 'saved'
  if (!stored.isChecked && mine.sequence > stored.sequence) return 'pending'
  const isLater = mine.tried.some((answer) => isSame(answer, stored)) || mine.givenAt > stored.savedAt
  if (!stored.isChecked && isLater) return 'follows'
  return saysTheSame(mine, stored) ? 'saved' : 'set-aside'
}

const isSame = (a: Answer, b: Answer): boolean => a.isFlagged === b.isFlagged && saysTheSame(a, b)
const saysTheSame = (a: Answer, b: Answer): boolean => isSameValue(a.value, b.value) && isSameValue(a.proof, b.proof)
const isSameValue = (a: unknown, b: unknown): boolean => inOneOrder(a) === inOneOrder(b)

/** JSON with the keys of every object in one order. */
const inOneOrder = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
