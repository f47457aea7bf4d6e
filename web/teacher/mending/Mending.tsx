import { A, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, For, on, Show } from 'solid-js'
import type { MendingView } from '#api/contract.ts'
import { players } from '#web/question-kinds/players.tsx'
import { BesidePassage, createSides } from '#web/shared/passage/BesidePassage.tsx'
import { Loaded } from '#web/shared/ui/Loaded.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import { createMending, type Mending as Flow } from './create-mending.ts'
import { KeySection } from './KeySection.tsx'
import styles from './Mending.module.css'
import { MendLog } from './MendLog.tsx'
import { PreviewDialog } from './PreviewDialog.tsx'
import { PointsSection, RuleSection, VoidSection } from './sections.tsx'
import { WrongAnswers } from './WrongAnswers.tsx'
import { WrongProofs } from './WrongProofs.tsx'

/** One published question, and every way to put it right for everybody who answered it. */
export default function Mending() {
  const params = useParams<{ id: string; questionId: string }>()
  const [query] = useSearchParams<{ version?: string }>()
  const flow = createMending(() => ({ id: params.id, questionId: params.questionId, version: query.version }))
  return (
    <>
      <Show when={flow.view.error}>
        <PageHead
          title="Mend a question"
          above={<A href={`/question-sets/${params.id}`}>Back to the question set</A>}
        />
      </Show>
      <Loaded from={flow.view} retry={flow.refetch}>
        {(view) => <Mended view={view()} flow={flow} />}
      </Loaded>
    </>
  )
}

function Mended(props: { view: MendingView; flow: Flow }) {
  const sides = createSides()
  const passages = () => (props.view.passage === null ? [] : [props.view.passage])
  // The evidence is what a mend is measured by, so it is lit up from the start.
  createEffect(
    on(
      () => props.view,
      ({ passage, question }) => {
        sides.pane.setMarks(
          passage === null
            ? []
            : question.evidence.map(({ start, end }) => ({
                start,
                end,
                passageId: passage.passageId,
                look: 'evidence',
                label: 'Proof',
              })),
        )
        const [first] = question.evidence
        if (passage !== null && first !== undefined) sides.pane.follow(passage.passageId, first)
      },
    ),
  )
  return (
    <div class={styles.page} data-wide>
      <BesidePassage passages={passages()} sides={sides} questionLabel="Question">
        <div class={styles.sections}>
          <Head view={props.view} />
          <WrongAnswers view={props.view} flow={props.flow} />
          <WrongProofs view={props.view} flow={props.flow} />
          <Show when={`${props.view.version} ${props.view.revision}`} keyed>
            <KeySection question={props.view.question} passage={props.view.passage} flow={props.flow} />
            <RuleSection question={props.view.question} flow={props.flow} />
            <PointsSection question={props.view.question} flow={props.flow} />
          </Show>
          <VoidSection view={props.view} flow={props.flow} />
          <MendLog view={props.view} flow={props.flow} />
        </div>
      </BesidePassage>
      <PreviewDialog flow={props.flow} />
    </div>
  )
}

function Head(props: { view: MendingView }) {
  return (
    <div>
      <PageHead
        title={props.view.question.prompt}
        above={
          <>
            Mend a question of{' '}
            <A href={`/question-sets/${props.view.setId}`} dir="auto">
              {props.view.setTitle}
            </A>
          </>
        }
        lead={`${players[props.view.question.kind].name}, ${counted(props.view.question.points, 'point')}. What you change here counts for everybody who has answered or will answer it, and can be taken back.`}
      />
      <Show when={props.view.isVoid}>
        <Notice tone="part" title="Void: it counts for nobody">
          <p>Take that back under “What was mended” to let it count again.</p>
        </Notice>
      </Show>
      <Versions view={props.view} />
    </div>
  )
}

/** Which versions are mended together; the others can be mended by themselves. */
function Versions(props: { view: MendingView }) {
  const affected = () => props.view.versions.filter(({ isAffected }) => isAffected)
  const others = () => props.view.versions.filter(({ isAffected }) => !isAffected)
  return (
    <Show when={props.view.versions.length > 1}>
      <p class={styles.versions}>
        Mended in {affected().length === 1 ? 'version' : 'versions'}{' '}
        {listed(
          affected()
            .map(({ number }) => String(number))
            .toReversed(),
        )}
        .
        <For each={others()}>
          {({ number }) => (
            <>
              {' '}
              Version {number} asks it differently: <A href={`?version=${number}`}>mend version {number}</A>.
            </>
          )}
        </For>
      </p>
    </Show>
  )
}
