import { type Accessor, batch, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js'
import type { PassageReview } from '#api/contract.ts'
import { call, sentenceOf } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import { type Damage, mendedAll } from './mended-review.ts'

/** How long the text must be left alone before the server looks it over. */
const PAUSE_MS = 350
/** What the server takes for a look; more is refused here, in words. */
const LOOK_LIMIT = 4_000_000
const CONTEXT = 20

interface Step {
  /** Completes "Undo: …". */
  readonly what: string
  readonly before: string
}

/**
 * A text with what the server finds damaged in it. The server looks whenever the text has changed and `isOn`; an answer
 * that was overtaken is thrown away. Nothing changes the text but `setText`, `fix` and `undo`, and every fix can be
 * undone, as can edits by hand in between.
 */
export function createTextReview(isOn: Accessor<boolean>, start = '') {
  const [text, setText] = createSignal(start)
  const [review, setReview] = createSignal<PassageReview | null>(null)
  const [failure, setFailure] = createSignal<string>()
  const [steps, setSteps] = createSignal<readonly Step[]>([])
  const [leftAlone, setLeftAlone] = createSignal<ReadonlySet<string>>(new Set())
  // The text as of the last step: what differs from it was typed by hand since.
  const [settled, setSettled] = createSignal(start)
  let latest = 0

  async function look(): Promise<void> {
    latest += 1
    const asked = latest
    const sent = text()
    if (sent.length > LOOK_LIMIT) {
      setFailure('This is far more than one article. Paste one article at a time.')
      return
    }
    const answer = await call(api.passages.review.$post({ json: { text: sent } })).catch((error: unknown) => {
      if (asked === latest) setFailure(sentenceOf(error))
      return null
    })
    if (answer === null || asked !== latest) return
    batch(() => {
      setFailure(undefined)
      setReview(answer)
      // Line ends are the one thing that is tidied without asking.
      if (settled() === sent) setSettled(answer.text)
      setText(answer.text)
    })
  }
  createEffect(
    on(isOn, (on) => {
      // Before the first look there is nothing to go back to.
      if (on && steps().length === 0) setSettled(text())
    }),
  )
  createEffect(
    on([text, isOn], ([now, on]) => {
      latest += 1
      if (!on) return
      const timer = setTimeout(look, review() === null ? 0 : PAUSE_MS)
      onCleanup(() => clearTimeout(timer))
      if (now === '') setFailure(undefined)
    }),
  )

  /** Notes edits by hand as a step of their own. */
  function settle(): void {
    if (text() === settled()) return
    const before = settled()
    setSteps((all) => [...all, { what: 'edit by hand', before }])
    setSettled(text())
  }
  function fix(damages: readonly Damage[], what: string): void {
    const seen = review()
    if (seen === null || seen.text !== text()) return
    const mended = mendedAll(seen, damages)
    batch(() => {
      settle()
      setSteps((all) => [...all, { what, before: seen.text }])
      setReview(mended)
      setText(mended.text)
      setSettled(mended.text)
    })
  }
  function undo(): void {
    settle()
    const last = steps().at(-1)
    if (last === undefined) return
    batch(() => {
      setSettled(last.before)
      setSteps((all) => all.slice(0, -1))
      setText(last.before)
    })
  }
  const isCurrent = createMemo(() => review()?.text === text())
  const nameOf = (damage: Damage): string =>
    [
      damage.kind,
      text().slice(Math.max(0, damage.start - CONTEXT), damage.start),
      text().slice(damage.start, damage.end + CONTEXT),
    ].join('|')
  const damages = createMemo((before: readonly Damage[]) => {
    if (!isCurrent()) return before
    return review()?.damages.filter((damage) => !leftAlone().has(nameOf(damage))) ?? []
  }, [])
  return {
    text,
    setText,
    review,
    /** What the server found, without what the teacher left alone. */
    damages,
    failure,
    retry: look,
    /** Whether review and damages are about the text as it stands. */
    isCurrent,
    refusal: (): string | undefined => (isCurrent() ? (review()?.refusal ?? undefined) : undefined),
    fix,
    leave: (damage: Damage) => setLeftAlone((all) => new Set([...all, nameOf(damage)])),
    leftAlone: () => (review()?.damages.length ?? 0) - damages().length,
    showLeftAlone: () => setLeftAlone(new Set<string>()),
    undo,
    /** What `undo` would take back, or undefined. */
    undoable: (): string | undefined => (text() === settled() ? steps().at(-1)?.what : 'edit by hand'),
  }
}
export type TextReview = ReturnType<typeof createTextReview>
