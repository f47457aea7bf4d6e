import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createResource, onCleanup, Show } from 'solid-js'
import type { InvitationToJoin } from '#api/contract.ts'
import { CallFailed, call } from '#web/shared/call.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from './api.ts'
import { Invitation } from './join/Invitation.tsx'
import { JoinCodeForm } from './join/JoinCodeForm.tsx'
import page from './narrow.module.css'

const CHECK_AGAIN_MS = 20_000

/** A code leads to an invitation, or to the sentence that says why it does not. */
type Answer = { invitation: InvitationToJoin } | { sentence: string }

async function invitationOf(joinCode: string): Promise<Answer> {
  try {
    return { invitation: await call(api.join[':joinCode'].$get({ param: { joinCode } })) }
  } catch (error) {
    if (error instanceof CallFailed && error.code !== 'offline' && error.status < 500)
      return { sentence: error.message }
    throw error
  }
}

/** Where a student comes in: the code, then who they are. */
export default function Join() {
  const params = useParams<{ joinCode?: string }>()
  const navigate = useNavigate()
  const [answer, { refetch, mutate }] = createResource(() => params.joinCode, invitationOf)
  const enter = (code: string): void => {
    if (code === params.joinCode) void refetch()
    else navigate(`/join/${encodeURIComponent(code)}`)
  }
  createEffect(() => {
    document.title = 'Join – Whosaid'
  })
  /** Looks again without showing that it does, so that nothing typed is disturbed. */
  const lookAgain = async (): Promise<void> => {
    const code = params.joinCode
    const seen = await invitationOf(code ?? '').catch(() => null)
    if (seen !== null && code === params.joinCode) mutate(seen)
  }
  createEffect(() => {
    const found = answer.state === 'ready' ? answer() : undefined
    if (found === undefined || !('invitation' in found) || found.invitation.state !== 'not-open') return
    const timer = setInterval(lookAgain, CHECK_AGAIN_MS)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <div class={page.page}>
      <Show when={params.joinCode} fallback={<JoinCodeForm code="" error={undefined} enter={enter} />}>
        {(code) => (
          <Loaded from={answer} retry={refetch}>
            {(found) => {
              const invitation = () => {
                const seen = found()
                return 'invitation' in seen ? seen.invitation : null
              }
              const sentence = () => {
                const seen = found()
                return 'sentence' in seen ? seen.sentence : undefined
              }
              return (
                <Show
                  when={invitation()}
                  fallback={<JoinCodeForm code={decodeURIComponent(code())} error={sentence()} enter={enter} />}
                >
                  {(open) => <Invitation joinCode={code()} invitation={open()} lookAgain={lookAgain} />}
                </Show>
              )
            }}
          </Loaded>
        )}
      </Show>
    </div>
  )
}
