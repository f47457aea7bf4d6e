import { useSearchParams } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on } from 'solid-js'
import type { WrittenAnswer } from '#api/contract.ts'
import { inOrder } from './answer-order.ts'
import type { OpenMarking } from './create-marking.ts'
import { createRemembered } from './create-remembered.ts'

/** Which answer is in sight, and in which order they are gone through. It stands in the address. */
export function createAnswerChoice(open: OpenMarking) {
  const [search, setSearch] = useSearchParams<{ answer?: string }>()
  const [isHidden, setHidden] = createRemembered('whosaid.marking.names-hidden')
  const answers = createMemo(() => {
    const { latest } = open.marking
    return latest === undefined ? [] : inOrder(latest.answers, latest.question.id, isHidden())
  })
  /** The one that was begun with stays, although marking it makes another the first unmarked. */
  const [begun, setBegun] = createSignal<string>()
  const index = createMemo(() => {
    const id = search.answer ?? begun()
    return Math.max(
      0,
      answers().findIndex(({ attemptId }) => attemptId === id),
    )
  })
  createEffect(
    on(answers, (all) => {
      if (all.some(({ attemptId }) => attemptId === begun())) return
      setBegun((all.find((one) => !open.isMarked(one)) ?? all[0])?.attemptId)
    }),
  )
  const answer = (): WrittenAnswer | undefined => answers()[index()]
  function goTo(next: WrittenAnswer | undefined): void {
    const now = answer()
    if (next === undefined || next.attemptId === now?.attemptId) return
    if (now !== undefined) void open.save(now.attemptId)
    setSearch({ answer: next.attemptId })
  }
  return {
    answers,
    index,
    answer,
    goTo,
    goBy: (by: -1 | 1) => goTo(answers()[index() + by]),
    /** The next that waits, from here on and around. */
    nextWaiting: () => {
      const ring = [...answers().slice(index() + 1), ...answers().slice(0, index())]
      return ring.find((one) => !open.isMarked(one))
    },
    isHidden,
    setHidden(hidden: boolean): void {
      // The answer in sight stays in sight.
      const now = answer()
      setHidden(hidden)
      if (now !== undefined) setSearch({ answer: now.attemptId }, { replace: true })
    },
    /** "Ann", "Ann, attempt 2"; "Answer 3" where names are hidden. */
    nameOf(one: WrittenAnswer): string {
      const place = answers().findIndex(({ attemptId }) => attemptId === one.attemptId)
      if (isHidden()) return `Answer ${place + 1}`
      return one.attemptNumber === 1 ? one.displayName : `${one.displayName}, attempt ${one.attemptNumber}`
    },
  }
}
export type AnswerChoice = ReturnType<typeof createAnswerChoice>
