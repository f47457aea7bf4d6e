import { For, Show } from 'solid-js'
import type { MendingView } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import type { Mending } from './create-mending.ts'
import styles from './Mending.module.css'
import { Section } from './Section.tsx'

/** Kinds in which something is typed that the key can accept. */
const typed = new Set<string>(['short', 'cloze', 'figure'])

/** The distinct typed answers that do not count, each with the one click that lets it count for everybody. */
export function WrongAnswers(props: { view: MendingView; flow: Mending }) {
  const accept = createAction((part: string, answer: string) =>
    props.flow.propose({ what: 'answer', part, answer }, `Accept “${answer}”`, 'answers'),
  )
  const parts = () => new Set(props.view.answers.map(({ part }) => part))
  return (
    <Show when={typed.has(props.view.question.kind)}>
      <Section id="answers" title="Answers that do not count">
        <Show
          when={props.view.answers.length > 0}
          fallback={<p class="soft">None so far. Typed answers that earn less than full marks are listed here.</p>}
        >
          <ul class={styles.answers}>
            <For each={props.view.answers}>
              {({ part, label, given, count, credit, canAccept }) => (
                <li class={styles.answer}>
                  <span class={styles.given} dir="auto">
                    {given}
                  </span>
                  <span class={styles.count}>
                    <Show when={parts().size > 1}>{label} · </Show>
                    {counted(count, 'student')}
                    <Show when={credit > 0}> · earns a part</Show>
                  </span>
                  <Show when={canAccept}>
                    <button
                      type="button"
                      class="small"
                      aria-label={`Accept for everybody: “${given}”`}
                      disabled={accept.isBusy()}
                      onClick={() => accept.run(part, given)}
                    >
                      Accept for everybody
                    </button>
                  </Show>
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
