import { createSignal, For, Show } from 'solid-js'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { Field } from '#web/shared/ui/Field.tsx'
import { useBench } from './bench.ts'
import { type Source, withSource } from './edit-sources.ts'
import { sourceKinds } from './source-kinds.ts'

/** Name, kind and other names of one source. */
export function SourceDialog() {
  const bench = useBench()
  const source = () => {
    const dialog = bench.dialog()
    return dialog?.name === 'source' ? bench.sourceOf(dialog.sourceId) : null
  }
  const close = () => bench.setDialog(null)
  return (
    <Dialog isOpen={source() !== null} title="The source" onClose={close}>
      <Show when={source()} keyed>
        {(one) => <Form source={one} close={close} />}
      </Show>
    </Dialog>
  )
}

function Form(props: { source: Source; close: () => void }) {
  const bench = useBench()
  const [name, setName] = createSignal(props.source.name)
  const [kind, setKind] = createSignal(props.source.kind)
  const [aliases, setAliases] = createSignal(props.source.aliases.join('\n'))
  const [isTold, setTold] = createSignal(false)

  function save(event: SubmitEvent): void {
    event.preventDefault()
    if (name().trim() === '') {
      setTold(true)
      return
    }
    const lines = aliases()
      .split('\n')
      .map((line) => line.trim())
    const change = { name: name().trim(), kind: kind(), aliases: [...new Set(lines.filter((line) => line !== ''))] }
    props.close()
    bench.edit((before) => withSource(before, props.source.id, change))
  }
  return (
    <form class="stack" onSubmit={save} novalidate>
      <Field label="Name" error={isTold() && name().trim() === '' ? 'Name the source.' : undefined}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={200}
            dir="auto"
            value={name()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label="Kind">
        {(control) => (
          <select
            {...control}
            onChange={(event) => setKind(sourceKinds[event.currentTarget.selectedIndex]?.kind ?? 'person')}
          >
            <For each={sourceKinds}>
              {(one) => (
                <option value={one.kind} selected={one.kind === kind()}>
                  {one.label}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label="Also called" hint="Other names the text has for this source, one a line.">
        {(control) => (
          <textarea
            {...control}
            rows={3}
            dir="auto"
            value={aliases()}
            onInput={(event) => setAliases(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="row">
        <button type="submit" class="primary">
          Done
        </button>
        <button type="button" onClick={() => props.close()}>
          Cancel
        </button>
      </div>
    </form>
  )
}
