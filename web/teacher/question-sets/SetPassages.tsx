import { For, Show } from 'solid-js'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import type { EditedDraft } from './create-draft.ts'
import { PassageChoice } from './PassageChoice.tsx'
import styles from './SetPassages.module.css'

const MOST_PASSAGES = 10

/** Which passages the questions are about: adding one, taking one away. */
export function SetPassages(props: { draft: EditedDraft; isOpen: boolean; onClose: () => void }) {
  const ids = () => props.draft.draft.passageIds
  const titleOf = (id: string) => props.draft.passages().find(({ passageId }) => passageId === id)?.title ?? 'Adding …'
  const questionsOn = (id: string) => props.draft.draft.questions.filter(({ passageId }) => passageId === id).length
  const change = (passageIds: string[]): void => {
    props.draft.setPassageIds(passageIds)
    void props.draft.flush()
  }
  return (
    <Dialog isOpen={props.isOpen} title="Passages of this set" onClose={props.onClose}>
      <ul class={styles.list}>
        <For each={ids()}>
          {(id) => (
            <li class={styles.passage}>
              <div>
                <p class={styles.title} dir="auto">
                  {titleOf(id)}
                </p>
                <p class={styles.about}>{counted(questionsOn(id), 'question')}</p>
              </div>
              <Show when={ids().length > 1}>
                <button
                  type="button"
                  class="small danger"
                  aria-label={`Remove ${titleOf(id)}`}
                  onClick={() => change(ids().filter((one) => one !== id))}
                >
                  Remove
                </button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <p class="soft">
        {ids().length > 1
          ? 'Questions on a passage that you remove stay, until you delete them or choose another passage for them.'
          : 'A set needs at least one passage. With two or more, each question says which one it is about.'}
      </p>
      <Show when={ids().length < MOST_PASSAGES} fallback={<p class="soft">A set can have ten passages.</p>}>
        <h3>Add a passage</h3>
        <PassageChoice except={ids()} isBusy={false} choose={({ id }) => change([...ids(), id])} />
      </Show>
      <div class="row">
        <button type="button" class="primary" onClick={() => props.onClose()}>
          Done
        </button>
      </div>
    </Dialog>
  )
}
