import { createEffect, createSignal, createUniqueId, Show } from 'solid-js'
import { Waiting } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import type { TextReview } from './create-text-review.ts'
import { DamageList } from './DamageList.tsx'
import type { Damage } from './mended-review.ts'
import { ReviewedText } from './ReviewedText.tsx'
import styles from './TextEditor.module.css'

const SHOWN_LIMIT = 250_000
const SHOWN_MS = 2500

/** Looks a text over: as students will see it, or as text to edit, with the damages beside it. */
export function TextEditor(props: { review: TextReview; error?: string | undefined }) {
  const [isEditing, setEditing] = createSignal(false)
  const fault = (): string | undefined => props.review.refusal() ?? props.error
  const canBeShown = (): boolean => props.review.text().length <= SHOWN_LIMIT
  createEffect(() => {
    if (!canBeShown()) setEditing(true)
  })
  let region: HTMLElement | undefined
  const show = (damage: Damage): void => {
    setEditing(false)
    const mark = region?.querySelector(`[data-damage="${damage.start}"]`)
    mark?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    mark?.toggleAttribute('data-shown', true)
    setTimeout(() => mark?.toggleAttribute('data-shown', false), SHOWN_MS)
  }
  return (
    <div class={styles.both}>
      <div class={styles.damages}>
        <DamageList review={props.review} onShow={show} />
      </div>
      <section class={styles.text} aria-label="Text" ref={region}>
        <Tools
          review={props.review}
          isEditing={isEditing()}
          canBeShown={canBeShown()}
          onChange={(editing) => setEditing(editing)}
        />
        <Show when={props.review.failure()}>
          {(sentence) => (
            <Notice tone="bad" title="The text could not be looked over">
              <p>{sentence()}</p>
              <button type="button" class="small" onClick={() => props.review.retry()}>
                Try again
              </button>
            </Notice>
          )}
        </Show>
        <Show
          when={isEditing()}
          fallback={
            <>
              <Show when={fault()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
              <Show when={props.review.review()} fallback={props.review.failure() === undefined && <Waiting />}>
                {(seen) => <ReviewedText review={seen()} damages={props.review.damages()} />}
              </Show>
            </>
          }
        >
          <TextArea review={props.review} error={fault()} />
        </Show>
      </section>
    </div>
  )
}

function Tools(props: {
  review: TextReview
  isEditing: boolean
  canBeShown: boolean
  onChange: (isEditing: boolean) => void
}) {
  const size = (): string => {
    const words = props.review.text().match(/\S+/g)?.length ?? 0
    return `${counted(words, 'word')} in ${counted(props.review.review()?.paragraphs.length ?? 0, 'paragraph')}`
  }
  return (
    <div class={styles.tools}>
      <fieldset class={styles.views}>
        <legend class="sr-only">Show the text</legend>
        <button
          type="button"
          class="small"
          aria-pressed={!props.isEditing}
          disabled={!props.canBeShown}
          onClick={() => props.onChange(false)}
        >
          As students see it
        </button>
        <button type="button" class="small" aria-pressed={props.isEditing} onClick={() => props.onChange(true)}>
          Edit by hand
        </button>
      </fieldset>
      <Show when={props.review.undoable()}>
        {(what) => (
          <button type="button" class="small" onClick={() => props.review.undo()}>
            Undo: {what()}
          </button>
        )}
      </Show>
      <span class={styles.size}>{size()}</span>
    </div>
  )
}

function TextArea(props: { review: TextReview; error: string | undefined }) {
  const id = createUniqueId()
  return (
    <div class="stack">
      <textarea
        class={styles.area}
        aria-label="Text of the passage"
        aria-invalid={props.error === undefined ? undefined : 'true'}
        aria-describedby={props.error === undefined ? undefined : id}
        dir="auto"
        spellcheck
        value={props.review.text()}
        onInput={(event) => props.review.setText(event.currentTarget.value)}
      />
      <Show when={props.error}>
        <p id={id} class={styles.error}>
          {props.error}
        </p>
      </Show>
    </div>
  )
}
