import type { Content, Option } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { OptionsEditor } from '#web/question-kinds/OptionsEditor.tsx'
import { Statements } from './Statements.tsx'
import { withLists } from './statements.ts'

export const voice: EditorFace<'voice'> = {
  name: 'Whose voice',
  hint: 'Students say of each statement whose voice it is.',
  Editor: EditVoice,
}

function EditVoice(props: EditorProps<'voice'>) {
  const sourceOf = (id: string) => props.content.sources.find((source) => source.id === id)
  function setSources(options: readonly Option[]): void {
    const sources = options.map(({ id, text }) => ({ id, text, is: sourceOf(id)?.is ?? ('person' as const) }))
    props.change(withLists(props, { sources }))
  }
  function setDocument(id: string, isDocument: boolean): void {
    const is: Content<'voice'>['sources'][number]['is'] = isDocument ? 'document' : 'person'
    const sources = props.content.sources.map((source) => (source.id === id ? { ...source, is } : source))
    props.change({ content: { ...props.content, sources } })
  }
  return (
    <div class={styles.editor}>
      <OptionsEditor
        noun="source"
        legend="Sources"
        hint="Everybody and everything the passage credits. “The reporter” and “Cannot tell” are always offered."
        path="content.sources"
        options={props.content.sources}
        change={setSources}
        faultAt={props.faultAt}
        mark={(id, name) => (
          <label class={styles.check}>
            <input
              type="checkbox"
              checked={sourceOf(id)?.is === 'document'}
              onChange={(event) => setDocument(id, event.currentTarget.checked)}
            />
            Document<span class="sr-only">: {name()}</span>
          </label>
        )}
      />
      <Statements {...props} />
    </div>
  )
}
