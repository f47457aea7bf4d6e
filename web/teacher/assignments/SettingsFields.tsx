import { Show } from 'solid-js'
import type { SetStoreFunction } from 'solid-js/store'
import { Field } from '#web/shared/ui/Field.tsx'
import { Notice } from '#web/shared/ui/Notice.tsx'
import { Choices } from './Choices.tsx'
import { feedbackWords, identifyWords, purposeWords, ruleWords } from './in-words.ts'
import { SecondTryField } from './SecondTryField.tsx'
import styles from './SettingsFields.module.css'
import { purposeChange, type SettingsForm } from './settings-form.ts'

export interface SettingsFieldsProps {
  readonly form: SettingsForm
  readonly change: SetStoreFunction<SettingsForm>
  /** The sentence that belongs to a field of the API's input. */
  readonly at: (field: string) => string | undefined
  readonly hasClass: boolean
  /** Students were told whether their teacher sees scores. */
  readonly hasStarted: boolean
}

/** Everything about an assignment that can still be changed later. */
export function SettingsFields(props: SettingsFieldsProps) {
  return (
    <>
      <PurposeChoice {...props} />
      <Field label="Title" hint="Students see it when they join." error={props.at('title')}>
        {(control) => (
          <input
            {...control}
            maxLength={200}
            dir="auto"
            value={props.form.title}
            onInput={(event) => props.change('title', event.currentTarget.value)}
          />
        )}
      </Field>
      <div class={styles.pair}>
        <Field label="Opens" hint="Empty: it is open now." error={props.at('opensAt')}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={props.form.opens}
              onInput={(event) => props.change('opens', event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Closes" hint="Empty: until you close it." error={props.at('closesAt')}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={props.form.closes}
              onInput={(event) => props.change('closes', event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Choices
        legend="How students say who they are"
        value={props.form.identify}
        options={props.hasClass ? ['code', 'list'] : ['name']}
        words={identifyWords}
        change={(identify) => props.change({ identify })}
        error={props.at('identify')}
      />
      <Choices
        legend="When students see marks and explanations"
        value={props.form.feedback}
        options={policies.filter((one) => one !== 'never' || !props.form.isPractice || props.form.feedback === one)}
        words={feedbackWords}
        change={(feedback) => props.change({ feedback })}
        error={props.at('feedback')}
      />
      <Show when={props.form.feedback === 'each-answer'}>
        <SecondTryField
          share={props.form.secondTry}
          isPractice={props.form.isPractice}
          change={(secondTry) => props.change({ secondTry })}
          error={props.at('secondTry')}
        />
      </Show>
      <Show when={showsKeyBetweenAttempts(props.form)}>
        <Notice tone="part">
          <p>Students see the key before their next attempt.</p>
        </Notice>
      </Show>
      <MoreSettings {...props} />
    </>
  )
}

const policies = ['hand-in', 'each-answer', 'closed', 'never'] as const

const STAYS = 'Students have started, so this stays.'

/** At the top, since it decides what the rest is for. */
function PurposeChoice(props: SettingsFieldsProps) {
  const purpose = () => (props.form.isPractice ? 'practice' : 'scored')
  const fixed = () => ({ ...purposeWords[purpose()], hint: `${purposeWords[purpose()].hint} ${STAYS}` })
  return (
    <Choices
      legend="What it is for"
      value={purpose()}
      options={props.hasStarted ? [purpose()] : ['scored', 'practice']}
      words={props.hasStarted ? { scored: fixed(), practice: fixed() } : purposeWords}
      change={(chosen) => props.change(purposeChange(props.form, chosen === 'practice'))}
      error={props.at('isPractice')}
    />
  )
}

const showsKeyBetweenAttempts = ({ attempts, feedback, isPractice }: SettingsForm): boolean =>
  !isPractice && attempts !== '1' && (feedback === 'hand-in' || feedback === 'each-answer')

const attemptOptions = ['1', '2', '3', '5', '10'] as const

function MoreSettings(props: SettingsFieldsProps) {
  const offered = () => [...new Set([...attemptOptions, props.form.attempts])].filter((one) => one !== '')
  return (
    <details class={styles.more} open={props.at('timeLimitMinutes') !== undefined}>
      <summary>Attempts, time limit and order</summary>
      <div class="stack">
        <div class={styles.pair}>
          <Field label="Attempts for each student" error={props.at('attemptsAllowed')}>
            {(control) => (
              <select {...control} onChange={(event) => props.change('attempts', event.currentTarget.value)}>
                {offered().map((one) => (
                  <option value={one} selected={props.form.attempts === one}>
                    {one}
                  </option>
                ))}
                <option value="" selected={props.form.attempts === ''}>
                  As many as they like
                </option>
              </select>
            )}
          </Field>
          <Show when={props.form.attempts !== '1' && !props.form.isPractice}>
            <Field label="Which attempt counts" error={props.at('attemptCounts')}>
              {(control) => (
                <select
                  {...control}
                  onChange={(event) => {
                    const rule = rules.find((one) => one === event.currentTarget.value)
                    if (rule !== undefined) props.change('attemptCounts', rule)
                  }}
                >
                  {rules.map((rule) => (
                    <option value={rule} selected={props.form.attemptCounts === rule}>
                      {ruleWords[rule]}
                    </option>
                  ))}
                </select>
              )}
            </Field>
          </Show>
        </div>
        <div class={styles.pair}>
          <Field
            label="Time limit in minutes"
            hint="Empty: no limit. Extra time for single students comes on top."
            error={props.at('timeLimitMinutes')}
          >
            {(control) => (
              <input
                {...control}
                type="number"
                min="1"
                max="600"
                step="1"
                inputMode="numeric"
                value={props.form.minutes}
                onInput={(event) => props.change('minutes', event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        <fieldset>
          <legend>Order</legend>
          <label class={styles.tick}>
            <input
              type="checkbox"
              checked={props.form.shuffleQuestions}
              onChange={(event) => props.change('shuffleQuestions', event.currentTarget.checked)}
            />
            Shuffle the questions for each student
          </label>
          <label class={styles.tick}>
            <input
              type="checkbox"
              checked={props.form.shuffleOptions}
              onChange={(event) => props.change('shuffleOptions', event.currentTarget.checked)}
            />
            Shuffle the options within a question
          </label>
        </fieldset>
      </div>
    </details>
  )
}

const rules = ['first', 'last', 'best'] as const
