import { createResource, createSignal, For, Show } from 'solid-js'
import type { BankEntry } from '#api/contract.ts'
import { CallFailed, call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/teacher/api.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import type { Chosen } from '#web/teacher/question-sets/create-bank.ts'

interface Copied {
  readonly setId: string
  readonly title: string
  readonly count: number
}

/** Copies the chosen questions to a set that is there or to a new one, and leads to it. */
export function CopyToSet(props: { chosen: Chosen; isOpen: boolean; onClose: () => void; copied: () => void }) {
  const [done, setDone] = createSignal<Copied>()
  const close = (): void => {
    setDone(undefined)
    props.onClose()
  }
  return (
    <Dialog isOpen={props.isOpen} title={done() ? 'Copied' : 'Copy to a set'} onClose={close}>
      <Show
        when={done()}
        fallback={
          <Target
            chosen={props.chosen}
            cancel={close}
            copied={(copied) => {
              setDone(copied)
              props.chosen.clear()
              props.copied()
            }}
          />
        }
      >
        {(copied) => (
          <>
            <p role="status">
              {counted(copied().count, 'question')} now {copied().count === 1 ? 'stands' : 'stand'} at the end of “
              {copied().title}”.
            </p>
            <div class="row">
              <a class="button primary" href={`/question-sets/${copied().setId}`}>
                Open the set
              </a>
              <button type="button" onClick={close}>
                Close
              </button>
            </div>
          </>
        )}
      </Show>
    </Dialog>
  )
}

/** The select's value for a set that is not there yet. */
const NEW = 'new'

function Target(props: { chosen: Chosen; cancel: () => void; copied: (copied: Copied) => void }) {
  const [sets, { refetch }] = createResource(() => call(api.questionSets.index.$get({ query: {} })))
  const [target, setTarget] = createSignal<string>()
  const [title, setTitle] = createSignal('')
  const chosenTarget = () => target() ?? sets.latest?.entries[0]?.id ?? NEW
  const copy = createAction(async () => {
    const json = { from: props.chosen.from() }
    const id = chosenTarget() === NEW ? await newSet(title(), props.chosen.entries()) : chosenTarget()
    const set = await call(api.questionBank['question-sets'][':id'].questions.copies.$post({ param: { id }, json }))
    props.copied({ setId: id, title: set.title, count: json.from.length })
  })
  return (
    <Loaded from={sets} retry={refetch}>
      {(known) => (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void copy.run()
          }}
        >
          <p>
            {counted(props.chosen.count(), 'question')}, with {props.chosen.count() === 1 ? 'its' : 'their'} keys and
            evidence. A passage that the set does not have is added to it.
          </p>
          <Field label="Question set">
            {(control) => (
              <select {...control} onChange={(event) => setTarget(event.currentTarget.value)}>
                <For each={known().entries}>
                  {({ id, title, questions }) => (
                    <option value={id} selected={chosenTarget() === id}>
                      {title} ({counted(questions, 'question')})
                    </option>
                  )}
                </For>
                <option value={NEW} selected={chosenTarget() === NEW}>
                  A new question set
                </option>
              </select>
            )}
          </Field>
          <Show when={chosenTarget() === NEW}>
            <Field label="Title of the new set" error={copy.at('title')}>
              {(control) => (
                <input
                  {...control}
                  dir="auto"
                  required
                  maxLength={200}
                  value={title()}
                  onInput={(event) => setTitle(event.currentTarget.value)}
                />
              )}
            </Field>
          </Show>
          <Show when={copy.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
          <div class="row">
            <button type="submit" class="primary" disabled={copy.isBusy()}>
              Copy
            </button>
            <button type="button" onClick={() => props.cancel()}>
              Cancel
            </button>
          </div>
        </form>
      )}
    </Loaded>
  )
}

/** A draft without questions on the passages that the chosen ones are about. */
async function newSet(title: string, chosen: readonly BankEntry[]): Promise<string> {
  const passageIds = [...new Set(chosen.flatMap(({ passage }) => passage?.id ?? []))]
  if (passageIds.length === 0) {
    const detail = 'None of these questions is about a passage, and a new set needs one. Choose a set that is there.'
    throw new CallFailed({ code: 'conflict', status: 0, detail })
  }
  const { id } = await call(api.questionSets.index.$post({ json: { title, passageIds } }))
  return id
}
