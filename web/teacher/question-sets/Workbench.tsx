import { A } from '@solidjs/router'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { QuestionSetView } from '#api/contract.ts'
import { passageOf } from '#web/question-kinds/passage-of.ts'
import { PassagePane } from '#web/shared/passage/PassagePane.tsx'
import { createPane, PaneProvider } from '#web/shared/passage/pane.ts'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { isSignedOut } from '#web/teacher/parts/signed-out.ts'
import { createDraft } from './create-draft.ts'
import { createLeaveGuard } from './create-leave-guard.ts'
import { createOpenQuestion, scrollToCard } from './create-open-question.ts'
import { createSelectingFocus } from './create-selecting-focus.ts'
import { FaultSummary } from './FaultSummary.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { QuestionList } from './QuestionList.tsx'
import { SaveLine } from './SaveLine.tsx'
import { SetPassages } from './SetPassages.tsx'
import { createSides, SideTabs } from './SideTabs.tsx'
import { StaleNotice } from './StaleNotice.tsx'
import { TitleField } from './TitleField.tsx'
import styles from './Workbench.module.css'
import { publishedInWords } from './words.ts'

/** The editor of a question set: the passage on one side, the questions on the other. */
export function Workbench(props: { set: QuestionSetView }) {
  const draft = createDraft(props.set)
  const open = createOpenQuestion()
  const pane = createPane()
  const guard = createLeaveGuard(draft)
  const sides = createSides(pane, { followSelecting: true })
  const selectingFocus = createSelectingFocus(pane)
  const [isListing, setListing] = createSignal(false)
  const [dialog, setDialog] = createSignal<'publish' | 'passages' | null>(null)

  const openQuestion = () => draft.draft.questions.find(({ id }) => id === open.id())
  createEffect(() => {
    const question = openQuestion()
    const passage = question && passageOf(question, draft.passages())
    // While something is being selected, the pane draws what is selected.
    if (question === undefined || !passage || pane.selecting() !== null) {
      pane.setMarks([])
      return
    }
    const { passageId } = passage
    pane.setMarks(
      question.evidence.map(({ start, end }) => ({ passageId, start, end, look: 'evidence', label: 'Evidence' })),
    )
  })
  createEffect(
    on(open.id, () => {
      const [first] = pane.marks()
      if (first !== undefined && sides.isWide()) pane.reveal(first.passageId, first)
    }),
  )
  createEffect(() => {
    document.title = `${draft.draft.title} – Whosaid`
  })
  createEffect(on(isSignedOut, (isOut) => !isOut && void draft.flush(), { defer: true }))
  onMount(() => draft.wasRestored() && toast('Changes that had not been saved are back.'))
  onMount(() => scrollToCard(open.id()))
  onCleanup(() => void draft.flush())

  async function publish(): Promise<void> {
    open.settle()
    await draft.flush()
    if (draft.faults().length === 0) {
      setDialog('publish')
      return
    }
    setListing(true)
    requestAnimationFrame(() => {
      const faults = document.getElementById('faults')
      faults?.scrollIntoView({ block: 'center' })
      faults?.querySelector<HTMLElement>('button, summary')?.focus()
    })
  }

  return (
    <PaneProvider value={pane}>
      <div class={styles.workbench} data-wide onFocusOut={() => void draft.flush()}>
        <div class={styles.top}>
          <header class={styles.head}>
            <p class={styles.above}>
              <A href="/question-sets">Question sets</A>
            </p>
            <TitleField draft={draft} />
          </header>
          <div class={styles.bar}>
            <SaveLine draft={draft} />
            <div class={styles.actions}>
              <span class={`tag ${styles.state}`}>{publishedInWords(draft.published())}</span>
              <button type="button" class="small" onClick={() => setDialog('passages')}>
                Passages
              </button>
              <A class="button small" href={`/question-sets/${draft.id}/preview`}>
                Preview
              </A>
              <button type="button" class="primary small" onClick={() => void publish()}>
                Publish
              </button>
            </div>
          </div>
        </div>
        <SideTabs sides={sides} />
        <div class={styles.columns} data-side={sides.side()}>
          <div class={styles.passage} ref={selectingFocus.passageRef}>
            <PassagePane passages={draft.passages()} />
          </div>
          <div class={styles.questions} onFocusIn={(event) => selectingFocus.seen(event)}>
            <div class="stack">
              <StaleNotice draft={draft} />
              <FaultSummary draft={draft} open={open} isShown={isListing()} onToggle={setListing} />
              <QuestionList draft={draft} open={open} />
            </div>
          </div>
        </div>
      </div>
      <PublishDialog draft={draft} isOpen={dialog() === 'publish'} onClose={() => setDialog(null)} />
      <SetPassages draft={draft} isOpen={dialog() === 'passages'} onClose={() => setDialog(null)} />
      <Dialog isOpen={guard.isAsking()} title="Leave without saving?" onClose={guard.stay}>
        <p>
          Your newest changes could not be saved. They are kept in this tab and come back when you open the set again
          here.
        </p>
        <div class="row">
          <button type="button" class="primary" onClick={guard.stay}>
            Stay
          </button>
          <Show when={guard.isAsking()}>
            <button type="button" class="danger" onClick={guard.leave}>
              Leave
            </button>
          </Show>
        </div>
      </Dialog>
    </PaneProvider>
  )
}
