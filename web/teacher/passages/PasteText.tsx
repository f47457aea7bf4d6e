import { createSignal } from 'solid-js'
import { Field } from '#web/shared/ui/Field.tsx'
import styles from './PasteText.module.css'
import { readTextFile } from './read-text-file.ts'

/** The first step: the article goes in by pasting, dropping a file on it, or choosing one. */
export function PasteText(props: {
  text: string
  title: string
  onText: (text: string) => void
  onTitle: (title: string) => void
  onReady: () => void
}) {
  const [refusal, setRefusal] = createSignal<string>()
  const [isOver, setOver] = createSignal(false)
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const read = await readTextFile(file)
    setRefusal('refusal' in read ? read.refusal : undefined)
    if ('text' in read) props.onText(read.text)
  }
  const goOn = (): void => {
    if (props.text.trim() === '') {
      setRefusal('There is no text yet. Paste the article here.')
      return
    }
    props.onReady()
  }
  return (
    <form
      class={`stack ${styles.form}`}
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      <Field
        label="Text of the article"
        hint="Copy it from the web page and paste it here. The next step points out anything that was copied by mistake."
        error={refusal()}
      >
        {(control) => (
          <textarea
            {...control}
            class={styles.area}
            classList={{ [styles.over ?? '']: isOver() }}
            dir="auto"
            value={props.text}
            onInput={(event) => {
              setRefusal(undefined)
              props.onText(event.currentTarget.value)
            }}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={(event) => {
              setOver(false)
              const file = event.dataTransfer?.files[0]
              if (file === undefined) return
              event.preventDefault()
              void take(file)
            }}
          />
        )}
      </Field>
      <div class={styles.file}>
        <label for="text-file">Or take a text file (.txt)</label>
        <input
          id="text-file"
          type="file"
          accept=".txt,text/plain"
          onChange={async (event) => {
            const chooser = event.currentTarget
            await take(chooser.files?.[0])
            chooser.value = ''
          }}
        />
      </div>
      <Field label="Title" hint="Taken from the first line; change it as you like.">
        {(control) => (
          <input
            {...control}
            dir="auto"
            maxLength={300}
            value={props.title}
            onInput={(event) => props.onTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <div>
        <button type="submit" class="primary">
          Look it over
        </button>
      </div>
    </form>
  )
}
