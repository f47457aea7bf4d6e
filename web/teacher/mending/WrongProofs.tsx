import { For, Show } from 'solid-js'
import type { Anchor, MendingView } from '#api/contract.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import type { Mending } from './create-mending.ts'
import styles from './Mending.module.css'
import { Section } from './Section.tsx'

/** The sentences that students chose as proof and that do not count as such. */
export function WrongProofs(props: { view: MendingView; flow: Mending }) {
  const pane = usePane()
  const accept = createAction((place: Anchor) =>
    props.flow.propose({ what: 'proof', place }, 'Accept as proof', 'proofs'),
  )
  const show = (place: Anchor): void => {
    if (props.view.passage !== null) pane.reveal(props.view.passage.passageId, place)
  }
  return (
    <Show when={props.view.question.proof !== 'none'}>
      <Section id="proofs" title="Sentences given as proof that do not count">
        <Show
          when={props.view.proofs.length > 0}
          fallback={<p class="soft">None so far. Sentences that students select beside the proof are listed here.</p>}
        >
          <ul class={styles.answers}>
            <For each={props.view.proofs}>
              {({ place, quote, count }) => (
                <li class={styles.answer}>
                  <span class={styles.given} dir="auto">
                    {quote}
                  </span>
                  <span class={styles.count}>{counted(count, 'student')}</span>
                  <span class="row">
                    <button
                      type="button"
                      class="small"
                      aria-label={`Show “${quote}” in the passage`}
                      onClick={() => show(place)}
                    >
                      Show
                    </button>
                    <button
                      type="button"
                      class="small"
                      aria-label={`Accept for everybody: “${quote}”`}
                      disabled={accept.isBusy()}
                      onClick={() => accept.run(place)}
                    >
                      Accept for everybody
                    </button>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Show when={accept.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      </Section>
    </Show>
  )
}
