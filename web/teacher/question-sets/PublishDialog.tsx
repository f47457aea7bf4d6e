import { createSignal, Show } from 'solid-js'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import type { EditedDraft } from './create-draft.ts'

/** Asks before a version is frozen, and says afterwards what can be done with it. */
export function PublishDialog(props: { draft: EditedDraft; isOpen: boolean; onClose: () => void }) {
  const [done, setDone] = createSignal<number | null>(null)
  const publish = createAction(async () => {
    setDone(await props.draft.publish())
  })
  const published = () => props.draft.published()
  const unchanged = () => {
    const newest = published()
    return newest !== null && !newest.hasChangedSince && done() === null ? newest.number : undefined
  }
  const next = () => (published()?.number ?? 0) + 1
  const title = () => {
    if (done() !== null) return `Version ${done()} is published`
    return unchanged() === undefined ? `Publish version ${next()}` : 'Nothing to publish'
  }
  const close = (): void => {
    setDone(null)
    props.onClose()
  }
  const giveIt = () => (
    <a class="button primary" href={`/assignments/new?set=${props.draft.id}`}>
      Give it to a class
    </a>
  )
  return (
    <Dialog isOpen={props.isOpen} title={title()} onClose={close}>
      <Show
        when={done() === null && unchanged() === undefined}
        fallback={
          <>
            <p>
              {done() === null
                ? `Nothing has changed since version ${unchanged()} was published.`
                : 'New assignments take this version. You can continue editing: students see changes only when you publish again.'}
            </p>
            <div class="row">
              {giveIt()}
              <button type="button" onClick={close}>
                Close
              </button>
            </div>
          </>
        }
      >
        <p>
          {next() === 1
            ? 'Students can then be given these questions.'
            : `Students of new assignments get version ${next()}; running assignments keep the version they have.`}{' '}
          You can continue editing afterwards.
        </p>
        <Show when={publish.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
        <div class="row">
          <button type="button" class="primary" disabled={publish.isBusy()} onClick={() => void publish.run()}>
            Publish
          </button>
          <button type="button" onClick={close}>
            Cancel
          </button>
        </div>
      </Show>
    </Dialog>
  )
}
