import { createResource, For, Show } from 'solid-js'
import type { SetCoverage } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { usePane } from '#web/shared/passage/pane.ts'
import { api } from '#web/teacher/api.ts'
import panel from './BlueprintPanel.module.css'
import styles from './CoveragePanel.module.css'
import type { EditedDraft } from './create-draft.ts'

type Passage = SetCoverage['passages'][number]
type Covered = Passage['sources'][number]

const asked = (all: readonly Covered[]): string => `${all.filter(({ isAsked }) => isAsked).length} of ${all.length}`

/** Which sources and figures of the passages nothing asks about yet, as of the last save. */
export function CoveragePanel(props: { draft: EditedDraft }) {
  const [coverage] = createResource(
    () => props.draft.version(),
    () => call(api.questionSets[':id'].coverage.$get({ param: { id: props.draft.id } })).catch(() => null),
  )
  const passages = () => coverage.latest?.passages ?? []
  const all = (what: 'sources' | 'figures') => passages().flatMap((one) => one[what])
  return (
    <Show when={all('sources').length + all('figures').length > 0 && props.draft.draft.questions.length > 0}>
      <details class={panel.panel}>
        <summary>
          Coverage: {asked(all('sources'))} sources and {asked(all('figures'))} figures of the passage are asked about
        </summary>
        <div class={panel.inside}>
          <For each={passages()}>
            {(passage) => (
              <>
                <Show when={passages().length > 1}>
                  <h3 class={styles.title} dir="auto">
                    {passage.title}
                  </h3>
                </Show>
                <Things name="Sources" all={passage.sources} passageId={passage.passageId} />
                <Things name="Figures" all={passage.figures} passageId={passage.passageId} />
              </>
            )}
          </For>
        </div>
      </details>
    </Show>
  )
}

function Things(props: { name: string; all: readonly Covered[]; passageId: string }) {
  const pane = usePane()
  const share = () => props.all.filter(({ isAsked }) => isAsked).length / Math.max(1, props.all.length)
  const open = () => props.all.filter(({ isAsked }) => !isAsked)
  return (
    <Show when={props.all.length > 0}>
      <section class={styles.things} aria-label={props.name}>
        <p class={styles.count}>
          {props.name}: {asked(props.all)}
        </p>
        <div class={panel.meter} aria-hidden="true">
          <div style={{ 'inline-size': `${100 * share()}%` }} />
        </div>
        <Show when={open().length > 0} fallback={<p class="soft">All are asked about.</p>}>
          <p class="soft">Nothing asks about:</p>
          <ul class={styles.open}>
            <For each={open()}>
              {({ words, place }) => (
                <li>
                  <button
                    type="button"
                    class="small"
                    disabled={place === null}
                    onClick={() => place !== null && pane.reveal(props.passageId, place)}
                  >
                    {words}
                    <span class="sr-only">: show in the passage</span>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
    </Show>
  )
}
