import { type JSX, Show } from 'solid-js'
import type { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'

/** Looks at what a change would do; what keeps it from being made is said beside it. */
export function ProposeButton(props: {
  action: ReturnType<typeof createAction<[]>>
  label: JSX.Element
  isIdle?: boolean
}) {
  return (
    <>
      <Show when={props.action.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div>
        <button
          type="button"
          disabled={props.action.isBusy() || props.isIdle === true}
          onClick={() => props.action.run()}
        >
          {props.label}
        </button>
      </div>
    </>
  )
}
