import { createSignal, For, onMount, Show } from 'solid-js'
import type { DraftsView, QuestionDraft, Skill } from '#api/contract.ts'
import { kindMenu } from '#web/question-kinds/editors.tsx'
import { usePane } from '#web/shared/passage/pane.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { toast } from '#web/shared/ui/toasts.ts'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import { rowsOf } from './blueprint-rows.ts'
import type { EditedDraft } from './create-draft.ts'
import { createDrafts, type DraftFilter, type Drafts } from './create-drafts.ts'
import { DraftGroups } from './DraftGroups.tsx'
import styles from './DraftsPanel.module.css'
import { skillNames } from './words.ts'

/** Questions drafted from the passage, beside it: to be ticked, or taken one by one and edited. */
export function DraftsPanel(props: {
  draft: EditedDraft
  skill: Skill | undefined
  /** The questions that were added, the first of them to be opened or only shown. */
  taken: (ids: readonly string[], how: 'edit' | 'show') => void
  close: () => void
}) {
  const pane = usePane()
  const [passageId, setPassageId] = createSignal(props.draft.passages()[0]?.passageId ?? '')
  const [filter, setFilter] = createSignal<DraftFilter>({ skill: props.skill, kind: undefined })
  const drafts = createDrafts(props.draft, passageId, filter)
  let heading: HTMLHeadingElement | undefined
  onMount(() => heading?.focus())

  const take = createAction(async (ids: readonly string[], how: 'edit' | 'show') => {
    const { added, undo } = await drafts.take(ids)
    toast(`${counted(added.length, 'question')} added.`, undo)
    props.taken(added, how)
  })
  const isSameText = () =>
    props.draft.passages().some(({ revisionId }) => revisionId === drafts.view.latest?.revisionId)
  return (
    <section class="stack" aria-labelledby="drafts-heading">
      <div class="row spread">
        <h2 id="drafts-heading" class={styles.heading} ref={heading} tabindex="-1">
          Drafts from the passage
        </h2>
        <button type="button" class="small" onClick={() => props.close()}>
          Back to the questions
        </button>
      </div>
      <Show when={props.draft.passages().length > 1}>
        <select aria-label="Passage" onChange={(event) => setPassageId(event.currentTarget.value)}>
          <For each={props.draft.passages()}>
            {(passage) => (
              <option value={passage.passageId} selected={passage.passageId === passageId()}>
                {passage.title}
              </option>
            )}
          </For>
        </select>
      </Show>
      <Loaded from={drafts.view} retry={drafts.refetch}>
        {(view) => (
          <Show when={drafts.open().length > 0} fallback={<Nothing view={view()} />}>
            <Lead view={view()} drafts={drafts} />
            <Tools draft={props.draft} drafts={drafts} filter={filter()} change={setFilter} />
            <Show when={drafts.groups().length === 0}>
              <p class="soft">No draft of this skill and kind. Try another filter.</p>
            </Show>
            <DraftGroups
              drafts={drafts}
              isBusy={take.isBusy()}
              edit={(draft: QuestionDraft) => void take.run([draft.question.id], 'edit')}
              show={isSameText() ? (place) => pane.reveal(passageId(), place) : null}
            />
          </Show>
        )}
      </Loaded>
      <Show when={take.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
      <Show when={drafts.chosen().size > 0}>
        <div class={styles.bar}>
          <button
            type="button"
            class="primary"
            disabled={take.isBusy()}
            onClick={() => void take.run([...drafts.chosen()], 'show')}
          >
            Add {counted(drafts.chosen().size, 'question')}
          </button>
          <button type="button" class="quiet" onClick={() => drafts.clear()}>
            Clear
          </button>
        </div>
      </Show>
    </section>
  )
}

/** How sure the drafts are, and what they leave out. */
function Lead(props: { view: DraftsView; drafts: Drafts }) {
  const proposed = () => props.drafts.open().filter(({ from }) => from === 'proposed').length
  const left = () => [
    ...props.view.left.sources.map(({ name }) => name),
    ...props.view.left.figures.map(({ quote }) => `“${quote}”`),
  ]
  return (
    <>
      <p>
        {counted(props.drafts.open().length, 'draft')}. Tick what you want: it comes last in this set, and you can
        change all of it there. Students see it once you publish.
      </p>
      <Show when={proposed() > 0}>
        <p class="soft">
          {proposed() === props.drafts.open().length ? 'All of them rest' : `${proposed()} of them rest`} on a reading
          that nobody has confirmed. <a href={`/passages/${props.view.passageId}/reading`}>Check who said what</a>, and
          the drafts become surer.
        </p>
      </Show>
      <Show when={left().length > 0}>
        <p class="soft">Nothing asks about {listed(left())}.</p>
      </Show>
    </>
  )
}

function Tools(props: {
  draft: EditedDraft
  drafts: Drafts
  filter: DraftFilter
  change: (filter: DraftFilter) => void
}) {
  const [said, setSaid] = createSignal('')
  const missing = () =>
    rowsOf(props.draft.draft.blueprint, props.draft.draft.questions).reduce((sum, row) => sum + row.missing, 0)
  const fill = createAction(async () => {
    const count = await props.drafts.fill()
    props.change({ skill: undefined, kind: undefined })
    const rest = missing() - count
    setSaid(
      `${counted(count, 'draft')} ticked.${rest > 0 ? ` For ${rest} more of the blueprint there is no draft.` : ''} Read them, then add them.`,
    )
  })
  const skills = () => [...new Set(props.drafts.open().map(({ question }) => question.skill))]
  const kinds = () => new Set(props.drafts.open().map(({ question }) => question.kind))
  return (
    <>
      <div class={styles.tools}>
        <select
          aria-label="Skill"
          onChange={({ currentTarget: { value } }) =>
            props.change({ ...props.filter, skill: skills().find((skill) => skill === value) })
          }
        >
          <option value="" selected={props.filter.skill === undefined}>
            Any skill
          </option>
          <For each={skills()}>
            {(skill) => (
              <option value={skill} selected={props.filter.skill === skill}>
                {skillNames[skill]}
              </option>
            )}
          </For>
        </select>
        <select
          aria-label="Kind"
          onChange={({ currentTarget: { value } }) =>
            props.change({ ...props.filter, kind: kindMenu.find(({ kind }) => kind === value)?.kind })
          }
        >
          <option value="" selected={props.filter.kind === undefined}>
            Any kind
          </option>
          <For each={kindMenu.filter(({ kind }) => kinds().has(kind))}>
            {({ kind, name }) => (
              <option value={kind} selected={props.filter.kind === kind}>
                {name}
              </option>
            )}
          </For>
        </select>
        <Show when={missing() > 0}>
          <button type="button" disabled={fill.isBusy()} onClick={() => void fill.run()}>
            Fill the blueprint ({missing()} missing)
          </button>
        </Show>
      </div>
      <p role="status" class={said() === '' ? 'sr-only' : 'soft'}>
        {said()}
      </p>
      <Show when={fill.failure()}>{(sentence) => <Notice tone="bad">{sentence()}</Notice>}</Show>
    </>
  )
}

/** What to do when there is nothing to choose from. */
function Nothing(props: { view: DraftsView }) {
  return (
    <Show when={props.view.drafts.length === 0} fallback={<p>Every draft on this passage is in the set by now.</p>}>
      <p>
        Nothing could be drafted from this passage: no claim with a source and no figure was found in it.{' '}
        <a href={`/passages/${props.view.passageId}/reading`}>Mark who said what</a>, and drafts will stand here. Or go
        back and write the questions yourself.
      </p>
    </Show>
  )
}
