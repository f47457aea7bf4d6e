import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { AttemptView, QuestionReview, ResponseInput, ShownQuestion, StoredResponse } from '#api/contract.ts'
import { isUnfinished } from '#web/question-kinds/is-unfinished.ts'
import { CallFailed, call } from '#web/shared/call.ts'
import { api } from '#web/student/api.ts'
import { isConnectionLost } from '#web/student/connection.ts'
import { makeDeviceCopy } from '#web/student/device-copy.ts'
import { type Answer, createOutbox } from '#web/student/outbox.ts'

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

/** One attempt as its page works on it: answers given and saved, reviews of checked ones, the clock, handing in. */
export function createAttempt(view: AttemptView) {
  const offset = view.now - Date.now()
  const now = (): number => Date.now() + offset
  const param = { attemptId: view.id }
  const [changes, setChanges] = createSignal(0)
  const [reviews, setReviews] = createSignal(new Map(view.reviews.map((review) => [review.question.id, review])))
  const [isOver, setOver] = createSignal(view.endedAt !== null)
  let isLeft = false
  onCleanup(() => {
    isLeft = true
  })

  const readAgain = () => call(api.attempts[':attemptId'].$get({ param }))

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
    answerTo: (questionId: string): Answer => watched(() => outbox.answerTo(questionId))(),
    isAnswered: (questionId: string): boolean => watched(() => holdsAnswer(outbox.answerTo(questionId).value))(),
    /** Something was answered and a part is still empty. */
    isUnfinished(question: ShownQuestion): boolean {
      const value = watched(() => outbox.answerTo(question.id).value)()
      return holdsAnswer(value) && isUnfinished(question, value)
    },
    reviewOf: (questionId: string): QuestionReview | undefined => reviews().get(questionId),

    answer(questionId: string, value: unknown, isTyping: boolean): void {
      const { isFlagged } = outbox.answerTo(questionId)
      outbox.give(questionId, { value, isFlagged }, isTyping ? TYPING_RESTS_MS : 0)
    },
    flag(questionId: string, isFlagged: boolean): void {
      const { value } = outbox.answerTo(questionId)
      outbox.give(questionId, { value, isFlagged })
    },

    /** Asks for feedback; from then on the answer stands. */
    async check(questionId: string): Promise<void> {
      await settled()
      const checked = call(
        api.attempts[':attemptId'].responses[':questionId'].check.$post({ param: { ...param, questionId } }),
      )
      const { review } = await checked
      if (review !== null) setReviews((all) => new Map(all).set(questionId, review))
      await catchUp()
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
