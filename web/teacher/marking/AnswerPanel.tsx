import { createEffect, createSignal, on, Show } from 'solid-js'
import type { Marking, Place, WrittenAnswer } from '#api/contract.ts'
import { lengthInWords } from '#web/question-kinds/extended/words.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { CommentField } from './CommentField.tsx'
import type { AnswerChoice } from './create-answer-choice.ts'
import { createKeys } from './create-keys.ts'
import type { OpenMarking } from './create-marking.ts'
import { createRemembered } from './create-remembered.ts'
import { nextCriterion, snippetsOf, withSnippet } from './given.ts'
import { KeysHelp } from './KeysHelp.tsx'
import styles from './Marking.module.css'
import { RubricFields } from './RubricFields.tsx'
import { SaveState } from './SaveState.tsx'

interface AnswerPanelProps {
  readonly answer: WrittenAnswer
  readonly marking: Marking
  readonly open: OpenMarking
  readonly choice: AnswerChoice
  /** Says it to a screen reader. */
  readonly say: (words: string) => void
  readonly revealProof: (place: Place) => void
}

/** One answer with its rubric and comment; everything here works by keys as well. */
export function AnswerPanel(props: AnswerPanelProps) {
  const [current, setCurrent] = createSignal(0)
  const [showsKeys, setShowsKeys] = createSignal(false)
  const [areKeysOff, setKeysOff] = createRemembered('whosaid.marking.keys-off')
  let panel: HTMLElement | undefined
  let comment: HTMLTextAreaElement | undefined
  const criteria = () => props.open.criteria()
  const given = () => props.open.givenTo(props.answer)
  const snippets = () => snippetsOf(props.marking.answers)

  createEffect(
    on(
      () => props.answer.attemptId,
      (_, before) => {
        const open = criteria().findIndex(({ id }) => given().levels[id] === undefined)
        setCurrent(Math.max(0, open))
        if (before === undefined) return
        panel?.scrollIntoView({ block: 'nearest' })
        if (panel && panel.getBoundingClientRect().top < 0) panel.scrollIntoView({ block: 'start' })
        const state = props.open.isMarked(props.answer) ? 'marked' : 'not marked'
        props.say(`${props.choice.nameOf(props.answer)}, ${state}: ${props.answer.text}`)
      },
    ),
  )
  function choose(index: number, levelId: string): void {
    const criterion = criteria()[index]
    const level = criterion?.levels.find(({ id }) => id === levelId)
    if (criterion === undefined || level === undefined) return
    props.open.choose(props.answer, criterion.id, levelId)
    setCurrent(nextCriterion(criteria(), given().levels, index))
    props.say(`${criterion.title}: ${level.title}`)
  }
  function insert(snippet: string | undefined): void {
    if (snippet === undefined) return
    props.open.comment(props.answer, withSnippet(given().comment, snippet))
    props.say(`Comment: ${snippet}`)
  }
  async function undo(): Promise<void> {
    const attemptId = await props.open.undo()
    if (attemptId === null) return
    props.choice.goTo(props.choice.answers().find((one) => one.attemptId === attemptId))
    props.say('Undone.')
  }
  createKeys({
    areOn: () => !areKeysOff(),
    level: (digit) => {
      const level = criteria()[current()]?.levels[digit - 1]
      if (level !== undefined) choose(current(), level.id)
    },
    snippet: (digit) => insert(snippets()[digit - 1]),
    go: (by) => props.choice.goBy(by),
    nextWaiting: () => props.choice.goTo(props.choice.nextWaiting()),
    comment: () => comment?.focus(),
    undo: () => void undo(),
    help: () => setShowsKeys(true),
  })
  return (
    <section class={styles.answer} ref={panel} aria-labelledby="answer">
      <Written {...props} />
      <Failure answer={props.answer} open={props.open} />
      <RubricFields
        criteria={criteria()}
        levels={given().levels}
        current={current()}
        setCurrent={setCurrent}
        choose={choose}
        points={props.marking.question.points}
      />
      <CommentField
        text={given().comment}
        snippets={snippets()}
        areNumbered={!areKeysOff()}
        change={(text) => props.open.comment(props.answer, text)}
        done={() => void props.open.save(props.answer.attemptId)}
        insert={insert}
        ref={(field) => {
          comment = field
        }}
      />
      <div class={styles.foot}>
        <SaveState answer={props.answer} open={props.open} />
        <div class="row">
          <button type="button" class="small" disabled={!props.open.canUndo()} onClick={() => void undo()}>
            Undo
          </button>
          <Show when={Object.keys(given().levels).length > 0}>
            <button type="button" class="small" onClick={() => props.open.clear(props.answer)}>
              Clear the mark
            </button>
          </Show>
          <button type="button" class="small quiet" onClick={() => setShowsKeys(true)}>
            Keys
          </button>
        </div>
        <Moves {...props} />
      </div>
      <KeysHelp
        isOpen={showsKeys()}
        close={() => setShowsKeys(false)}
        areOff={areKeysOff()}
        setOff={(areOff) => setKeysOff(areOff)}
      />
    </section>
  )
}

