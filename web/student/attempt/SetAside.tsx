import { Show } from 'solid-js'
import type { ShownQuestion } from '#api/contract.ts'
import { passageOf } from '#web/question-kinds/passage-of.ts'
import { QuestionPlayer } from '#web/question-kinds/players.tsx'
import { Quotes } from '#web/question-kinds/Quotes.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import type { Attempt } from './create-attempt.ts'

/** An answer given here that a later one from another device replaced: the student decides. */
export function SetAside(props: { attempt: Attempt; question: ShownQuestion }) {
  const aside = () => props.attempt.setAside().find(({ questionId }) => questionId === props.question.id)
  const labelId = () => `set-aside-${props.question.id}`
  return (
    <Show when={aside()}>
      {(mine) => (
        <Notice tone="part" title="Answered later on another device">
          <p id={labelId()}>The answer below was given there. This one was given here before and is not used:</p>
          <QuestionPlayer
            question={props.question}
            response={mine().value}
            change={() => {}}
            isDisabled={true}
            labelledBy={labelId()}
            passages={[]}
          />
          <Show when={mine().proof}>
            {(proof) => (
              <>
                <p>with this as its proof:</p>
                <Quotes
                  label="Proof that was selected here"
                  places={proof()}
                  passage={passageOf(props.question, props.attempt.view.passages)}
                />
              </>
            )}
          </Show>
          <div class="row">
            <button type="button" class="small" onClick={() => props.attempt.useSetAside(props.question.id)}>
              Use the one from here
            </button>
            <button type="button" class="small quiet" onClick={() => props.attempt.dropSetAside(props.question.id)}>
              Keep the later one
            </button>
          </div>
        </Notice>
      )}
    </Show>
  )
}
