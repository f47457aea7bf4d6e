import { createSignal, For, Show } from 'solid-js'
import type { Skill } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './AddFromBank.module.css'
import { BankFilters } from './BankFilters.tsx'
import { BankList } from './BankList.tsx'
import { rowsOf } from './blueprint-rows.ts'
import { type BankFilter, createBank, createChosen, noFilter } from './create-bank.ts'
import type { EditedDraft } from './create-draft.ts'
import { scrollToCard } from './create-open-question.ts'
import { skillNames } from './words.ts'

/** Copies of questions of other sets for this one; at first those on its passages. */
export function AddFromBank(props: {
  draft: EditedDraft
  isOpen: boolean
  skill: Skill | undefined
  onClose: () => void
}) {
  return (
    <Dialog isOpen={props.isOpen} title="Add from the question bank" onClose={props.onClose}>
      <Picker {...props} />
    </Dialog>
  )
}

function Picker(props: { draft: EditedDraft; skill: Skill | undefined; onClose: () => void }) {
  const [filter, setFilter] = createSignal<BankFilter>({ ...noFilter, skill: props.skill, passage: 'set' })
  const bank = createBank(filter, props.draft.id)
  const chosen = createChosen()
  const change = (changed: Partial<BankFilter>) => setFilter((before) => ({ ...before, ...changed }))
  const missing = () =>
    rowsOf(props.draft.draft.blueprint, props.draft.draft.questions).filter((row) => row.missing > 0)
  const add = createAction(async () => {
    const { added, undo } = await props.draft.copyIn(chosen.from())
    props.onClose()
    scrollToCard(added[0])
    toast(`${counted(added.length, 'question')} added.`, undo)
  })
  return (
    <>
      <Show when={missing().length > 0}>
        <fieldset class={styles.missing}>
          <legend>Missing in the blueprint</legend>
          <For each={missing()}>
            {(row) => (
              <button
                type="button"
                class="small"
                aria-pressed={filter().skill === row.skill}
                onClick={() => change({ skill: filter().skill === row.skill ? undefined : row.skill })}
              >
                {skillNames[row.skill]} {row.missing}
              </button>
            )}
          </For>
        </fieldset>
      </Show>
      <BankFilters filter={filter()} isInEditor change={change} />
      <BankList bank={bank} chosen={chosen} areSetsLinked={false}>
        <Show when={filter().passage === 'set'} fallback={<p class="soft">Try fewer words or another filter.</p>}>
          <p class="soft">No other question on the passages of this set fits.</p>
          <div>
            <button type="button" onClick={() => change({ passage: undefined })}>
              Look through all passages
            </button>
          </div>
        </Show>
      </BankList>
      <div class={styles.bar}>
        <Show when={add.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
        <div class="row">
          <button
            type="button"
            class="primary"
            disabled={chosen.count() === 0 || add.isBusy()}
            onClick={() => void add.run()}
          >
            {chosen.count() === 0 ? 'Add' : `Add ${counted(chosen.count(), 'question')}`}
          </button>
          <button type="button" onClick={() => props.onClose()}>
            Cancel
          </button>
        </div>
      </div>
    </>
  )
}
