import { useNavigate, useParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, For, Show } from 'solid-js'
import type { PassageView, Revised } from '#api/contract.ts'
import { CallFailed, call, ifMatch } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import { createTextReview } from './create-text-review.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import styles from './RevisePassage.module.css'
import { TextEditor } from './TextEditor.tsx'

export default function RevisePassage() {
  const params = useParams<{ id: string }>()
  const [passage, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.passages[':id'].$get({ param: { id } })),
  )
  return (
    <Loaded from={passage} retry={refetch}>
      {(known) => (
        // Keyed: another passage gets an editor of its own.
        <Show when={known().passageId} keyed>
          {(_id) => <Correction passage={known()} />}
        </Show>
      )}
    </Loaded>
  )
}

function Correction(props: { passage: PassageView }) {
  const navigate = useNavigate()
  // The version that is corrected is the one that was loaded, until the teacher decides about a newer one.
  const [base, setBase] = createSignal(props.passage)
  const draftName = `revision.${props.passage.passageId}`
  const kept = readDraft(draftName)('text')
  const review = createTextReview(() => true, kept || props.passage.text)
  const [revised, setRevised] = createSignal<Revised>()
  const [newer, setNewer] = createSignal<PassageView>()
  const isChanged = (): boolean => review.text() !== base().text
  createEffect(() => {
    if (revised() === undefined && isChanged()) keepDraft(draftName, { text: review.text() })
    else dropDraft(draftName)
  })
  const save = createAction(async () => {
    const param = { id: base().passageId }
    const json = { text: review.text() }
    try {
      setRevised(await call(api.passages[':id'].revisions.$post({ param, json }, ifMatch(base().version))))
    } catch (error) {
      const isStale = error instanceof CallFailed && error.code === 'stale'
      setNewer(isStale ? await call(api.passages[':id'].$get({ param })) : undefined)
      throw error
    }
    if (revised()?.lost.length !== 0) return
    toast('The correction is saved.')
    navigate(`/passages/${param.id}`)
  })
  const decide = (passage: PassageView, isMineKept: boolean): void => {
    setBase(passage)
    setNewer(undefined)
    if (!isMineKept) review.setText(passage.text)
    else void save.run()
  }
  return (
    <Show
      when={revised()}
      fallback={
        <>
          <PageHead title="Correct the text" above={<a href={`/passages/${base().passageId}`}>{base().title}</a>} />
          <div class={styles.notices}>
            <WhatHappens passage={base()} />
            <Show when={kept !== '' && kept !== props.passage.text && isChanged()}>
              <Notice title="You were in the middle of a correction">
                <p>It was kept in this tab and stands below.</p>
                <button type="button" class="small" onClick={() => review.setText(base().text)}>
                  Start over from the saved text
                </button>
              </Notice>
            </Show>
          </div>
          <TextEditor review={review} error={save.at('text')} />
          <div class={`${styles.save} stack`}>
            <Show when={newer()} fallback={<Failure sentence={save.failure()} />}>
              {(passage) => (
                <Stale passageId={base().passageId} onDecided={(isMineKept) => decide(passage(), isMineKept)} />
              )}
            </Show>
            <div class="row">
              <button
                type="button"
                class="primary"
                disabled={save.isBusy() || newer() !== undefined || !isChanged() || review.refusal() !== undefined}
                onClick={() => save.run()}
              >
                {save.isBusy() ? 'Saving …' : 'Save the correction'}
              </button>
              <a class="button" href={`/passages/${base().passageId}`}>
                Cancel
              </a>
              <Show when={!isChanged()}>
                <span class="soft">Nothing is changed yet.</span>
              </Show>
            </div>
          </div>
        </>
      }
    >
      {(result) => <LostAnchors revised={result()} />}
    </Show>
  )
}

function Failure(props: { sentence: string | undefined }) {
  return (
    <Show when={props.sentence}>
      {(sentence) => (
        <Notice tone="bad" title="The correction is not saved">
          <p>{sentence()}</p>
        </Notice>
      )}
    </Show>
  )
}

/** Somebody, or another tab, was faster: the teacher looks and says whose text stays. */
function Stale(props: { passageId: string; onDecided: (isMineKept: boolean) => void }) {
  return (
    <Notice tone="bad" title="The correction is not saved">
      <p>
        The passage was changed somewhere else meanwhile. What you typed is still here. Look at{' '}
        <a href={`/passages/${props.passageId}`} target="_blank" rel="noreferrer">
          the passage as it is now
        </a>{' '}
        in a new tab, then decide.
      </p>
      <div class="row">
        <button type="button" class="small" onClick={() => props.onDecided(true)}>
          Save mine in its place
        </button>
        <button type="button" class="small" onClick={() => props.onDecided(false)}>
          Start over from the newer text
        </button>
      </div>
    </Notice>
  )
}

function WhatHappens(props: { passage: PassageView }) {
  const sets = (): number => props.passage.questionSets.length
  return (
    <Notice>
      <p>
        Saving makes revision {props.passage.revisionNumber + 1}. Published versions keep the text that students have
        read.
        <Show when={sets() > 0}>
          {' '}
          In {counted(sets(), 'question set')} the proofs are found again in the new text; those that cannot be are
          listed afterwards.
        </Show>
      </p>
    </Notice>
  )
}

/** What the teacher has to select anew. */
function LostAnchors(props: { revised: Revised }) {
  const { passage } = props.revised
  return (
    <>
      <PageHead
        title={`${counted(props.revised.lost.length, 'place')} not found again`}
        above={<a href={`/passages/${passage.passageId}`}>{passage.title}</a>}
        lead={`Revision ${passage.revisionNumber} is saved. These words are not in it any more; select new proof for each question.`}
      />
      <ul class={styles.lost}>
        <For each={props.revised.lost}>
          {(anchor) => (
            <li class="card stack">
              <p dir="auto">
                Question {anchor.questionNumber} of <strong>{anchor.questionSetTitle}</strong>: “{anchor.quote}” was not
                found again. Select its proof again.
              </p>
              <p class="soft" dir="auto">
                {anchor.prompt}
              </p>
              <div>
                <a class="button small" href={`/question-sets/${anchor.questionSetId}?question=${anchor.questionId}`}>
                  Open question {anchor.questionNumber}
                </a>
              </div>
            </li>
          )}
        </For>
      </ul>
      <a class="button" href={`/passages/${passage.passageId}`}>
        Back to the passage
      </a>
    </>
  )
}
