import { For, Show } from 'solid-js'
import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'
import review from '#web/question-kinds/review.module.css'
import styles from './extended.module.css'
import { Rubric } from './Rubric.tsx'
import { bestOf, type Criterion, pointsInWords } from './rubric.ts'
import { lengthInWords } from './words.ts'

export const extended: ReviewFace<'extended'> = { Review: ReviewExtended }

function ReviewExtended(props: ReviewProps<'extended'>) {
  const text = () => props.response?.text.trim() ?? ''
  return (
    <>
      <Show when={text()} fallback={<p>Unanswered</p>}>
        <p class={styles.written} dir="auto">
          {text()}
        </p>
        <p class={styles.count}>{lengthInWords(text(), props.content.mostWords)}</p>
        <Reached {...props} />
      </Show>
      <Show when={props.comment?.trim()}>
        <div class={review.feedback}>
          <p>
            <span class={review.by}>Your teacher:</span> <bdi>{props.comment}</bdi>
          </p>
        </div>
      </Show>
      <Show when={props.key.model.trim()}>
        <div class={review.section}>
          <h4>A model answer</h4>
          <p class={styles.written} dir="auto">
            {props.key.model}
          </p>
        </div>
      </Show>
    </>
  )
}

/** The level that was reached for each criterion; the whole rubric is one tap away. */
function Reached(props: ReviewProps<'extended'>) {
  const levelOf = ({ id, levels }: Criterion) => {
    const given = props.parts.find(({ part }) => part === id)?.given[0]
    return levels.find((level) => level.id === given)
  }
  return (
    <>
      <Show when={props.parts.length > 0}>
        <dl class={review.facts}>
          <For each={props.content.criteria}>
            {(criterion) => (
              <>
                <dt dir="auto">{criterion.title}</dt>
                <dd>
                  <strong>
                    <bdi>{levelOf(criterion)?.title}</bdi>
                  </strong>{' '}
                  <span class={styles.points}>
                    {levelOf(criterion)?.points ?? 0} of {pointsInWords(bestOf(criterion))}
                  </span>
                </dd>
              </>
            )}
          </For>
        </dl>
      </Show>
      <details class={`${styles.fold} no-print`}>
        <summary>How it is marked</summary>
        <Rubric criteria={props.content.criteria} />
      </details>
    </>
  )
}
