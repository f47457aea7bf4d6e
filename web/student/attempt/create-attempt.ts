import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { AttemptView, Place, ResponseInput, ShownQuestion, StoredResponse } from '#api/contract.ts'
import { isUnfinished } from '#web/question-kinds/is-unfinished.ts'
import { passageOf } from '#web/question-kinds/passage-of.ts'
import { CallFailed, call } from '#web/shared/call.ts'
import { api } from '#web/student/api.ts'
import { isConnectionLost } from '#web/student/connection.ts'
import { makeDeviceCopy } from '#web/student/device-copy.ts'
import { type Answer, createOutbox } from '#web/student/outbox.ts'
import { type CheckOutcome, createFeedback } from './create-feedback.ts'

const TYPING_RESTS_MS = 600
const CALL_ENDS_MS = 20_000
const LOOK_MS = 100
const TRY_AGAIN_MS = 3000

/** Failures that go away by themselves. */
const PASSING = new Set<CallFailed['code']>(['offline', 'unavailable', 'too-many-tries', 'conflict'])
const isPassing = (error: unknown): boolean =>
  !(error instanceof CallFailed) || error.status >= 500 || PASSING.has(error.code)

function sentenceOfRefusal(error: CallFailed): string {
  if (error.code !== 'not-found') return error.message
  return 'This device lost its place here. Join again with your private code; your answers are kept on this device until then.'
}

/** Whether a response holds anything: a response whose every field is left open answers nothing. */
function holdsAnswer(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsAnswer)
  return value !== null && value !== undefined
}

/** One attempt as its page works on it: answers given and saved, what was said about them, the clock, handing in. */
export function createAttempt(view: AttemptView) {
  const offset = view.now - Date.now()
  const now = (): number => Date.now() + offset
  const param = { attemptId: view.id }
  const [changes, setChanges] = createSignal(0)
  const [isOver, setOver] = createSignal(view.endedAt !== null)
  let isLeft = false
  onCleanup(() => {
    isLeft = true
  })

  const readAgain = () => call(api.attempts[':attemptId'].$get({ param }))
  const feedback = createFeedback(view, readAgain)

  function refusalOf(error: unknown): string | null {
    if (isPassing(error) || !(error instanceof CallFailed)) return null
    if (error.code === 'ended') setOver(true)
    return sentenceOfRefusal(error)
  }

  /** Another device may have answered or handed in meanwhile. */
  async function catchUp(): Promise<void> {
    const again = await readAgain().catch(() => null)
    if (again === null) return
    outbox.merge(again.responses)
    feedback.take(again)
    if (again.endedAt !== null) setOver(true)
  }

  async function send(questionId: string, json: ResponseInput): Promise<StoredResponse> {
    const init = { signal: AbortSignal.timeout(CALL_ENDS_MS), keepalive: document.visibilityState === 'hidden' }
    const sent = api.attempts[':attemptId'].responses[':questionId'].$put(
      { param: { ...param, questionId }, json },
      { init },
    )
    try {
      return await call(sent)
    } catch (error) {
      if (!(error instanceof CallFailed) || error.code !== 'conflict') throw error
      // Something happened to this answer elsewhere: what is stored now decides.
      const stored = (await readAgain()).responses.find((response) => response.questionId === questionId)
      if (stored === undefined) throw error
      return stored
    }
  }

  const outbox = createOutbox({
    send,
    refusalOf,
    copy: makeDeviceCopy(view.id),
    now,
    later(ms, work) {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
    changed: () => setChanges((count) => count + 1),
  })
  const watched = <Value>(read: () => Value): (() => Value) => {
    return () => {
      changes()
      return read()
    }
  }
  const saveState = createMemo(watched(outbox.state))
  untrack(() => outbox.merge(view.responses))

  createEffect(() => {
    if (!isConnectionLost()) outbox.retryNow()
  })
  sendBeforeLeaving()

  function sendBeforeLeaving(): void {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') outbox.flush()
      else void catchUp()
    }
    const onUnload = (event: BeforeUnloadEvent): void => {
      outbox.flush()
      if (outbox.isAtRisk()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onHide)
    document.addEventListener('focusout', outbox.flush)
    addEventListener('beforeunload', onUnload)
    onCleanup(() => {
      document.removeEventListener('visibilitychange', onHide)
      document.removeEventListener('focusout', outbox.flush)
      removeEventListener('beforeunload', onUnload)
      outbox.flush()
    })
  }

  function given(questionId: string): Answer {
    const { value, proof, isFlagged } = outbox.answerTo(questionId)
    return { value, proof, isFlagged }
  }

  /** Resolves once the server has everything, or refused what it lacks; never when the page is left before. */
  function settled(): Promise<void> {
    outbox.flush()
    return new Promise((resolve) => {
      const look = (): void => {
        const { is } = outbox.state()
        if (is === 'saved' || is === 'refused') resolve()
        else if (!isLeft) setTimeout(look, LOOK_MS)
      }
      look()
    })
  }

  async function handIn(): Promise<number> {
    const { endedAt } = await call(api.attempts[':attemptId']['hand-in'].$post({ param }))
    return endedAt
  }

  const answerTo = (questionId: string): Answer => watched(() => outbox.answerTo(questionId))()
  const isAnswered = (questionId: string): boolean => holdsAnswer(answerTo(questionId).value)

  return {
    view,
    now,
    isOver,
    saveState,
    setAside: watched(outbox.setAside),
    dropSetAside: outbox.dropSetAside,
    retryNow: outbox.retryNow,
    flush: outbox.flush,
    settled,
    answerTo,
    isAnswered,
    /** Something was answered and a part is still empty. */
    isUnfinished: (question: ShownQuestion): boolean =>
      isAnswered(question.id) && isUnfinished(question, answerTo(question.id).value),
    /** It was answered without the proof that is asked for. */
    lacksProof(question: ShownQuestion): boolean {
      if (question.proof === 'none' || passageOf(question, view.passages) === null) return false
      return isAnswered(question.id) && answerTo(question.id).proof === null
    },
    reviewOf: feedback.reviewOf,
    tryAgainOf: feedback.tryAgainOf,
    isVoid: feedback.isVoid,

    answer(questionId: string, value: unknown, isTyping: boolean): void {
      outbox.give(questionId, { ...given(questionId), value }, isTyping ? TYPING_RESTS_MS : 0)
    },
    prove(questionId: string, places: readonly Place[]): void {
      outbox.give(questionId, { ...given(questionId), proof: places.length > 0 ? places : null })
    },
    flag(questionId: string, isFlagged: boolean): void {
      outbox.give(questionId, { ...given(questionId), isFlagged })
    },
    /** Puts an answer that stepped back in the place of the later one. */
    useSetAside(questionId: string): void {
      const mine = outbox.setAside().find((one) => one.questionId === questionId)
      if (mine !== undefined) outbox.give(questionId, { ...given(questionId), value: mine.value, proof: mine.proof })
    },

    /** Asks for feedback; from then on the answer stands, unless a second try is open. */
    async check(questionId: string): Promise<CheckOutcome> {
      await settled()
      const outcome = await feedback.check(questionId)
      await catchUp()
      return outcome
    },

    handIn,

    /** Time has run out: nothing can be changed any more. */
    endNow: () => setOver(true),

    /** For an attempt that is over: what was given goes out, then it is handed in, as soon as the server is reached. */
    async handInAtTheEnd(): Promise<number> {
      await settled()
      for (;;) {
        try {
          return await handIn()
        } catch (error) {
          if (!isPassing(error) || isLeft) throw error
          await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
        }
      }
    },
  }
}
export type Attempt = ReturnType<typeof createAttempt>
