import { For, Show } from 'solid-js'
import type { MendEntry, MendingView } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { dayAndTime, listed } from '#web/teacher/parts/wording.ts'
import type { Mending } from './create-mending.ts'
import { focusSection } from './focus-section.ts'
import styles from './Mending.module.css'
import { Section } from './Section.tsx'

/** Every mend, the newest first: what, who, when and why. Any of them can be taken back, and be made again. */
export function MendLog(props: { view: MendingView; flow: Mending }) {
  const undo = createAction(async (mend: MendEntry) => {
    await props.flow.undo(mend)
    focusSection('mends')
  })
  const again = createAction((mend: MendEntry) => props.flow.propose(mend.change, 'Make this mend again', 'mends'))
  return (
    <Section id="mends" title="What was mended">
      <Show when={props.view.mends.length > 0} fallback={<p class="soft">Nothing yet.</p>}>
        <ol class={styles.log} reversed>
          <For each={props.view.mends}>
            {(mend) => (
              <li class={styles.entry}>
                <Entry mend={mend} versions={props.view.versions.length} />
                <Show
                  when={mend.undoneAt === null}
                  fallback={
                    <button
                      type="button"
                      class="small"
                      aria-label={`Make it again: ${mend.inWords}`}
                      disabled={again.isBusy()}
                      onClick={() => again.run(mend)}
                    >
                      Make it again
                    </button>
                  }
                >
                  <button
                    type="button"
                    class="small"
                    aria-label={`Take back: ${mend.inWords}`}
                    disabled={undo.isBusy()}
                    onClick={() => undo.run(mend)}
                  >
                    Take back
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={undo.failure() ?? again.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </Section>
  )
}

function Entry(props: { mend: MendEntry; versions: number }) {
  return (
    <div>
      <p dir="auto">
        <Show when={props.mend.undoneAt !== null} fallback={<strong>{props.mend.inWords}</strong>}>
          <span class={styles.undone}>
            <s>{props.mend.inWords}</s>
          </span>
        </Show>
      </p>
      <p dir="auto">{props.mend.reason}</p>
      <p class="soft">
        {props.mend.madeBy}, {dayAndTime(props.mend.madeAt)}
        <Show when={props.versions > 1}>
          {', '}
          {props.mend.versions.length === 1 ? 'version' : 'versions'} {listed(props.mend.versions.map(String))}
        </Show>
        <Show when={props.mend.undoneAt}>
          {(at) => (
            <>
              . Taken back by {props.mend.undoneBy}, {dayAndTime(at())}
            </>
          )}
        </Show>
      </p>
    </div>
  )
}
