import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { MendingView, Question } from '#api/contract.ts'
import { rules } from '#web/question-kinds/multiple/rules.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import type { Mending } from './create-mending.ts'
import styles from './Mending.module.css'
import { ProposeButton } from './ProposeButton.tsx'
import { Section } from './Section.tsx'

interface RuleOf {
  readonly field: string
  readonly present: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** The marking rule that a question's content holds, in kinds that have one. */
function ruleOf(question: Question): RuleOf | null {
  if (question.kind === 'multiple') {
    const choices = rules.map(({ rule, name }) => ({ value: rule, label: name }))
    return { field: 'rule', present: question.content.rule, choices }
  }
  if (question.kind === 'highlight') {
    const choices = [
      { value: 'sentence', label: 'Whole sentences: the rest of a sentence costs nothing' },
      { value: 'words', label: 'Words: what is selected beside them costs' },
    ]
    return { field: 'by', present: question.content.by, choices }
  }
  return null
}

export function RuleSection(props: { question: Question; flow: Mending }) {
  return <Show when={ruleOf(props.question)}>{(rule) => <Rule rule={rule()} flow={props.flow} />}</Show>
}

function Rule(props: { rule: RuleOf; flow: Mending }) {
  const group = createUniqueId()
  const [chosen, setChosen] = createSignal(props.rule.present)
  const look = createAction(() =>
    props.flow.propose({ what: 'rule', content: { [props.rule.field]: chosen() } }, 'Change the marking rule', 'rule'),
  )
  return (
    <Section id="rule" title="Marking rule">
      <fieldset>
        <legend class="sr-only">Marking rule</legend>
        <For each={props.rule.choices}>
          {({ value, label }) => (
            <label class={styles.choice}>
              <input type="radio" name={group} checked={chosen() === value} onChange={() => setChosen(value)} />
              {label}
            </label>
          )}
        </For>
      </fieldset>
      <ProposeButton action={look} label="See what changes" isIdle={chosen() === props.rule.present} />
    </Section>
  )
}

export function PointsSection(props: { question: Question; flow: Mending }) {
  const present = props.question.points
  const [points, setPoints] = createSignal(present)
  const look = createAction(() =>
    props.flow.propose({ what: 'points', points: points() }, 'Change the points', 'points'),
  )
  const isOut = () => !(points() >= 0 && points() <= 100)
  return (
    <Section id="points" title="Points">
      <Field
        label="What the question is worth"
        error={isOut() ? 'Give a number from 0 to 100.' : look.at('change.points')}
      >
        {(control) => (
          <input
            {...control}
            class={styles.points}
            type="number"
            inputMode="decimal"
            min={0}
            max={100}
            step="any"
            value={present}
            onInput={(event) => setPoints(event.currentTarget.valueAsNumber)}
          />
        )}
      </Field>
      <ProposeButton action={look} label="See what changes" isIdle={isOut() || points() === present} />
    </Section>
  )
}

export function VoidSection(props: { view: MendingView; flow: Mending }) {
  const look = createAction(() => props.flow.propose({ what: 'void' }, 'Take the question out for everybody', 'void'))
  return (
    <Show when={!props.view.isVoid}>
      <Section id="void" title="Take it out">
        <p>A void question counts for nobody: it earns nothing and takes nothing away. Answers to it are kept.</p>
        <ProposeButton action={look} label="See what changes" />
      </Section>
    </Show>
  )
}
