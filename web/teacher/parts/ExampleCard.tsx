import { createSignal, Show } from 'solid-js'
import type { PassageSummary, QuestionSetSummary } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import styles from './ExampleCard.module.css'

/** Says what the example is for, leads into it, and takes it away. */
export function ExampleCard(props: {
  passage: PassageSummary
  questionSet: QuestionSetSummary | undefined
  onRemoved: () => void
}) {
  const [isAsked, setAsked] = createSignal(false)
  const bringBack = createAction(async () => {
    await call(api.example.example.$post())
    props.onRemoved()
  })
  const remove = async (): Promise<void> => {
    await call(api.example.example.$delete())
    toast('The example is gone.', () => bringBack.run())
    props.onRemoved()
  }
  return (
    <section class={styles.example} aria-labelledby="example-heading">
      <div class="stack">
        <h2 id="example-heading">Look at the example first</h2>
        <p>
          <a href={`/passages/${props.passage.id}`} dir="auto">
            {props.passage.title}
          </a>{' '}
          is an article with questions of every kind, answered by a class of 24 made-up students. Read the report,
          answer it yourself, change what you like.
        </p>
      </div>
      <div class="row">
        <a class="button" href={`/passages/${props.passage.id}/report`}>
          See its report
        </a>
        <Show when={props.questionSet}>
          {(set) => (
            <a class="button" href={`/question-sets/${set().id}/preview`}>
              Try it as a student
            </a>
          )}
        </Show>
        <button type="button" class="quiet" onClick={() => setAsked(true)}>
          Remove the example
        </button>
      </div>
      <ConfirmDialog
        isOpen={isAsked()}
        title="Remove the example?"
        confirm="Remove the example"
        work={remove}
        onClose={() => setAsked(false)}
      >
        <p>
          Its passage, question set, class and demonstration assignment go, with the made-up answers. What you built on
          them yourself stays.
        </p>
      </ConfirmDialog>
    </section>
  )
}
