import { createMemo, createSignal, untrack } from 'solid-js'
import type { WalkPlace, WalkThrough } from '#api/contract.ts'
import { call, sentenceOf } from '#web/shared/call.ts'
import { createRefresh } from '#web/shared/create-refresh.ts'
import { api } from '#web/teacher/api.ts'
import { moved, type Place, placesOf } from './steps.ts'

const FOLLOW_MS = 1000

/** Where the class is: moved here or on another device of the teacher's; the highest version counts. */
export function createWalk(walk: WalkThrough) {
  const param = { id: walk.assignment.id }
  const ids = walk.questions.map(({ question }) => question.id)
  const places = placesOf(ids)
  const first: WalkPlace = { questionId: ids[0] ?? '', stage: 'question', version: 0 }
  const known = walk.place !== null && ids.includes(walk.place.questionId) ? walk.place : first
  const [place, setPlace] = createSignal<WalkPlace>(known)
  const [failure, setFailure] = createSignal<string | null>(null)
  let moves = 0

  const take = (next: WalkPlace | null): void => {
    if (next !== null && next.version > untrack(place).version && ids.includes(next.questionId)) setPlace(next)
  }

  /** Shown here at once; the other device follows when the server knows. */
  async function goTo(to: Place): Promise<void> {
    const before = untrack(place)
    if (to.questionId === before.questionId && to.stage === before.stage) return
    moves += 1
    const own = moves
    setPlace({ ...to, version: before.version })
    try {
      const json = { questionId: to.questionId, stage: to.stage }
      const saved = await call(api.walkThrough[':id']['walk-through'].place.$put({ param, json }))
      setFailure(null)
      if (own === moves) setPlace(saved)
      else setPlace((now) => ({ ...now, version: Math.max(now.version, saved.version) }))
    } catch (error) {
      setFailure(sentenceOf(error))
    }
  }

  createRefresh(() => {
    const asked = moves
    void call(api.walkThrough[':id']['walk-through'].place.$get({ param })).then(
      (answer) => {
        if (asked === moves) take(answer.place)
      },
      () => {},
    )
  }, FOLLOW_MS)

  const index = createMemo(() => ids.indexOf(place().questionId))
  return {
    index,
    stage: () => place().stage,
    shown: () => walk.questions[index()],
    /** The last move is not known to the server; other devices do not follow. */
    failure,
    isFirst: () => index() === 0 && place().stage === 'question',
    isLast: () => index() === ids.length - 1 && place().stage === 'evidence',
    step: (count: 1 | -1) => void goTo(moved(places, place(), count)),
    toQuestion(to: number): void {
      const questionId = ids[Math.min(Math.max(to, 0), ids.length - 1)]
      if (questionId !== undefined) void goTo({ questionId, stage: 'question' })
    },
  }
}
export type Walk = ReturnType<typeof createWalk>
