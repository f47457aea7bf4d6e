import { Show } from 'solid-js'
import type { ReadablePassage } from '#api/contract.ts'
import styles from './SourceCard.module.css'

/** The day as the reader's language writes it; what is no day is shown as it was typed. */
function dayInWords(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) ? day : new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}

const siteOf = (url: string): string => URL.parse?.(url)?.hostname.replace(/^www\./, '') ?? url

/** Where a passage comes from, as far as its teacher knows. */
export function SourceCard(props: { card: ReadablePassage['sourceCard'] }) {
  const isWeb = () => /^https?:\/\//i.test(props.card.url)
  return (
    <p class={styles.card}>
      <Show when={props.card.outlet}>
        <span class={styles.outlet}>{props.card.outlet}</span>
      </Show>
      <Show when={props.card.author}>
        <span>By {props.card.author}</span>
      </Show>
      <Show when={props.card.publishedOn}>
        <time datetime={props.card.publishedOn}>{dayInWords(props.card.publishedOn)}</time>
      </Show>
      <Show when={isWeb()}>
        <a href={props.card.url} rel="noreferrer" target="_blank">
          {siteOf(props.card.url)}
          <span class="sr-only"> (opens in a new tab)</span>
        </a>
      </Show>
      <Show when={props.card.licence}>
        <span>{props.card.licence}</span>
      </Show>
    </p>
  )
}
