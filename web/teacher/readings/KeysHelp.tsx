import { For } from 'solid-js'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import styles from './KeysHelp.module.css'

const rows: readonly [keys: readonly string[], does: string][] = [
  [['Enter', 'A'], 'Accept, and go on to the next'],
  [['J', 'Right arrow'], 'Next'],
  [['K', 'Left arrow'], 'Back'],
  [['S'], 'Change who says it'],
  [['['], 'Take in a word at the start'],
  [['Shift ['], 'Leave out a word at the start'],
  [[']'], 'Take in a word at the end'],
  [['Shift ]'], 'Leave out a word at the end'],
  [['P'], 'Next piece, where the words stand in several'],
  [['T'], 'Direct, mixed or indirect speech'],
  [['E'], 'Edit the figure or the source'],
  [['M'], 'Merge the source with another'],
  [['X'], 'Delete'],
  [['N'], 'Add what was not found'],
  [['U'], 'Undo'],
  [['Shift U'], 'Redo'],
  [['?'], 'This help'],
]

export function KeysHelp(props: {
  isOpen: boolean
  isOn: boolean
  setOn: (isOn: boolean) => void
  onClose: () => void
}) {
  return (
    <Dialog isOpen={props.isOpen} title="Keys" onClose={() => props.onClose()}>
      <table class={styles.table}>
        <thead class="sr-only">
          <tr>
            <th scope="col">Keys</th>
            <th scope="col">What they do</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows}>
            {([keys, does]) => (
              <tr>
                <th scope="row" class={styles.keys}>
                  <For each={keys}>
                    {(key, index) => (
                      <>
                        {index() > 0 && ' or '}
                        <kbd class={styles.key}>{key}</kbd>
                      </>
                    )}
                  </For>
                </th>
                <td>{does}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <label class="row">
        <input type="checkbox" checked={props.isOn} onChange={(event) => props.setOn(event.currentTarget.checked)} />
        Use these keys on this device
      </label>
      <div>
        <button type="button" onClick={() => props.onClose()}>
          Close
        </button>
      </div>
    </Dialog>
  )
}
