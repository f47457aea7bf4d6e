import { For, Show } from 'solid-js'
import type { Kind, Question } from '#api/contract.ts'
import { EvidencePicker } from '#web/question-kinds/EvidencePicker.tsx'
import { KindEditor } from '#web/question-kinds/editors.tsx'
import { passageOf } from '#web/question-kinds/passage-of.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import type { EditedDraft } from './create-draft.ts'
import styles from './QuestionEditor.module.css'
import { isProofMode, isSkill, proofNames, skillNames } from './words.ts'

/** Kinds that are about places in the passage: they need no evidence beside these, and no proof. */
const provenByKey: ReadonlySet<Kind> = new Set(['highlight', 'voice'])

/** What every question has, whatever its kind. */
type Changed = Partial<
  Pick<Question, 'prompt' | 'points' | 'skill' | 'passageId' | 'evidence' | 'proof' | 'explanation'>
>

/** Everything of one question. `faultAt` says what is missing at a field. */
export function QuestionEditor(props: {
  question: Question
  draft: EditedDraft
  faultAt: (path: string) => string | undefined
}) {
  const change = (changed: Changed) => props.draft.replaceQuestion({ ...props.question, ...changed })
  const passage = () => passageOf(props.question, props.draft.passages())
  return (
    <div class={styles.editor}>
      <Show when={props.draft.passages().length > 1 || props.faultAt('passageId') !== undefined}>
        <PassageField
          question={props.question}
          draft={props.draft}
          fault={props.faultAt('passageId')}
          change={(passageId) => change({ passageId, evidence: [] })}
        />
      </Show>
      <Field label="Question" error={props.faultAt('prompt')}>
        {(control) => (
          <textarea
            {...control}
            data-path="prompt"
            dir="auto"
            rows={2}
            maxLength={2000}
            value={props.question.prompt}
            onInput={(event) => change({ prompt: event.currentTarget.value })}
          />
        )}
      </Field>
      <KindEditor
        question={props.question}
        change={(question) => props.draft.replaceQuestion(question)}
        faultAt={props.faultAt}
        passages={props.draft.passages()}
      />
      <Show when={!provenByKey.has(props.question.kind) || props.question.proof !== 'none'}>
        <div data-path="evidence">
          <EvidencePicker
            label="Evidence"
            evidence={props.question.evidence}
            change={(evidence) => change({ evidence })}
            passage={passage()}
            fault={props.faultAt('evidence')}
          />
        </div>
        <ProofField question={props.question} change={change} />
      </Show>
      <ExplanationField question={props.question} change={change} />
      <div class={styles.pair}>
        <SkillField question={props.question} change={change} />
        <PointsField question={props.question} change={change} fault={props.faultAt('points')} />
      </div>
    </div>
  )
}

function PassageField(props: {
  question: Question
  draft: EditedDraft
  fault: string | undefined
  change: (passageId: string) => void
}) {
  const isInSet = () => props.draft.passages().some(({ passageId }) => passageId === props.question.passageId)
  return (
    <Field label="Passage" error={props.fault}>
      {(control) => (
        <select
          {...control}
          data-path="passageId"
          onChange={(event) => event.currentTarget.value !== '' && props.change(event.currentTarget.value)}
        >
          <Show when={!isInSet()}>
            <option value="" selected>
              Choose a passage
            </option>
          </Show>
          <For each={props.draft.passages()}>
            {({ passageId, title }) => (
              <option value={passageId} selected={passageId === props.question.passageId}>
                {title}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}

function ExplanationField(props: { question: Question; change: (changed: Changed) => void }) {
  return (
    <Field label="Explanation" hint="Students read it after marking, when the feedback policy allows it.">
      {(control) => (
        <textarea
          {...control}
          data-path="explanation"
          dir="auto"
          rows={2}
          maxLength={4000}
          value={props.question.explanation}
          onInput={(event) => props.change({ explanation: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}

function ProofField(props: { question: Question; change: (changed: Changed) => void }) {
  return (
    <Field
      label="Proof from the student"
      hint="The student also selects the sentence that shows the answer. It is compared with the evidence above."
    >
      {(control) => (
        <select
          {...control}
          data-path="proof"
          onChange={({ currentTarget: { value } }) => isProofMode(value) && props.change({ proof: value })}
        >
          <For each={Object.entries(proofNames)}>
            {([mode, name]) => (
              <option value={mode} selected={mode === props.question.proof}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}

function SkillField(props: { question: Question; change: (changed: Changed) => void }) {
  return (
    <Field label="Skill">
      {(control) => (
        <select
          {...control}
          data-path="skill"
          onChange={({ currentTarget: { value } }) => isSkill(value) && props.change({ skill: value })}
        >
          <For each={Object.entries(skillNames)}>
            {([skill, name]) => (
              <option value={skill} selected={skill === props.question.skill}>
                {name}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  )
}

function PointsField(props: { question: Question; change: (changed: Changed) => void; fault: string | undefined }) {
  return (
    <Field label="Points" error={props.fault}>
      {(control) => (
        <input
          {...control}
          data-path="points"
          type="number"
          inputMode="decimal"
          min={0}
          max={100}
          step="any"
          value={props.question.points}
          onInput={({ currentTarget: { valueAsNumber: points } }) =>
            points >= 0 && points <= 100 && props.change({ points })
          }
          onBlur={(event) => {
            event.currentTarget.value = String(props.question.points)
          }}
        />
      )}
    </Field>
  )
}
