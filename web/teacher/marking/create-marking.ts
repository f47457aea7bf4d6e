import { createResource, createSignal, onCleanup } from 'solid-js'
import { createStore } from 'solid-js/store'
import type { Marking, WrittenAnswer } from '#api/contract.ts'
import { CallFailed, call, sentenceOf } from '#web/shared/call.ts'
import { createRefresh } from '#web/shared/create-refresh.ts'
import { api } from '#web/teacher/api.ts'
import { createSteps } from './create-steps.ts'
import { type Criteria, type Given, givenIn, isKept, isSame, toSend } from './given.ts'

const TYPING_MS = 700
const EVERY_MS = 20_000

interface Failure {
  readonly sentence: string
  /** The answer was changed since it was read. */
  readonly isStale: boolean
}

const failureOf = (error: unknown): Failure => ({
  sentence: sentenceOf(error),
  isStale: error instanceof CallFailed && error.code === 'stale',
})

/**
 * One question over all students as it is being marked. What is chosen and typed stays here until the server has it: it
 * is sent at once when every criterion has its level, and a comment once typing rests.
 */
export function createMarking(which: { readonly id: string; readonly questionId: string }) {
  const read = () => call(api.marking[':id'].questions[':questionId'].marking.$get({ param: which }))
  const [marking, { mutate, refetch }] = createResource(read)
  const [drafts, setDrafts] = createStore<Record<string, Given | undefined>>({})
  const [failures, setFailures] = createStore<Record<string, Failure | undefined>>({})
  const [sending, setSending] = createSignal(0)
  const steps = createSteps()
  let queue: Promise<void> = Promise.resolve()
  let typing: ReturnType<typeof setTimeout> | undefined
  /** Counts what was saved, so that answers read meanwhile are known to be old. */
  let saves = 0

  const answers = () => marking.latest?.answers ?? []
  const answerOf = (attemptId: string) => answers().find((one) => one.attemptId === attemptId)
  const criteria = (): Criteria => {
    const question = marking.latest?.question
    return question?.kind === 'extended' ? question.content.criteria : []
  }
  const givenTo = (answer: WrittenAnswer): Given => drafts[answer.attemptId] ?? givenIn(answer)
  const isDirty = (answer: WrittenAnswer): boolean =>
    !isKept(toSend(criteria(), givenTo(answer), answer.sequence), answer)
  const isPartly = (answer: WrittenAnswer): boolean => {
    const chosen = Object.keys(givenTo(answer).levels).length
    return chosen > 0 && chosen < criteria().length
  }
  const draft = (attemptId: string, { levels, comment }: Given): void =>
    setDrafts(attemptId, { levels: { ...levels }, comment })

  function show(answer: WrittenAnswer): void {
    const replaced = answers().map((one) => (one.attemptId === answer.attemptId ? answer : one))
    mutate((now) => now && ({ ...now, answers: replaced } satisfies Marking))
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
    const given = givenTo(answer)
    const sent = { levels: { ...given.levels }, comment: given.comment }
    const json = toSend(criteria(), sent, answer.sequence)
    const param = { ...which, attemptId }
    setSending((count) => count + 1)
    try {
      const marked = await call(
        api.marking[':id'].attempts[':attemptId']['rubric-marks'][':questionId'].$put({ param, json }),
      )
      saves += 1
      setFailures(attemptId, undefined)
      if (!isUndo) steps.remember(attemptId, givenIn(marked.before), givenIn(marked.answer))
      show(marked.answer)
      // From here on the server's word counts, unless more was chosen or typed meanwhile.
      if (!isPartly(answer) && isSame(givenTo(answer), sent)) setDrafts(attemptId, undefined)
    } catch (error) {
      setFailures(attemptId, failureOf(error))
    } finally {
      setSending((count) => count - 1)
    }
  }

  /** Answers that were handed in meanwhile join the list. */
  async function readMeanwhile(): Promise<void> {
    const before = saves
    const fresh = await read()
    if (saves === before && sending() === 0) mutate(fresh)
  }
  createRefresh(() => void readMeanwhile().catch(() => {}), EVERY_MS)
  onCleanup(() => {
    for (const answer of answers().filter(isDirty)) void save(answer.attemptId)
  })

  return {
    marking,
    refetch,
    criteria,
    givenTo,
    isDirty,
    isPartly,
    isMarked: ({ levels, isOverridden }: WrittenAnswer): boolean => levels !== null || isOverridden,
    save,
    failureOf: (attemptId: string) => failures[attemptId],
    /** Something would be lost if the window closed now. */
    hasUnsent: () => answers().some((one) => isDirty(one) || isPartly(one)),
    /** Something was sent and did not arrive. */
    isStuck: () => answers().some((one) => isDirty(one) && failures[one.attemptId] !== undefined),
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
    canUndo: steps.canUndo,
    /** Puts back what stood before the last change that was saved; returns whose answer it was. */
    async undo(): Promise<string | null> {
      await queue
      const step = steps.takeLast()
      if (step === undefined) return null
      draft(step.attemptId, step.before)
      await save(step.attemptId, true)
      return step.attemptId
    },
    /** Reads the answers anew: what was chosen for words that have changed goes, the comment stays. */
    async readAgain(attemptId: string): Promise<void> {
      await refetch()
      setFailures(attemptId, undefined)
      const answer = answerOf(attemptId)
      if (answer === undefined) return
      draft(attemptId, { ...givenIn(answer), comment: givenTo(answer).comment })
      await save(attemptId)
    },
  }
}
export type OpenMarking = ReturnType<typeof createMarking>
