import { A, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, For, on, onCleanup, onMount, Show } from 'solid-js'
import type { QuestionSetView, Skill } from '#api/contract.ts'
import { PassagePane } from '#web/shared/passage/PassagePane.tsx'
import { createPane, PaneProvider } from '#web/shared/passage/pane.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import { createLeaveGuard } from '#web/teacher/document/create-leave-guard.ts'
import { LeaveDialog } from '#web/teacher/document/LeaveDialog.tsx'
import { SaveLine } from '#web/teacher/document/SaveLine.tsx'
import { StaleNotice } from '#web/teacher/document/StaleNotice.tsx'
import { Menu } from '#web/teacher/parts/Menu.tsx'
import { isSignedOut } from '#web/teacher/parts/signed-out.ts'
import { AddFromBank } from './AddFromBank.tsx'
import { BlueprintPanel } from './BlueprintPanel.tsx'
import { CoveragePanel } from './CoveragePanel.tsx'
import { createDraft, type EditedDraft } from './create-draft.ts'
import { createEvidenceMarks } from './create-evidence-marks.ts'
import { createOpenQuestion, scrollToCard } from './create-open-question.ts'
import { createSelectingFocus } from './create-selecting-focus.ts'
import { DownloadLink } from './DownloadLink.tsx'
import { DraftsPanel } from './DraftsPanel.tsx'
import { FaultSummary } from './FaultSummary.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { QuestionList } from './QuestionList.tsx'
import { SetPassages } from './SetPassages.tsx'
import { createSides, SideTabs } from './SideTabs.tsx'
import { TitleField } from './TitleField.tsx'
import styles from './Workbench.module.css'
import { WritingHelp } from './WritingHelp.tsx'
import { isSkill, publishedInWords } from './words.ts'

/** The editor of a question set: the passage on one side, the questions on the other. */
export function Workbench(props: { set: QuestionSetView }) {
  const draft = createDraft(props.set)
  const open = createOpenQuestion()
  const pane = createPane()
  const guard = createLeaveGuard(draft)
  const sides = createSides(pane, { followSelecting: true })
  const selectingFocus = createSelectingFocus(pane)
  const [isListing, setListing] = createSignal(false)
  const [dialog, setDialog] = createSignal<'publish' | 'passages' | 'bank' | null>(null)
  const [wantedSkill, setWantedSkill] = createSignal<Skill>()
  const [bankSkill, setBankSkill] = createSignal<Skill>()
  /** Stands in the address while drafts are chosen: "any", or the skill they are wanted for. */
  const [search, setSearch] = useSearchParams<{ drafts?: string }>()

  createEvidenceMarks({ draft, pane, openId: open.id, canReveal: sides.isWide })
  createEffect(() => {
    document.title = `${draft.draft.title} – Whosaid`
  })
  createEffect(on(isSignedOut, (isOut) => !isOut && void draft.flush(), { defer: true }))
  onMount(() => draft.wasRestored() && toast('Changes that had not been saved are back.'))
  onMount(() => scrollToCard(open.id()))
  onCleanup(() => void draft.close())

  function openBank(skill: Skill | undefined): void {
    setBankSkill(skill)
    setDialog('bank')
  }

  function openDrafts(skill: Skill | undefined): void {
    setSearch({ drafts: skill ?? 'any', question: undefined })
  }
  function closeDrafts(): void {
    setSearch({ drafts: undefined })
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-open-drafts]')?.focus())
  }
  function showTaken([first]: readonly string[], how: 'edit' | 'show'): void {
    setSearch({ drafts: undefined })
    if (first !== undefined && how === 'edit') open.openFresh(first)
    else scrollToCard(first)
  }

  async function publish(): Promise<void> {
    open.settle()
    await draft.flush()
    if (draft.faults().length === 0) {
      setDialog('publish')
      return
    }
    setSearch({ drafts: undefined })
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
        <TopBar draft={draft} publish={() => void publish()} showPassages={() => setDialog('passages')} />
        <SideTabs sides={sides} />
        <div class={styles.columns} data-side={sides.side()}>
          <div class={styles.passage} ref={selectingFocus.passageRef}>
            <PassagePane passages={draft.passages()} />
          </div>
          <div class={styles.questions} onFocusIn={(event) => selectingFocus.seen(event)}>
            <Show when={search.drafts} keyed>
              {(wanted) => (
                <DraftsPanel
                  draft={draft}
                  skill={isSkill(wanted) ? wanted : undefined}
                  taken={showTaken}
                  close={closeDrafts}
                />
              )}
            </Show>
            <div class="stack" hidden={search.drafts !== undefined}>
              <StaleNotice draft={draft} what="set" />
              <FaultSummary draft={draft} open={open} isShown={isListing()} onToggle={setListing} />
              <WritingHelp draft={draft} open={open} />
              <BlueprintPanel draft={draft} addQuestion={setWantedSkill} openBank={openBank} openDrafts={openDrafts} />
              <CoveragePanel draft={draft} />
              <QuestionList
                draft={draft}
                open={open}
                skill={wantedSkill()}
                skillDone={() => setWantedSkill(undefined)}
                openBank={() => openBank(undefined)}
                openDrafts={() => openDrafts(undefined)}
              />
            </div>
          </div>
        </div>
      </div>
      <PublishDialog draft={draft} isOpen={dialog() === 'publish'} onClose={() => setDialog(null)} />
      <SetPassages draft={draft} isOpen={dialog() === 'passages'} onClose={() => setDialog(null)} />
      <AddFromBank draft={draft} isOpen={dialog() === 'bank'} skill={bankSkill()} onClose={() => setDialog(null)} />
      <LeaveDialog guard={guard} />
    </PaneProvider>
  )
}

function TopBar(props: { draft: EditedDraft; publish: () => void; showPassages: () => void }) {
  return (
    <div class={styles.top}>
      <header class={styles.head}>
        <p class={styles.above}>
          <A href="/question-sets">Question sets</A>
        </p>
        <TitleField draft={props.draft} />
      </header>
      <div class={styles.bar}>
        <SaveLine draft={props.draft} />
        <div class={styles.actions}>
          <span class={`tag ${styles.state}`}>{publishedInWords(props.draft.published())}</span>
          <button type="button" class="small" onClick={() => props.showPassages()}>
            Passages
          </button>
          <A class="button small" href={`/question-sets/${props.draft.id}/preview`}>
            Preview
          </A>
          <Menu look="button" label="More">
            <For each={props.draft.passages()}>
              {(passage) => (
                <A href={`/passages/${passage.passageId}/reading`}>
                  Who said what{props.draft.passages().length > 1 && `: ${passage.title.slice(0, 32)}`}
                </A>
              )}
            </For>
            <DownloadLink id={props.draft.id} before={props.draft.flush}>
              Download as a file
            </DownloadLink>
          </Menu>
          <button type="button" class="primary small" onClick={() => props.publish()}>
            Publish
          </button>
        </div>
      </div>
    </div>
  )
}
