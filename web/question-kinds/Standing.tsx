import { type JSX, Match, Show, Switch } from 'solid-js'
import type { QuestionReview } from '#api/contract.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import type { Reader } from './face.ts'

const told: { readonly [R in Reader]: { readonly void: string; readonly waits: string; readonly changed: string } } = {
  student: {
    void: 'Your teacher took this question out. It counts for nobody.',
    waits: 'Your teacher still has to mark this answer. It counts for nothing until then.',
    changed: 'Your teacher changed the points',
  },
  teacher: {
    void: 'This question was taken out. It counts for nobody.',
    waits: 'This answer waits to be marked. It counts for nothing until then.',
    changed: 'The points were set by hand',
  },
}

const unmarked = 'In practice nobody marks this answer. Compare it with the model answer or the rubric below.'

/** What stands above the key: taken out, not marked yet, or points set by hand with the reason. */
export function Standing(props: { review: QuestionReview; reader: Reader; isPractice: boolean }): JSX.Element {
  return (
    <Switch>
      <Match when={props.review.isVoid}>
        <Notice>
          <p>{told[props.reader].void}</p>
        </Notice>
      </Match>
      <Match when={props.review.isOverridden}>
        <Notice>
          <p>
            {told[props.reader].changed}
            <Show when={props.review.reason?.trim()} fallback=".">
              {(reason) => (
                <>
                  : <bdi>{reason()}</bdi>
                </>
              )}
            </Show>
          </p>
        </Notice>
      </Match>
      <Match when={props.review.isWaiting}>
        <Notice tone="part">
          <p>{props.isPractice ? unmarked : told[props.reader].waits}</p>
        </Notice>
      </Match>
    </Switch>
  )
}
