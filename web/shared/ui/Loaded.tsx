import { ErrorBoundary, type JSX, onMount, type Resource, Show, Suspense } from 'solid-js'
import { CallFailed, sentenceOf } from '#web/shared/call.ts'
import { Notice } from './Notice.tsx'

/**
 * Shows what a resource brought, quiet lines while it loads, and on failure the reason with a way to try again. While it
 * loads once more, what it brought before stays.
 */
export function Loaded<Value>(props: {
  from: Resource<Value>
  retry: () => void
  children: (value: () => NonNullable<Value>) => JSX.Element
}) {
  return (
    <ErrorBoundary
      fallback={(error, reset) => (
        <Show when={!isNotFound(error)} fallback={<NotHere error={error} />}>
          <Notice tone="bad" title="That did not work">
            <p>{sentenceOf(error)}</p>
            <button
              type="button"
              onClick={() => {
                props.retry()
                reset()
              }}
            >
              Try again
            </button>
          </Notice>
        </Show>
      )}
    >
      <Suspense fallback={<Waiting />}>
        <Show when={props.from.latest}>{(value) => props.children(value as () => NonNullable<Value>)}</Show>
      </Suspense>
    </ErrorBoundary>
  )
}

const isNotFound = (error: unknown): boolean => error instanceof CallFailed && error.code === 'not-found'

/** Trying again would not help: the way leads elsewhere. */
function NotHere(props: { error: unknown }) {
  onMount(() => {
    document.title = 'Not found – Whosaid'
  })
  return (
    <Notice tone="bad" title="Not found">
      <p>{sentenceOf(props.error)} It may have been deleted, or there is a mistake in the link.</p>
      <a class="button" href="/">
        Go to the home page
      </a>
    </Notice>
  )
}

export function Waiting() {
  return (
    <p class="soft" role="status">
      Loading …
    </p>
  )
}
