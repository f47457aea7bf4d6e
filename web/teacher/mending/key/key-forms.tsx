import { type Component, For } from 'solid-js'
import type { Kind } from '#api/contract.ts'
import editor from '#web/question-kinds/editor.module.css'
import { FigureKey } from '#web/question-kinds/figure/FigureKey.tsx'
import { HighlightKey } from '#web/question-kinds/highlight/HighlightKey.tsx'
import { LinesField } from '#web/question-kinds/LinesField.tsx'
import { verdicts } from '#web/question-kinds/verdict/verdicts.ts'
import { ClozeKey } from './ClozeKey.tsx'
import styles from './key.module.css'
import type { KeyFormProps } from './key-form.ts'
import { OrderKey } from './OrderKey.tsx'
import { PickOne } from './PickOne.tsx'
import { PickOptions } from './PickOptions.tsx'
import { VoiceKey } from './VoiceKey.tsx'

/** THE LIST of how keys are mended; a kind that a teacher marks has no key to mend. */
export const keyForms: { readonly [K in Kind]: Component<KeyFormProps<K>> | null } = {
  choice: ChoiceKey,
  multiple: MultipleKey,
  verdict: VerdictKey,
  match: MatchKey,
  voice: VoiceKey,
  figure: (props) => (
    <div class={editor.editor}>
      <FigureKey key={props.key} change={props.change} faultAt={props.faultAt} />
    </div>
  ),
  short: ShortKey,
  highlight: (props) => (
    <div class={editor.editor}>
      <HighlightKey
        key={props.key}
        by={props.content.by}
        change={props.change}
        faultAt={props.faultAt}
        passage={props.passage}
      />
    </div>
  ),
  cloze: ClozeKey,
  order: OrderKey,
  extended: null,
}

function ChoiceKey(props: KeyFormProps<'choice'>) {
  function setRight(id: string): void {
    const { [id]: _part, ...partial } = props.key.partial
    props.change({ correct: id, partial })
  }
  return (
    <PickOptions
      legend="The right option"
      type="radio"
      options={props.content.options}
      isRight={(id) => props.key.correct === id}
      change={setRight}
      fault={props.faultAt('key.correct')}
    />
  )
}

function MultipleKey(props: KeyFormProps<'multiple'>) {
  const others = (id: string) => props.key.correct.filter((one) => one !== id)
  return (
    <PickOptions
      legend="The right options"
      type="checkbox"
      options={props.content.options}
      isRight={(id) => props.key.correct.includes(id)}
      change={(id, isRight) => props.change({ correct: isRight ? [...others(id), id] : others(id) })}
      fault={props.faultAt('key.correct')}
    />
  )
}

function VerdictKey(props: KeyFormProps<'verdict'>) {
  return (
    <PickOptions
      legend="The statement is"
      type="radio"
      options={verdicts.map(({ verdict, label }) => ({ id: verdict, text: label }))}
      isRight={(id) => props.key.verdict === id}
      change={(id) => props.change({ verdict: verdicts.find(({ verdict }) => verdict === id)?.verdict ?? null })}
      fault={props.faultAt('key.verdict')}
    />
  )
}

function MatchKey(props: KeyFormProps<'match'>) {
  return (
    <div class={styles.rows}>
      <For each={props.content.claims}>
        {({ id, text }) => (
          <PickOne
            label={text}
            options={props.content.sources}
            chosen={props.key.sourceOf[id]}
            change={(source) => props.change({ sourceOf: { ...props.key.sourceOf, [id]: source } })}
            fault={props.faultAt(`key.sourceOf.${id}`)}
          />
        )}
      </For>
    </div>
  )
}

function ShortKey(props: KeyFormProps<'short'>) {
  return (
    <LinesField
      label="Accepted answers, one a line"
      hint="Capitals, accents, punctuation, articles and hyphens make no difference."
      lines={props.key.accepted}
      change={(accepted) => props.change({ accepted })}
      most={50}
      longest={200}
      path="key.accepted"
      faultAt={props.faultAt}
    />
  )
}
