import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { CallFailed, call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { CopyButton } from '#web/teacher/parts/CopyButton.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import styles from './ImportSet.module.css'
import { placeInFile } from './place-in-file.ts'

const LIMIT_BYTES = 8_000_000

interface Refusal {
  readonly fileName: string
  readonly faults: readonly { path: string; message: string }[]
}

/** Makes a question set from a file; a file with a fault is refused whole, with everything that is wrong in it. */
export function ImportSet(props: { isOpen: boolean; onClose: () => void }) {
  const navigate = useNavigate()
  const [refusal, setRefusal] = createSignal<Refusal>()
  const take = createAction(async (file: File) => {
    setRefusal(undefined)
    if (file.size > LIMIT_BYTES) {
      setRefusal({ fileName: file.name, faults: [{ path: '', message: 'The file is larger than 8 MB.' }] })
      return
    }
    const headers = { 'Content-Type': 'application/json' }
    try {
      const { id, title, passages } = await call(api.questionSets.import.$post({}, { init: { body: file, headers } }))
      navigate(`/question-sets/${id}`, { replace: true })
      toast(`“${title}” was imported, with ${counted(passages.length, 'passage')}.`)
    } catch (error) {
      if (!(error instanceof CallFailed) || error.errors.length === 0) throw error
      setRefusal({ fileName: file.name, faults: error.errors })
    }
  })
  const close = (): void => {
    setRefusal(undefined)
    props.onClose()
  }
  return (
    <Dialog isOpen={props.isOpen} title="Import a question set" onClose={close}>
      <p>
        A file that was downloaded from a question set, here or on another server, becomes a new question set with its
        own passages.
      </p>
      <Field label="File" hint="Choose it, or drop it on the field. Its name ends in .json.">
        {(control) => (
          <input
            {...control}
            class={styles.file}
            type="file"
            accept=".json,application/json"
            disabled={take.isBusy()}
            onChange={async (event) => {
              const chooser = event.currentTarget
              const file = chooser.files?.[0]
              if (file !== undefined) await take.run(file)
              // So that the same file, once mended, can be chosen again.
              chooser.value = ''
            }}
          />
        )}
      </Field>
      <p role="status" class={take.isBusy() ? '' : 'sr-only'}>
        {take.isBusy() && 'Importing …'}
      </p>
      <Show when={take.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Show when={refusal()}>{(refused) => <Refused {...refused()} />}</Show>
      <div class="row">
        <button type="button" onClick={close}>
          {refusal() ? 'Close' : 'Cancel'}
        </button>
      </div>
    </Dialog>
  )
}

function Refused(props: Refusal) {
  const copied = () =>
    [
      props.fileName,
      ...props.faults.map(({ path, message }) => (message.includes(path) ? message : `${path}: ${message}`)),
    ].join('\n')
  return (
    <Notice tone="bad" title={`“${props.fileName}” was not imported`}>
      <p>{counted(props.faults.length, 'fault')} in the file. Nothing was stored.</p>
      <ul class={styles.faults}>
        <For each={props.faults}>
          {({ path, message }) => (
            <li>
              <p>
                <strong>{placeInFile(path)}:</strong> {message}
              </p>
              <Show when={!message.includes(path)}>
                <code>{path}</code>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <CopyButton text={copied()} label="Copy the list" />
    </Notice>
  )
}
