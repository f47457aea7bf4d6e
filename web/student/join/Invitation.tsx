import { A, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, Match, Show, Switch } from 'solid-js'
import type { InvitationToJoin, Seat, SeatClaim } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { api } from '#web/student/api.ts'
import { setDisplayName } from '#web/student/who.ts'
import { atMoment, counted } from '#web/student/words.ts'
import { NameForm } from './NameForm.tsx'
import { NameList } from './NameList.tsx'
import { NewPrivateCode } from './NewPrivateCode.tsx'
import { PrivateCodeForm } from './PrivateCodeForm.tsx'

/** Where the seat's student goes from here: into the attempt that runs, else to the page of all attempts. */
export function wayOn(seat: Seat): string {
  const running = seat.attempts.find(({ endedAt }) => endedAt === null)
  const way = `/take/${seat.assignmentId}`
  return running === undefined ? way : `${way}/attempts/${running.id}`
}

/** What the code leads to, and the ways to say who one is. */
export function Invitation(props: { joinCode: string; invitation: InvitationToJoin; lookAgain: () => void }) {
  const navigate = useNavigate()
  const [newSeat, setNewSeat] = createSignal<Seat>()
  const param = () => ({ joinCode: props.joinCode })
  const claim = createAction(async (json: SeatClaim) => {
    const seat = await call(api.join[':joinCode'].$post({ param: param(), json }))
    setDisplayName(seat.displayName)
    if (json.by === 'name') setNewSeat(seat)
    else navigate(wayOn(seat))
  })
  const goOn = createAction(async () => {
    const { assignmentId } = props.invitation
    navigate(wayOn(await call(api.seats[':assignmentId'].$get({ param: { assignmentId } }))))
  })
  createEffect(() => {
    document.title = `${props.invitation.title} – Whosaid`
  })
  return (
    <Show when={newSeat()} fallback={<Entrance {...props} claim={claim} goOn={goOn} />}>
      {(seat) => <NewPrivateCode seat={seat()} goOn={() => navigate(wayOn(seat()))} />}
    </Show>
  )
}

type Claim = ReturnType<typeof createAction<[SeatClaim]>>

function Entrance(props: {
  invitation: InvitationToJoin
  claim: Claim
  goOn: ReturnType<typeof createAction<[]>>
  lookAgain: () => void
}) {
  const invitation = () => props.invitation
  return (
    <div class="stack">
      <header class="stack">
        <h1 dir="auto">{invitation().title}</h1>
        <p class="soft">
          From {invitation().teacher} · {counted(invitation().questions, 'question')}
          <Show when={invitation().timeLimitMinutes}>{(minutes) => <> · {counted(minutes(), 'minute')}</>}</Show>
        </p>
      </header>
      <WindowNotice invitation={invitation()} />
      <Show when={invitation().seat}>
        {(seat) => (
          <section class="card stack" aria-labelledby="known">
            <h2 id="known">You were here before</h2>
            <Show when={props.goOn.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
            <button type="button" class="primary" disabled={props.goOn.isBusy()} onClick={() => props.goOn.run()}>
              <bdi>Continue as {seat().displayName}</bdi>
            </button>
          </section>
        )}
      </Show>
      <WhoAreYou invitation={invitation()} claim={props.claim} lookAgain={props.lookAgain} />
      <p class="soft">
        Not this one? <A href="/join">Type another join code</A>
      </p>
    </div>
  )
}

function WindowNotice(props: { invitation: InvitationToJoin }) {
  return (
    <div role="status">
      <Switch>
        <Match when={props.invitation.state === 'not-open'}>
          <Notice tone="part" title="Not open yet">
            <p>
              <Show when={props.invitation.opensAt} fallback="It opens later.">
                {(at) => <>It opens {atMoment(at())}.</>}
              </Show>{' '}
              You can say who you are already; this page notices when it opens.
            </p>
          </Notice>
        </Match>
        <Match when={props.invitation.state === 'closed'}>
          <Notice title="Closed">
            <p>Nobody can answer here any more. With your private code you can still look at your own result.</p>
          </Notice>
        </Match>
      </Switch>
    </div>
  )
}

function WhoAreYou(props: { invitation: InvitationToJoin; claim: Claim; lookAgain: () => void }) {
  const [taken, setTaken] = createSignal<string>()
  const isCodeOnly = () => props.invitation.state === 'closed' || props.invitation.identify === 'code'
  const codeForm = () => <PrivateCodeForm claim={props.claim} name={taken()} />
  return (
    <section class="card stack" aria-labelledby="who">
      <h2 id="who">{props.invitation.seat === null ? 'Who are you?' : 'Somebody else?'}</h2>
      <Switch>
        <Match when={isCodeOnly()}>{codeForm()}</Match>
        <Match when={taken() !== undefined}>
          {codeForm()}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setTaken(undefined)
              props.lookAgain()
            }}
          >
            {props.invitation.identify === 'list' ? 'Back to the names' : 'Back to typing my name'}
          </button>
        </Match>
        <Match when={props.invitation.names}>
          {(names) => <NameList names={names()} claim={props.claim} askForCode={setTaken} />}
        </Match>
        <Match when={true}>
          <NameForm claim={props.claim} />
        </Match>
      </Switch>
      <Show when={!isCodeOnly() && taken() === undefined}>
        <button type="button" class="quiet" onClick={() => setTaken('')}>
          I have a private code
        </button>
      </Show>
    </section>
  )
}
