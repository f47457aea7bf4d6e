import { For, Show } from 'solid-js'
import type { Content, Response } from '#api/contract.ts'
import { Feedback } from '#web/question-kinds/Feedback.tsx'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import styles from '#web/question-kinds/review.module.css'
import { boundLabel, figureInWords } from './bounds.ts'

export const figure: ReviewFace<'figure'> = { Review: ReviewFigure }

const partNames: Readonly<Record<string, string>> = { value: 'Number', bound: 'How exact', unit: 'Of what' }

const outcomes = {
  right: { shape: 'tick', word: 'Right' },
  open: { shape: 'dash', word: 'Left empty' },
  wrong: { shape: 'cross', word: 'Not right' },
} as const

/** The answer as it was given, field after field. */
function asGiven(response: Response<'figure'> | null, asks: Content<'figure'>['asks']): string {
  if (response === null) return ''
  const bound = asks.bound && response.bound && response.bound !== 'range' ? boundLabel(response.bound) : ''
  return [bound, response.amount.trim(), asks.unit ? response.unit.trim() : ''].filter(Boolean).join(' ')
}

function ReviewFigure(props: ReviewProps<'figure'>) {
  const given = () => asGiven(props.response, props.content.asks)
  const otherUnits = () => (props.content.asks.unit ? props.key.unit.slice(1) : [])
  return (
    <>
      <dl class={styles.facts}>
        <dt>Answer</dt>
        <dd>
          <bdi>{given() || 'Unanswered'}</bdi>
        </dd>
        <dt>Right answer</dt>
        <dd>
          <strong class={styles.good}>{figureInWords(props.key, props.content.asks)}</strong>
          <Show when={otherUnits().length > 0}>
            <span class="soft"> (also: {otherUnits().join(', ')})</span>
          </Show>
        </dd>
      </dl>
      <Show when={given()}>
        <ul class={styles.options}>
          <For each={props.parts}>
            {(part) => {
              const outcome = () => (part.credit === 1 ? 'right' : part.given.length === 0 ? 'open' : 'wrong')
              return (
                <li class={`${styles.option} ${outcome() === 'open' ? '' : styles[outcome()]}`}>
                  <p class={styles.line}>
                    <span class={styles.text}>{partNames[part.part] ?? part.part}</span>
                    <span class={styles.word}>
                      <Icon shape={outcomes[outcome()].shape} /> {outcomes[outcome()].word}
                    </span>
                  </p>
                  <Feedback part={part} feedback={props.feedback} />
                </li>
              )
            }}
          </For>
        </ul>
      </Show>
    </>
  )
}
