import { useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, Show } from 'solid-js'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { api } from '#web/teacher/api.ts'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { createTextReview } from './create-text-review.ts'
import { dropDraft, keepDraft, readDraft } from './draft.ts'
import styles from './NewPassage.module.css'
import { PasteText } from './PasteText.tsx'
import { proposedTitle } from './proposed-title.ts'
import { SourceCardFields } from './SourceCardFields.tsx'
import { type SourceCard, sourceCardOf } from './source-card.ts'
import { TextEditor } from './TextEditor.tsx'

const DRAFT = 'passage'

/** Two steps, which the address tells apart so that the back button works: paste, then look over and save. */
export default function NewPassage() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const draft = readDraft(DRAFT)
  const isReview = (): boolean => search.step === 'review' && review.text() !== ''
  const review = createTextReview(() => search.step === 'review', draft('text'))
  const [title, setTitle] = createSignal(draft('title'))
  const [sourceCard, setSourceCard] = createSignal(sourceCardOf(draft))
  createEffect(() => keepDraft(DRAFT, { title: title(), text: review.text(), ...sourceCard() }))

  const takeText = (text: string): void => {
    if (title() === proposedTitle(review.text())) setTitle(proposedTitle(text))
    review.setText(text)
  }
  const save = createAction(async () => {
    const json = { title: title(), text: review.text(), sourceCard: sourceCard() }
    const passage = await call(api.passages.index.$post({ json }))
    dropDraft(DRAFT)
    toast('The passage is saved.')
    navigate(`/passages/${passage.passageId}`, { replace: true })
  })
  return (
    <Show
      when={isReview()}
      fallback={
        <>
          <PageHead title="New passage" above="Step 1 of 2" />
          <PasteText
            text={review.text()}
            title={title()}
            onText={takeText}
            onTitle={setTitle}
            onReady={() => setSearch({ step: 'review' })}
          />
        </>
      }
    >
      <PageHead title="Check the text" above="Step 2 of 2" lead="This is the text as students will read it." />
      <TextEditor review={review} error={save.at('text')} />
      <SaveForm
        title={title()}
        sourceCard={sourceCard()}
        isRefused={review.refusal() !== undefined}
        save={save}
        onTitle={setTitle}
        onSourceCard={setSourceCard}
        onBack={() => setSearch({ step: undefined })}
      />
    </Show>
  )
}

function SaveForm(props: {
  title: string
  sourceCard: SourceCard
  isRefused: boolean
  save: ReturnType<typeof createAction<[]>>
  onTitle: (title: string) => void
  onSourceCard: (sourceCard: SourceCard) => void
  onBack: () => void
}) {
  return (
    <form
      class={`card stack ${styles.save}`}
      onSubmit={(event) => {
        event.preventDefault()
        void props.save.run()
      }}
    >
      <h2>Title and source</h2>
      <SourceCardFields
        title={props.title}
        sourceCard={props.sourceCard}
        at={(path) => props.save.at(path)}
        onTitle={props.onTitle}
        onSourceCard={props.onSourceCard}
      />
      <Show when={props.save.failure()}>
        {(sentence) => (
          <Notice tone="bad" title="The passage is not saved">
            <p>{sentence()}</p>
          </Notice>
        )}
      </Show>
      <div class="row">
        <button type="submit" class="primary" disabled={props.save.isBusy() || props.isRefused}>
          {props.save.isBusy() ? 'Saving …' : 'Save passage'}
        </button>
        <button type="button" onClick={() => props.onBack()}>
          Back
        </button>
        <Show when={props.isRefused}>
          <span class="soft">The text cannot be saved yet; the reason stands above it.</span>
        </Show>
      </div>
    </form>
  )
}
