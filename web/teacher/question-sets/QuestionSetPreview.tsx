import { A, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, createResource, createSignal, Show } from 'solid-js'
import type { Place, Preview, ShownQuestion } from '#api/contract.ts'
import { ProofPicker } from '#web/question-kinds/ProofPicker.tsx'
import { QuestionPlayer } from '#web/question-kinds/players.tsx'
import { call } from '#web/shared/call.ts'
import { PassagePane } from '#web/shared/passage/PassagePane.tsx'
import { createPane, PaneProvider } from '#web/shared/passage/pane.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { api } from '#web/teacher/api.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { PaperSheet } from './PaperSheet.tsx'
import styles from './QuestionSetPreview.module.css'
import { createSides, SideTabs } from './SideTabs.tsx'

/** The draft as students would get it, on a laptop, on a phone or on paper. Answers stay in the page. */
export default function QuestionSetPreview() {
  const params = useParams<{ id: string }>()
  const [search, setSearch] = useSearchParams<{ as?: string }>()
  const [preview, { refetch }] = createResource(
    () => params.id,
    (id) => call(api.questionSets[':id'].preview.$get({ param: { id } })),
  )
  const form = () => (search.as === 'phone' || search.as === 'paper' ? search.as : 'laptop')
  return (
    <>
      <Show when={preview.error}>
        <h1>Preview</h1>
      </Show>
      <Loaded from={preview} retry={refetch}>
        {(read) => (
          <div class={styles.preview} data-wide>
            <Banner title={read().title} setId={params.id} form={form()} choose={(as) => setSearch({ as })} />
            <Show when={form() === 'paper'} fallback={<Screen preview={read()} isPhone={form() === 'phone'} />}>
              <PaperSheet setId={params.id} />
            </Show>
          </div>
        )}
      </Loaded>
    </>
  )
}

type Form = 'laptop' | 'phone' | 'paper'

function Banner(props: { title: string; setId: string; form: Form; choose: (as: string | undefined) => void }) {
  createEffect(() => {
    document.title = `Preview of ${props.title} – Whosaid`
  })
  const button = (form: Form, name: string) => (
    <button
      type="button"
      class="small"
      aria-pressed={props.form === form}
      onClick={() => props.choose(form === 'laptop' ? undefined : form)}
    >
      {name}
    </button>
  )
  return (
    <div class={`${styles.banner} no-print`}>
      <p>
        <strong>Preview: nothing is saved.</strong>{' '}
        {props.form === 'paper' ? 'This is how it prints.' : 'Answer as a student would.'}
      </p>
      <div class={styles.tools}>
        <fieldset class={styles.forms} aria-label="Shown as">
          {button('laptop', 'Laptop')}
          {button('phone', 'Phone')}
          {button('paper', 'Paper')}
        </fieldset>
        <A class="button small" href={`/question-sets/${props.setId}`}>
          Back to editing
        </A>
      </div>
    </div>
  )
}

function Screen(props: { preview: Preview; isPhone: boolean }) {
  const pane = createPane()
  const sides = createSides(pane, { followSelecting: false })
  const [search, setSearch] = useSearchParams<{ question?: string }>()
  const [responses, setResponses] = createSignal<Readonly<Record<string, unknown>>>({})
  const [proofs, setProofs] = createSignal<Readonly<Record<string, readonly Place[]>>>({})
  const questions = () => props.preview.questions
  const index = () =>
    Math.max(
      0,
      questions().findIndex(({ id }) => id === search.question),
    )
  const goTo = (next: number): void => {
    setSearch({ question: questions()[next]?.id })
    sides.show('questions')
  }
  return (
    <PaneProvider value={pane}>
      <div class={styles.screen} classList={{ [styles.phone ?? '']: props.isPhone }} data-side={sides.side()}>
        <div class={styles.passage}>
          <PassagePane passages={props.preview.passages} />
        </div>
        <div class={styles.questions}>
          <h1 class={styles.title} dir="auto">
            {props.preview.title}
          </h1>
          <Show when={questions()[index()]} fallback={<p class="soft">This set has no questions yet.</p>}>
            {(question) => (
              <AskedQuestion
                question={question()}
                number={index() + 1}
                last={questions().length}
                passages={props.preview.passages}
                response={responses()[question().id] ?? null}
                change={(response) => setResponses((all) => ({ ...all, [question().id]: response }))}
                proof={proofs()[question().id] ?? null}
                prove={(places) => setProofs((all) => ({ ...all, [question().id]: places }))}
                goTo={goTo}
              />
            )}
          </Show>
        </div>
        <SideTabs sides={sides} />
      </div>
    </PaneProvider>
  )
}

function AskedQuestion(props: {
  question: ShownQuestion
  number: number
  last: number
  passages: Preview['passages']
  response: unknown
  change: (response: unknown) => void
  proof: readonly Place[] | null
  prove: (places: readonly Place[]) => void
  goTo: (index: number) => void
}) {
  const promptId = () => `prompt-${props.question.id}`
  return (
    <div class={styles.question}>
      <p class={styles.about}>
        Question {props.number} of {props.last} · {counted(props.question.points, 'point')}
      </p>
      <h2 id={promptId()} class={styles.prompt} dir="auto">
        {props.question.prompt || 'No question written yet'}
      </h2>
      <QuestionPlayer
        question={props.question}
        response={props.response}
        change={props.change}
        isDisabled={false}
        labelledBy={promptId()}
        passages={props.passages}
      />
      <ProofPicker
        question={props.question}
        proof={props.proof}
        change={props.prove}
        isDisabled={false}
        passages={props.passages}
      />
      <div class="row spread">
        <button
          type="button"
          aria-disabled={props.number === 1}
          onClick={() => props.number > 1 && props.goTo(props.number - 2)}
        >
          Previous
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={props.number === props.last}
          onClick={() => props.number < props.last && props.goTo(props.number)}
        >
          Next
        </button>
      </div>
    </div>
  )
}
