import { Match, Show, Switch } from 'solid-js'
import { sentenceOf } from '#web/shared/call.ts'
import type { SavedDocument } from './create-document.ts'
import styles from './SaveLine.module.css'

/** Says at any time whether what is on the screen is on the server. */
export function SaveLine(props: { draft: SavedDocument }) {
  const failure = () => {
    const state = props.draft.state()
    return state.name === 'failed' ? state : undefined
  }
  return (
    <div class={styles.line}>
      <p role="status" aria-live="polite" class={failure() ? styles.failed : styles.quiet}>
        <Switch>
          <Match when={props.draft.state().name === 'saved'}>All changes saved</Match>
          <Match when={failure()}>{(failed) => <>Not saved: {sentenceOf(failed().error)}</>}</Match>
          <Match when={props.draft.state().name === 'stale'}>Not saved: changed in another tab</Match>
          <Match when={true}>Saving …</Match>
        </Switch>
      </p>
      <Show when={failure()}>
        <button type="button" class="small" onClick={() => void props.draft.flush()}>
          Retry
        </button>
      </Show>
    </div>
  )
}
