import { For, Show } from 'solid-js'
import { calendarDay } from '#web/teacher/parts/wording.ts'
import styles from './SourceCardList.module.css'
import type { SourceCard } from './source-card.ts'

/** A source card to read: what is known of outlet, author, date, address and licence. */
export function SourceCardList(props: { sourceCard: SourceCard }) {
  const lines = (): [string, string][] => [
    ['Outlet', props.sourceCard.outlet],
    ['Author', props.sourceCard.author],
    ['Date', props.sourceCard.publishedOn && calendarDay(props.sourceCard.publishedOn)],
    ['Licence', props.sourceCard.licence],
  ]
  const known = (): [string, string][] => lines().filter(([, value]) => value !== '')
  return (
    <Show
      when={known().length > 0 || props.sourceCard.url !== ''}
      fallback={<p class="soft">Nothing is known yet of where this text comes from.</p>}
    >
      <dl class={styles.list}>
        <For each={known()}>
          {([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </>
          )}
        </For>
        <Show when={props.sourceCard.url}>
          {(url) => (
            <>
              <dt>Address</dt>
              <dd>
                <a href={url()} target="_blank" rel="noreferrer external">
                  {url()}
                </a>
              </dd>
            </>
          )}
        </Show>
      </dl>
    </Show>
  )
}
