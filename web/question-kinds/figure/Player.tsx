import { For, Show } from 'solid-js'
import type { Response } from '#api/contract.ts'
import styles from '#web/question-kinds/answer.module.css'
import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'
import { Field } from '#web/shared/ui/Field.tsx'
import { bounds } from './bounds.ts'
import { doubtIn, notationOf } from './notation.ts'

export const figure: PlayerFace<'figure'> = {
  name: 'A number',
  Player: PlayFigure,
  isUnfinished: ({ asks }, { amount, bound, unit }) =>
    amount.trim() === '' || (asks.bound && bound === null) || (asks.unit && unit.trim() === ''),
}

const blank: Response<'figure'> = { amount: '', bound: null, unit: '' }

function PlayFigure(props: PlayerProps<'figure'>) {
  const response = () => props.response ?? blank
  const notation = notationOf(document.documentElement.lang || 'en')
  // English goes without saying.
  const typedOn = notation === 'point' ? {} : { notation }
  const change = (changed: Partial<Response<'figure'>>) => props.change({ ...response(), ...changed, ...typedOn })
  return (
    <fieldset class={styles.rows} aria-labelledby={props.labelledBy} disabled={props.isDisabled}>
      <div class={styles.fields}>
        <Show when={props.content.asks.bound}>
          <Field label="How exact?">
            {(control) => (
              <select
                {...control}
                onChange={({ currentTarget: { value } }) =>
                  change({ bound: bounds.find(({ bound }) => bound === value)?.bound ?? null })
                }
              >
                <option value="" selected={response().bound === null}>
                  Choose
                </option>
                <For each={bounds}>
                  {({ bound, label }) => (
                    <option value={bound} selected={response().bound === bound}>
                      {label}
                    </option>
                  )}
                </For>
              </select>
            )}
          </Field>
        </Show>
        <Field label="Number">
          {(control) => (
            <input
              {...control}
              type="text"
              dir="auto"
              autocomplete="off"
              maxLength={100}
              value={response().amount}
              onInput={(event) => change({ amount: event.currentTarget.value })}
            />
          )}
        </Field>
        <Show when={props.content.asks.unit}>
          <Field label="Of what?">
            {(control) => (
              <input
                {...control}
                type="text"
                dir="auto"
                autocomplete="off"
                maxLength={100}
                value={response().unit}
                onInput={(event) => change({ unit: event.currentTarget.value })}
              />
            )}
          </Field>
        </Show>
      </div>
      <p class={styles.hint}>
        <span role="status">
          <Show when={doubtIn(response().amount, notation)}>
            {(doubt) => (
              <strong>
                {doubt().typed} is read as {doubt().read}. Thousands are written {doubt().thousands}.{' '}
              </strong>
            )}
          </Show>
        </span>
        Digits or words: 2,500 or two and a half thousand.
        <Show when={response().bound === 'range'}> Give both ends, like 20 to 30.</Show>
        <Show when={props.content.asks.unit}> Of what: what is counted or measured, like people or tonnes.</Show>
      </p>
    </fieldset>
  )
}
