import { For, Show } from 'solid-js'
import type { Key } from '#api/contract.ts'
import styles from '#web/question-kinds/editor.module.css'
import { LinesField } from '#web/question-kinds/LinesField.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { type Bound, bounds } from './bounds.ts'
import { NumberField } from './NumberField.tsx'

/** Which ends of a figure its bound fills with one number. */
function endsOf(bound: Bound | null, number: number | null): { low: number | null; high: number | null } {
  if (bound === 'at-least' || bound === 'more-than') return { low: number, high: null }
  if (bound === 'at-most' || bound === 'fewer-than') return { low: null, high: number }
  return { low: number, high: number }
}

/** The number that is right, how exact it is, and the units that count. */
export function FigureKey(props: {
  key: Key<'figure'>
  change: (key: Key<'figure'>) => void
  faultAt: (path: string) => string | undefined
}) {
  const setKey = (changed: Partial<Key<'figure'>>) => props.change({ ...props.key, ...changed })
  const one = () => props.key.low ?? props.key.high

  function setBound(bound: Bound | null): void {
    setKey({ bound, ...(bound === 'range' ? { low: one(), high: null } : endsOf(bound, one())) })
  }
  return (
    <>
      <div class={styles.fields}>
        <Field label="How the passage bounds it" error={props.faultAt('key.bound')}>
          {(control) => (
            <select
              {...control}
              onChange={({ currentTarget: { value } }) =>
                setBound(bounds.find(({ bound }) => bound === value)?.bound ?? null)
              }
            >
              <option value="" selected={props.key.bound === null}>
                Choose
              </option>
              <For each={bounds}>
                {({ bound, label }) => (
                  <option value={bound} selected={props.key.bound === bound}>
                    {label}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show
          when={props.key.bound === 'range'}
          fallback={
            <NumberField
              label="Number"
              number={one()}
              change={(number) => setKey(endsOf(props.key.bound, number))}
              fault={props.faultAt('key.low') ?? props.faultAt('key.high')}
            />
          }
        >
          <NumberField
            label="From"
            number={props.key.low}
            change={(low) => setKey({ low })}
            fault={props.faultAt('key.low')}
          />
          <NumberField
            label="To"
            number={props.key.high}
            change={(high) => setKey({ high })}
            fault={props.faultAt('key.high')}
          />
        </Show>
      </div>
      <p class={styles.hint}>
        A student may write it in digits or words. “Dozens” in the passage is at least 24, “hundreds” at least 200; two
        in five is 0.4, or 40 with the unit %.
      </p>
      <LinesField
        label="Accepted units, one a line"
        hint="What is counted or measured. Singular and plural, capitals and the usual short forms count as the same."
        lines={props.key.unit}
        change={(unit) => setKey({ unit })}
        most={20}
        longest={100}
        path="key.unit"
        faultAt={props.faultAt}
      />
    </>
  )
}
