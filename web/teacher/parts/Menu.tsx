import { useLocation } from '@solidjs/router'
import { createEffect, type JSX, on, onCleanup, onMount } from 'solid-js'
import styles from './Menu.module.css'

/**
 * A button that opens a short list of links and buttons (`children`). Choosing one, Escape, a click or the focus
 * elsewhere closes it.
 */
export function Menu(props: { label: JSX.Element; look?: 'plain' | 'button'; children: JSX.Element }) {
  const location = useLocation()
  let menu: HTMLDetailsElement | undefined
  const close = (): void => menu?.removeAttribute('open')
  const chosen = (): void => {
    menu?.querySelector('summary')?.focus()
    close()
  }
  createEffect(on(() => location.pathname, close, { defer: true }))
  onMount(() => {
    const closeFromOutside = (event: Event): void => {
      if (event.target instanceof Node && menu?.contains(event.target) === false) close()
    }
    document.addEventListener('pointerdown', closeFromOutside)
    document.addEventListener('focusin', closeFromOutside)
    onCleanup(() => {
      document.removeEventListener('pointerdown', closeFromOutside)
      document.removeEventListener('focusin', closeFromOutside)
    })
  })
  return (
    <details
      ref={menu}
      class={styles.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu?.open !== true) return
        chosen()
      }}
    >
      <summary class={props.look === 'button' ? 'button small' : (styles.plain ?? '')}>{props.label}</summary>
      {/* Before the entry's own work: a dialog that it opens gives the focus back to the menu. */}
      <div class={styles.entries} on:click={{ handleEvent: chosen, capture: true }}>
        {props.children}
      </div>
    </details>
  )
}
