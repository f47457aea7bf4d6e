import { For, type JSX, Show } from 'solid-js'
import type { Anchor } from '#api/contract.ts'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import review from '#web/question-kinds/review.module.css'
import { type Mark, usePane } from '#web/shared/passage/pane.ts'
import styles from './voice.module.css'
import { cueOf, voicesOf } from './voices.ts'
import { WithoutCue } from './WithoutCue.tsx'

export const voice: ReviewFace<'voice'> = { Review: ReviewVoice }

function ReviewVoice(props: ReviewProps<'voice'>) {
  const pane = usePane()
  const partOf = (id: string) => props.parts.find(({ part }) => part === id)
  const nameOf = (voiceId: string | undefined) => voicesOf(props.content).find(({ id }) => id === voiceId)?.text
  const lookOf = (part: string) => lookAt(partOf(part)?.credit === 1, partOf(part)?.given[0])

  /** Lights all statements up, each with its voice, and goes to this one. */
  function show(passageId: string, place: Anchor): void {
    pane.setMarks(
      props.content.statements.map(({ id, place: { start, end } }) => ({
        passageId,
        start,
        end,
        look: lookOf(id),
        label: nameOf(props.key.voices[id]) ?? '',
      })),
    )
    pane.reveal(passageId, place)
  }
  const row = (part: string, right: string | undefined, text: JSX.Element) => {
    const given = () => nameOf(partOf(part)?.given[0])
    const look = () => lookOf(part)
    return (
      <>
        <p class={styles.quote} dir="auto">
          {text}
        </p>
        <dl class={review.facts}>
          <dt>Answer</dt>
          <dd>
            <strong class={{ right: review.good, wrong: review.bad, missed: undefined }[look()]}>
              <Icon shape={({ right: 'tick', wrong: 'cross', missed: 'dash' } as const)[look()]} />{' '}
              <bdi>{given() ?? 'Unanswered'}</bdi>
            </strong>
            <span class="sr-only">{look() === 'right' ? ', right' : ', not right'}</span>
          </dd>
          <Show when={look() !== 'right'}>
            <dt>Right answer</dt>
            <dd>
              <bdi>{nameOf(right)}</bdi>
            </dd>
          </Show>
        </dl>
        <Show when={partOf(part)}>{(one) => <Feedback part={one()} feedback={props.feedback} />}</Show>
      </>
    )
  }
  return (
    <ul class={review.options}>
      <For each={props.content.statements}>
        {({ id, place }) => (
          <li class={`${review.option} ${{ right: review.right, wrong: review.wrong, missed: '' }[lookOf(id)]}`}>
            {row(id, props.key.voices[id], place.quote)}
            <Show when={cueOf(props.content, id)}>
              {(cue) => (
                <div class={styles.second}>
                  {row(`without-cue:${id}`, props.key.withoutCue[id], <WithoutCue place={place} cue={cue()} />)}
                </div>
              )}
            </Show>
            <Show when={props.passage}>
              {(passage) => (
                <button
                  type="button"
                  class={`quiet small no-print ${styles.show}`}
                  onClick={() => show(passage().passageId, place)}
                >
                  Show in the passage
                </button>
              )}
            </Show>
          </li>
        )}
      </For>
    </ul>
  )
}

type Look = Extract<Mark['look'], 'right' | 'wrong' | 'missed'>

const lookAt = (isRight: boolean, given: string | undefined): Look =>
  isRight ? 'right' : given === undefined ? 'missed' : 'wrong'
