import { createSignal, Show } from 'solid-js'
import type { Kind, Question, ReadablePassage } from '#api/contract.ts'
import { EvidencePicker } from '#web/question-kinds/EvidencePicker.tsx'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import type { Mending } from './create-mending.ts'
import { keyForms } from './key/key-forms.tsx'
import { ProposeButton } from './ProposeButton.tsx'
import { Section } from './Section.tsx'

interface KeySectionProps<K extends Kind> {
  readonly question: Question<K>
  readonly passage: ReadablePassage | null
  readonly flow: Mending
}

/** The key with what explains it. It is made anew for each state of the question, so that it starts with what counts. */
export function KeySection<K extends Kind>(props: KeySectionProps<K>) {
  const { question } = props
  const Form = keyForms[question.kind]
  const [key, setKey] = createSignal(question.key)
  const [evidence, setEvidence] = createSignal(question.evidence)
  const [explanation, setExplanation] = createSignal(question.explanation)
  const isSame = (): boolean =>
    JSON.stringify([key(), evidence(), explanation()]) ===
    JSON.stringify([question.key, question.evidence, question.explanation])
  const look = createAction(() =>
    props.flow.propose(
      {
        what: 'key',
        key: key(),
        ...(evidence() === question.evidence ? {} : { evidence: evidence() }),
        ...(explanation() === question.explanation ? {} : { explanation: explanation() }),
      },
      'Change the key',
      'key',
    ),
  )
  const faultAt = (path: string) => look.at(`change.${path}`)
  return (
    <Section id="key" title="Key">
      <Show when={Form} fallback={<p>A teacher marks this question by its rubric, so there is no key to change.</p>}>
        {(form) => {
          const KeyForm = form()
          return (
            <KeyForm
              content={question.content}
              key={key()}
              change={(changed) => setKey(() => changed)}
              faultAt={faultAt}
              passage={props.passage}
            />
          )
        }}
      </Show>
      <Show when={props.passage}>
        <EvidencePicker
          evidence={evidence()}
          change={setEvidence}
          passage={props.passage}
          label="Proof in the passage"
          fault={faultAt('evidence')}
        />
      </Show>
      <Field label="Why it is right" error={faultAt('explanation')}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            dir="auto"
            maxLength={4000}
            value={explanation()}
            onInput={(event) => setExplanation(event.currentTarget.value)}
          />
        )}
      </Field>
      <ProposeButton action={look} label="See what changes" isIdle={isSame()} />
    </Section>
  )
}
