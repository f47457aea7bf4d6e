import { createEffect, type JSX } from 'solid-js'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { downloadSet, fileOfSet } from './download-set.ts'

/** Downloads a set with its passages as one file; says why where there is none to download. `before` runs first. */
export function DownloadLink(props: { id: string; before?: () => Promise<void>; children: JSX.Element }) {
  const download = createAction(async () => {
    await props.before?.()
    await downloadSet(props.id)
  })
  createEffect(() => {
    const failure = download.failure()
    if (failure !== undefined) toast(failure)
  })
  return (
    <a
      href={fileOfSet(props.id)}
      download=""
      onClick={(event) => {
        event.preventDefault()
        void download.run()
      }}
    >
      {props.children}
    </a>
  )
}
