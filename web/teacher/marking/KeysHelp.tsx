import { For } from 'solid-js'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import styles from './Marking.module.css'

const keys = [
  ['1 to 6', 'Choose the level of the marked criterion and go to the next'],
  ['J or right arrow', 'Next answer'],
  ['K or left arrow', 'Previous answer'],
  ['N', 'Next unmarked answer'],
  ['C', 'Write a comment; Escape leaves it'],
  ['Shift and 1 to 9', 'Add a comment used before'],
  ['U', 'Undo the last mark'],
  ['?', 'Show these keys'],
] as const

export function KeysHelp(props: {
  isOpen: boolean
  close: () => void
  areOff: boolean
  setOff: (areOff: boolean) => void
}) {
  return (
    <Dialog isOpen={props.isOpen} title="Keys" onClose={() => props.close()}>
      <dl class={styles.keys}>
        <For each={keys}>
          {([key, doing]) => (
            <>
              <dt>{key}</dt>
              <dd>{doing}</dd>
            </>
          )}
        </For>
      </dl>
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={!props.areOff}
          onChange={(event) => props.setOff(!event.currentTarget.checked)}
        />
        Use these keys in this browser
      </label>
      <div>
        <button type="button" onClick={() => props.close()}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
