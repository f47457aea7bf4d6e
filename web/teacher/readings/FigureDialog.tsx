import { createSignal, For, Show } from 'solid-js'
import type { KeptFigure } from '#api/contract.ts'
import { bounds } from '#web/question-kinds/figure/bounds.ts'
import { NumberField } from '#web/question-kinds/figure/NumberField.tsx'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { useBench } from './bench.ts'
import { confirmItem, withFigure } from './edit-items.ts'
import styles from './FigureDialog.module.css'

/** Value, bound, unit and source of one figure; saving it confirms it. */
export function FigureDialog() {
  const bench = useBench()
  const figure = () => {
    const dialog = bench.dialog()
    return dialog?.name === 'figure' ? bench.reading().figures.find(({ id }) => id === dialog.itemId) : undefined
  }
  const close = () => bench.setDialog(null)
  return (
    <Dialog isOpen={figure() !== undefined} title="The figure" onClose={close}>
      <Show when={figure()} keyed>
        {(one) => <Form figure={one} close={close} />}
      </Show>
    </Dialog>
  )
}

/** Which ends a bound has: it says where the other is open. */
function endsFor(bound: KeptFigure['bound'], low: number | null, high: number | null) {
  const value = low ?? high
  if (bound === 'range') return { low, high }
  if (bound === 'at-least' || bound === 'more-than') return { low: value, high: null }
  if (bound === 'at-most' || bound === 'fewer-than') return { low: null, high: value }
  return { low: value, high: value }
}

function Form(props: { figure: KeptFigure; close: () => void }) {
  const bench = useBench()
  const [bound, setBound] = createSignal(props.figure.bound)
  const [low, setLow] = createSignal(props.figure.low ?? props.figure.high)
  const [high, setHigh] = createSignal(props.figure.high ?? props.figure.low)
  const [unit, setUnit] = createSignal(props.figure.unit)
  const [sourceId, setSourceId] = createSignal(props.figure.sourceId)
  const [isTold, setTold] = createSignal(false)
  const isRange = () => bound() === 'range'
  const missing = (number: number | null) => (isTold() && number === null ? 'Give the number.' : undefined)

  function save(event: SubmitEvent): void {
    event.preventDefault()
    if (low() === null || (isRange() && high() === null)) {
      setTold(true)
      return
    }
    const { id } = props.figure
    const change = {
      bound: bound(),
      unit: unit().trim(),
      sourceId: sourceId(),
      ...endsFor(bound(), low(), isRange() ? high() : null),
    }
    props.close()
    bench.edit((before) => confirmItem(withFigure(before, id, change), id), id)
  }
  return (
    <form class="stack" onSubmit={save} novalidate>
      <p class={styles.quote}>
        <bdi>“{bench.quote(props.figure)}”</bdi>
      </p>
      <Field label="Bound">
        {(control) => (
          <select
            {...control}
            onChange={(event) => setBound(bounds[event.currentTarget.selectedIndex]?.bound ?? 'exact')}
          >
            <For each={bounds}>
              {(one) => (
                <option value={one.bound} selected={one.bound === bound()}>
                  {one.label}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <div class={styles.numbers}>
        <NumberField
          label={isRange() ? 'Lower number' : 'Number'}
          number={low()}
          change={setLow}
          fault={missing(low())}
        />
        <Show when={isRange()}>
          <NumberField label="Upper number" number={high()} change={setHigh} fault={missing(high())} />
        </Show>
      </div>
      <Field label="What is counted" hint="In words of the text, like “civilians” or “per cent of patients”.">
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={200}
            value={unit()}
            onInput={(event) => setUnit(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Who says so">
        {(control) => (
          <select {...control} onChange={(event) => setSourceId(event.currentTarget.value || null)}>
            <option value="" selected={sourceId() === null}>
              The reporter
            </option>
            <For each={bench.reading().sources}>
              {(source) => (
                <option value={source.id} selected={source.id === sourceId()}>
                  {bench.looks().get(source.id)?.number} {source.name}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <div class="row">
        <button type="submit" class="primary">
          Confirm
        </button>
        <button type="button" onClick={() => props.close()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
