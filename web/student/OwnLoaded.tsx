import { A } from '@solidjs/router'
import { type JSX, type Resource, Show } from 'solid-js'
import { CallFailed } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import page from './narrow.module.css'

const codeOf = (error: unknown): string | null => (error instanceof CallFailed ? error.code : null)

/** As `Loaded`, for what belongs to a seat: a device that holds none is told how to get it back. */
export function OwnLoaded<Value>(props: {
  from: Resource<Value>
  retry: () => void
  children: (value: () => NonNullable<Value>) => JSX.Element
}) {
  return (
    <Show when={codeOf(props.from.error) !== 'not-found'} fallback={<LostSeat />}>
      <Loaded {...props} />
    </Show>
  )
}

function LostSeat() {
  return (
    <div class={`${page.page} stack`}>
      <h1>Say who you are to see this</h1>
      <Notice tone="part">
        <p>
          This device does not know who you are, the page belongs to somebody else, or your teacher has removed it. To
          continue where you were, type your private code. Your teacher has it.
        </p>
      </Notice>
      <p>
        <A class="button primary" href="/join">
          Type your private code
        </A>
      </p>
    </div>
  )
}
