import { createEffect, createUniqueId, type JSX } from 'solid-js'
import styles from './Dialog.module.css'

/** The browser's own modal dialog: it traps focus, Escape closes it, and focus goes back where it was. */
export function Dialog(props: { isOpen: boolean; title: string; onClose: () => void; children: JSX.Element }) {
  const titleId = createUniqueId()
  let dialog: HTMLDialogElement | undefined
  createEffect(() => {
    if (props.isOpen && dialog?.open === false) dialog.showModal()
    if (!props.isOpen && dialog?.open === true) dialog.close()
  })
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={titleId} onClose={() => props.onClose()}>
      <div class="stack">
        <h2 id={titleId}>{props.title}</h2>
        {props.isOpen && props.children}
      </div>
    </dialog>
  )
}
