import type { ResponseInput, StoredResponse } from '#api/contract.ts'
import { type Answer, type Change, createOutbox, type DeviceCopy } from '#web/student/outbox.ts'

/** What happens to the next call on the wire. */
export type Fate = 'arrives' | 'never-arrives' | 'arrives-late' | 'answer-is-lost' | 'refused' | 'hangs'

export class Refused extends Error {}

/** A still clock with timers that run in order when time is let pass. */
export function makeClock() {
  let now = 1_000_000
  let timers: { at: number; work: () => void }[] = []
  return {
    now: () => now,
    later(ms: number, work: () => void) {
      const timer = { at: now + ms, work }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
    async pass(ms: number): Promise<void> {
      const until = now + ms
      for (;;) {
        await settled()
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (next === undefined) break
        timers = timers.filter((one) => one !== next)
        now = Math.max(now, next.at)
        next.work()
      }
      now = until
    },
  }
}
export type Clock = ReturnType<typeof makeClock>

/** Lets promises that are already decided run. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** Stores as the API does: the answer with the highest sequence, the first of those with the same. */
export function makeServer(clock: Clock) {
  const stored = new Map<string, StoredResponse>()
  const log: { questionId: string; value: unknown; proof: unknown }[] = []
  return {
    stored,
    log,
    responses: () => [...stored.values()],
    save(questionId: string, { value, proof, isFlagged, sequence }: ResponseInput): StoredResponse {
      const before = stored.get(questionId)
      if (before !== undefined && (before.isChecked || before.sequence >= sequence)) return before
      const after = {
        questionId,
        value,
        proof,
        isFlagged,
        sequence,
        isChecked: false,
        hasTried: false,
        savedAt: clock.now(),
      }
      stored.set(questionId, after)
      log.push({ questionId, value, proof })
      return after
    },
  }
}
export type Server = ReturnType<typeof makeServer>

export function makeMemoryCopy(options: { refuses?: boolean } = {}): DeviceCopy & { kept: Map<string, Change> } {
  const kept = new Map<string, Change>()
  return {
    kept,
    read: () => new Map(kept),
    keep(questionId, change) {
      if (options.refuses === true) return false
      kept.set(questionId, structuredClone(change))
      return true
    },
    drop(questionId, change) {
      if (JSON.stringify(kept.get(questionId)) === JSON.stringify(change)) kept.delete(questionId)
    },
  }
}

/** A device with one page open at a time. */
export function makeDevice(server: Server, clock: Clock, copy = makeMemoryCopy()) {
  let fates: Fate[] = []
  const lastGiven = new Map<string, Answer>()

  async function send(questionId: string, input: ResponseInput): Promise<StoredResponse> {
    const fate = fates.shift() ?? 'arrives'
    if (fate === 'refused') throw new Refused('This answer cannot be taken.')
    if (fate === 'never-arrives') throw new Error('offline')
    if (fate === 'arrives-late') {
      clock.later(3000, () => server.save(questionId, structuredClone(input)))
      throw new Error('offline')
    }
    const answer = server.save(questionId, structuredClone(input))
    if (fate === 'answer-is-lost') throw new Error('offline')
    if (fate === 'hangs') await new Promise<void>((resolve) => clock.later(3000, resolve))
    return structuredClone(answer)
  }

  const openPage = () =>
    createOutbox({
      send,
      refusalOf: (error) => (error instanceof Refused ? error.message : null),
      copy,
      now: clock.now,
      later: clock.later,
      changed: () => {},
    })
  let outbox = openPage()
  outbox.merge(server.responses())

  return {
    copy,
    lastGiven,
    outbox: () => outbox,
    /** The next calls meet these fates, all later ones arrive. */
    network(...next: Fate[]): void {
      fates = next
    },
    give(questionId: string, value: unknown, quietMs = 0, proof: Answer['proof'] = null): void {
      const answer = { value, proof, isFlagged: false }
      lastGiven.set(questionId, answer)
      outbox.give(questionId, answer, quietMs)
    },
    /** The page dies without a word and is opened again. */
    reload(): void {
      outbox.stop()
      outbox = openPage()
      outbox.merge(server.responses())
    },
  }
}
