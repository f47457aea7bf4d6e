import { ErrorBoundary, type JSX, type Resource, Show, Suspense } from 'solid-js'
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
        <Notice
          tone="bad"
          title={error instanceof CallFailed && error.code === 'not-found' ? 'Not found' : 'That did not work'}
        >
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
      )}
    >
      <Suspense fallback={<Waiting />}>
        <Show when={props.from.latest}>{(value) => props.children(value as () => NonNullable<Value>)}</Show>
      </Suspense>
    </ErrorBoundary>
  )
}

export function Waiting() {
  return (
    <p class="soft" role="status">
      Loading …
    </p>
  )
}