function Written(props: AnswerPanelProps) {
  const mostWords = () => {
    const { question } = props.marking
    return question.kind === 'extended' ? question.content.mostWords : null
  }
  const proof = () => props.answer.proofSelection ?? []
  return (
    <>
      <div class={styles.who}>
        <h2 id="answer">
          <bdi>{props.choice.nameOf(props.answer)}</bdi>
        </h2>
        <span class="soft">
          {props.choice.index() + 1} of {props.choice.answers().length} ·{' '}
          {lengthInWords(props.answer.text, mostWords())}
        </span>
      </div>
      <p class={styles.text} dir="auto">
        {props.answer.text}
      </p>
      <Show when={proof()[0]}>
        {(place) => (
          <div>
            <button type="button" class="small" onClick={() => props.revealProof(place())}>
              Show what was selected as proof
            </button>
          </div>
        )}
      </Show>
      <Show when={props.answer.isOverridden}>
        <p class="soft">The score of this answer was set by hand; it stands above the rubric.</p>
      </Show>
      <Show when={props.answer.isStale}>
        <Notice tone="part" title="Changed after it was marked">
          <p>Read it again: its mark no longer counts.</p>
        </Notice>
      </Show>
    </>
  )
}

function Failure(props: { answer: WrittenAnswer; open: OpenMarking }) {
  const failure = () => props.open.failureOf(props.answer.attemptId)
  const again = createAction((isStale: boolean) =>
    isStale ? props.open.readAgain(props.answer.attemptId) : props.open.save(props.answer.attemptId),
  )
  return (
    <Show when={failure()}>
      {(failed) => (
        <Notice tone="bad" title="Not saved">
          <p>{failed().sentence}</p>
          <div>
            <button type="button" class="small" disabled={again.isBusy()} onClick={() => again.run(failed().isStale)}>
              {failed().isStale ? 'Read it again' : 'Try again'}
            </button>
          </div>
        </Notice>
      )}
    </Show>
  )
}

function Moves(props: Pick<AnswerPanelProps, 'choice'>) {
  const isFirst = () => props.choice.index() === 0
  const isLast = () => props.choice.index() >= props.choice.answers().length - 1
  return (
    <div class={`row ${styles.moves}`}>
      <button type="button" class="small" aria-disabled={isFirst()} onClick={() => props.choice.goBy(-1)}>
        Previous
      </button>
      <button type="button" class="small" aria-disabled={isLast()} onClick={() => props.choice.goBy(1)}>
        Next
      </button>
      <Show when={props.choice.nextWaiting()} fallback={<p class="soft">No other answer waits.</p>}>
        {(next) => (
          <button type="button" class="primary small" onClick={() => props.choice.goTo(next())}>
            Next unmarked
          </button>
        )}
      </Show>
    </div>
  )
}
