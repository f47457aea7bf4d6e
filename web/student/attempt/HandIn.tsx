import { createSignal, For, Show } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { counted } from '#web/student/words.ts'
import styles from './Attempt.module.css'
import type { Attempt } from './create-attempt.ts'
import { SaveStatus } from './SaveStatus.tsx'

/** Names what is open or to check later, waits for the last answers to be saved, then hands in. */
export function HandInDialog(props: {
  attempt: Attempt
  isOpen: boolean
  onClose: () => void
  go: (index: number) => void
  done: () => void
}) {
  const [isWanted, setWanted] = createSignal(false)
  const handIn = createAction(async () => {
    setWanted(true)
    await props.attempt.settled()
    if (!isWanted()) return
    await props.attempt.handIn()
    props.done()
  })
  const close = (): void => {
    setWanted(false)
    props.onClose()
  }
  const indicesWhere = (holds: (question: ShownQuestion) => boolean): number[] =>
    props.attempt.view.questions.flatMap((question, index) =>
      !props.attempt.isVoid(question.id) && holds(question) ? [index] : [],
    )
  const open = () => indicesWhere(({ id }) => !props.attempt.isAnswered(id))
  const unfinished = () => indicesWhere((question) => props.attempt.isUnfinished(question))
  const unproved = () => indicesWhere((question) => props.attempt.lacksProof(question))
  const flagged = () => indicesWhere(({ id }) => props.attempt.answerTo(id).isFlagged)
  const isWaiting = () => handIn.isBusy() && isWanted()
  const state = () => props.attempt.saveState()
  return (
    <Dialog isOpen={props.isOpen} title="Hand in?" onClose={close}>
      <Show when={open().length + unfinished().length + unproved().length === 0}>
        <p>All your answers are complete.</p>
      </Show>
      <Show when={open().length > 0}>
        <Numbers title={`${counted(open().length, 'question')} without an answer`} indices={open()} go={props.go} />
      </Show>
      <Show when={unfinished().length > 0}>
        <Numbers
          title={`${counted(unfinished().length, 'question')} with a part left empty`}
          indices={unfinished()}
          go={props.go}
        />
      </Show>
      <Show when={unproved().length > 0}>
        <Numbers title={`${counted(unproved().length, 'answer')} without a proof`} indices={unproved()} go={props.go} />
      </Show>
      <Show when={flagged().length > 0}>
        <Numbers
          title={`${counted(flagged().length, 'question')} you marked to check later`}
          indices={flagged()}
          go={props.go}
        />
      </Show>
      <p class="soft">After handing in, answers cannot be changed.</p>
      <Show when={state().is !== 'saved'}>
        <Notice tone="part">
          <SaveStatus state={state()} />
          <p>Handing in waits until the server has every answer.</p>
        </Notice>
      </Show>
      <Show when={handIn.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <div class="row">
        <button type="button" class="primary" disabled={isWaiting()} onClick={() => handIn.run()}>
          {isWaiting() ? 'Handing in …' : state().is === 'refused' ? 'Hand in without these answers' : 'Hand in'}
        </button>
        <button type="button" class="quiet" onClick={close}>
          Keep working
        </button>
      </div>
    </Dialog>
  )
}

function Numbers(props: { title: string; indices: readonly number[]; go: (index: number) => void }) {
  return (
    <div class="stack">
      <p>{props.title}:</p>
      <ul class={styles.numbers}>
        <For each={props.indices}>
          {(index) => (
            <li>
              <button type="button" aria-label={`Go to question ${index + 1}`} onClick={() => props.go(index)}>
                {index + 1}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  )
}
