import type { Option } from '#api/contract.ts'
import type { EditorFace, EditorProps } from '#web/question-kinds/face.ts'
import { withoutFeedbackOn } from '#web/question-kinds/feedback-key.ts'
import { OptionsEditor } from '#web/question-kinds/OptionsEditor.tsx'

export const order: EditorFace<'order'> = {
  name: 'Put in order',
  hint: 'Students put events in order.',
  Editor: EditOrder,
}

const byWords = (one: Option, other: Option) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0)

/** Events are written in the order of the key; the content keeps them by the alphabet, which tells nothing. */
function EditOrder(props: EditorProps<'order'>) {
  const ordered = () => props.key.order.flatMap((id) => props.content.entries.find((entry) => entry.id === id) ?? [])
  function setEntries(entries: readonly Option[]): void {
    const order = entries.map(({ id }) => id)
    const gone = props.key.order.filter((id) => !order.includes(id))
    props.change({
      content: { entries: entries.toSorted(byWords) },
      key: { order },
      feedback: withoutFeedbackOn(props.feedback, gone),
    })
  }
  /** Faults stand at places in the content, which the list shows elsewhere. */
  function faultAt(path: string): string | undefined {
    const shown = /^content\.entries\.(\d+)\./.exec(path)
    if (shown === null) return props.faultAt(path)
    const place = props.content.entries.findIndex(({ id }) => id === ordered()[Number(shown[1])]?.id)
    return props.faultAt(path.replace(/\d+/, String(place)))
  }
  return (
    <OptionsEditor
      noun="event"
      legend="Events in the right order"
      hint="Write the first at the top. Students see them in alphabetical order, or shuffled where options are shuffled. Each pair in the right order counts the same."
      path="content.entries"
      options={ordered()}
      change={setEntries}
      faultAt={faultAt}
      fault={props.faultAt('key.order')}
    />
  )
}
