import { createResource, createSignal, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Marking, WrittenAnswer } from '#api/contract.ts'
import { CallFailed, call, sentenceOf } from '#web/shared/call.ts'
import { createRefresh } from '#web/shared/create-refresh.ts'
import { api } from '#web/teacher/api.ts'
import { type Criteria, type Given, givenIn, isKept, toSend } from './given.ts'

const TYPING_MS = 700
const EVERY_MS = 20_000

interface Failure {
  readonly sentence: string
  /** The answer was changed since it was read. */
  readonly isStale: boolean
}
interface Step {
  readonly attemptId: string
  readonly before: Given
  /** Only the comment was changed. */
  readonly isComment: boolean
}

/**
 * One question over all students as it is being marked. What is chosen and typed stays here until the server has it: it
 * is sent at once when every criterion has its level, and a comment once typing rests.
 */
export function createMarking(which: () => { id: string; questionId: string }) {
  const read = (param: { id: string; questionId: string }) =>
    call(api.marking[':id'].questions[':questionId'].marking.$get({ param }))
  const [marking, { mutate, refetch }] = createResource(which, read)
  const [drafts, setDrafts] = createStore<Record<string, Given>>({})
  const [failures, setFailures] = createStore<Record<string, Failure | undefined>>({})
  const [sending, setSending] = createSignal(0)
  const [steps, setSteps] = createSignal<readonly Step[]>([])
  let queue: Promise<void> = Promise.resolve()
  let typing: ReturnType<typeof setTimeout> | undefined
  /** Counts what was saved, so that answers read meanwhile are known to be old. */
  let saves = 0

  const answerOf = (attemptId: string) => marking.latest?.answers.find((one) => one.attemptId === attemptId)
  const criteria = (): Criteria => {
    const question = marking.latest?.question
    return question?.kind === 'extended' ? question.content.criteria : []
  }
  const givenTo = (answer: WrittenAnswer): Given => drafts[answer.attemptId] ?? givenIn(answer)
  const isDirty = (answer: WrittenAnswer): boolean =>
    !isKept(toSend(criteria(), givenTo(answer), answer.sequence), answer)
  const draft = (attemptId: string, given: Given) =>
    setDrafts(attemptId, { levels: { ...given.levels }, comment: given.comment })

  function show(answer: WrittenAnswer): void {
    mutate((now) => {
      if (now === undefined) return now
      const answers = now.answers.map((one) => (one.attemptId === answer.attemptId ? answer : one))
      return { ...now, answers } satisfies Marking
    })
  }

  /** One after the other, so that what was chosen last is what stays. */
  function save(attemptId: string, isUndo = false): Promise<void> {
    clearTimeout(typing)
    queue = queue.then(() => send(attemptId, isUndo))
    return queue
  }
  async function send(attemptId: string, isUndo: boolean): Promise<void> {
    const answer = answerOf(attemptId)
    if (answer === undefined || !isDirty(answer)) return
    const { id, questionId } = which()
    const json = toSend(criteria(), givenTo(answer), answer.sequence)
    setSending((count) => count + 1)
    try {
      const param = { id, attemptId, questionId }
      const sent = api.marking[':id'].attempts[':attemptId']['rubric-marks'][':questionId'].$put({ param, json })
      const marked = await call(sent)
      saves += 1
      setFailures(attemptId, undefined)
      if (!isUndo) remember(attemptId, givenIn(marked.before), givenIn(marked.answer))
      show(marked.answer)
    } catch (error) {
      setFailures(attemptId, {
        sentence: sentenceOf(error),
        isStale: error instanceof CallFailed && error.code === 'stale',
      })
    } finally {
      setSending((count) => count - 1)
    }
  }
  /** A comment that is typed in several goes is undone in one. */
  function remember(attemptId: string, before: Given, now: Given): void {
    const isComment = JSON.stringify(before.levels) === JSON.stringify(now.levels)
    const last = steps().at(-1)
    if (isComment && last?.isComment && last.attemptId === attemptId) return
    setSteps((all) => [...all, { attemptId, before, isComment }])
  }
  const isPartly = (answer: WrittenAnswer): boolean => {
    const chosen = Object.keys(givenTo(answer).levels).length
    return chosen > 0 && chosen < criteria().length
  }

  createRefresh(() => void readMeanwhile().catch(() => {}), EVERY_MS)
  /** Answers that were handed in meanwhile join the list. */
  async function readMeanwhile(): Promise<void> {
    const before = saves
    const fresh = await read(which())
    if (saves === before && sending() === 0 && fresh.question.id === which().questionId) mutate(fresh)
  }
  onCleanup(() => {
    for (const answer of marking.latest?.answers.filter(isDirty) ?? []) void save(answer.attemptId)
  })
  return {
    marking,
    criteria,
    refetch,
    givenTo,
    isDirty,
    save,
    isSending: () => sending() > 0,
    failureOf: (attemptId: string) => failures[attemptId],
    isMarked: ({ levels, isOverridden }: WrittenAnswer): boolean => levels !== null || isOverridden,
    isPartly,
    /** Something would be lost if the page went now. */
    hasUnsent: () => marking.latest?.answers.some((one) => isDirty(one) || isPartly(one)) ?? false,
    choose(answer: WrittenAnswer, criterionId: string, levelId: string): void {
      const { levels, comment } = givenTo(answer)
      draft(answer.attemptId, { levels: { ...levels, [criterionId]: levelId }, comment })
      void save(answer.attemptId)
    },
    clear(answer: WrittenAnswer): void {
      draft(answer.attemptId, { levels: {}, comment: givenTo(answer).comment })
      void save(answer.attemptId)
    },
    comment(answer: WrittenAnswer, comment: string): void {
      draft(answer.attemptId, { ...givenTo(answer), comment })
      clearTimeout(typing)
      typing = setTimeout(() => void save(answer.attemptId), TYPING_MS)
    },
    /** Something was sent and did not arrive. */
    isStuck: () =>
      marking.latest?.answers.some((one) => isDirty(one) && failures[one.attemptId] !== undefined) ?? false,
    canUndo: () => steps().length > 0,
    /** Puts back what stood before the last change that was saved; returns whose answer it was. */
    async undo(): Promise<string | null> {
      await queue
      const step = steps().at(-1)
      if (step === undefined) return null
      setSteps((all) => all.slice(0, -1))
      draft(step.attemptId, step.before)
      await save(step.attemptId, true)
      return step.attemptId
    },
    /** Reads the answers anew; what was chosen for an answer that has changed meanwhile goes with it. */
    async readAgain(attemptId: string): Promise<void> {
      setFailures(attemptId, undefined)
      const { levels: _, ...kept } = drafts[attemptId] ?? { comment: '' }
      await refetch()
      draft(attemptId, { levels: {}, comment: kept.comment })
    },
  }
}
export type OpenMarking = ReturnType<typeof createMarking>
