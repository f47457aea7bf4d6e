import type { Key, ReadablePassage } from '#api/contract.ts'
import { AnchorPicker, type SelectBy } from '#web/question-kinds/AnchorPicker.tsx'

/** The places to be found in the passage, and those that may be selected as well. */
export function HighlightKey(props: {
  key: Key<'highlight'>
  by: SelectBy
  change: (key: Key<'highlight'>) => void
  faultAt: (path: string) => string | undefined
  passage: ReadablePassage | null
}) {
  return (
    <>
      <AnchorPicker
        legend="To be found"
        hint="Each place found earns the same share of the points. A selection beside them costs as much."
        anchors={props.key.required}
        change={(required) => props.change({ ...props.key, required })}
        passage={props.passage}
        by={[props.by]}
        task="Select what students must find."
        fault={props.faultAt('key.required')}
      />
      <AnchorPicker
        legend="May be selected too"
        hint="Earns nothing and costs nothing."
        anchors={props.key.allowed}
        change={(allowed) => props.change({ ...props.key, allowed })}
        passage={props.passage}
        by={[props.by]}
        task="Select what students may select as well."
        fault={props.faultAt('key.allowed')}
      />
    </>
  )
}
