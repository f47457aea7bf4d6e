import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { Dialog } from '#web/shared/ui/Dialog.tsx'
import { useBench } from './bench.ts'
import type { Source } from './edit-sources.ts'
import { matchingSources } from './matching-sources.ts'
import { SourceChip } from './SourceChip.tsx'
import styles from './SourcePicker.module.css'

/** What was chosen: a source, a new one with this name, or nobody. */
export type Picked = { readonly id: string } | { readonly name: string } | null

type Option = { readonly source: Source } | { readonly name: string } | 'nobody'

/** Finds a source by typing: arrow keys move, Enter takes. */
export function SourcePicker(props: {
  isOpen: boolean
  title: string
  sources: readonly Source[]
  /** How "nobody" reads; without it nobody cannot be chosen. */
  nobody?: string
  canAdd: boolean
  pick: (picked: Picked) => void
  onClose: () => void
  children?: JSX.Element
}) {
  return (
    <Dialog isOpen={props.isOpen} title={props.title} onClose={props.onClose}>
      {props.children}
      <Choice {...props} />
    </Dialog>
  )
}

function Choice(props: Parameters<typeof SourcePicker>[0]) {
  const bench = useBench()
  const id = createUniqueId()
  const [sought, setSought] = createSignal('')
  const [at, setAt] = createSignal(0)
  const options = createMemo((): Option[] => {
    const typed = sought().trim()
    const found = matchingSources(props.sources, typed, (source) => bench.looks().get(source)?.number)
    const isKnown = props.sources.some(({ name }) => name.toLowerCase() === typed.toLowerCase())
    return [
      ...found.map((source) => ({ source })),
      ...(props.nobody !== undefined && typed === '' ? ['nobody' as const] : []),
      ...(props.canAdd && typed !== '' && !isKnown ? [{ name: typed }] : []),
    ]
  })
  const chosen = (): number => Math.min(at(), options().length - 1)

  function take(option: Option | undefined): void {
    if (option === undefined) return
    props.pick(option === 'nobody' ? null : 'source' in option ? { id: option.source.id } : option)
    props.onClose()
  }
  function press(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      setAt((chosen() + by + options().length) % Math.max(1, options().length))
      document.getElementById(`${id}-${chosen()}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') take(options()[chosen()])
    else return
    event.preventDefault()
  }
  return (
    <div class={styles.picker}>
      <label for={id}>{props.canAdd ? 'Search, or type a new name' : 'Search'}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        maxLength={200}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={options().length > 0 ? `${id}-${chosen()}` : undefined}
        ref={(input) => queueMicrotask(() => input.focus())}
        value={sought()}
        onInput={(event) => {
          setSought(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Sources" class={styles.list}>
        <For each={options()}>
          {(option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            <div
              id={`${id}-${index()}`}
              role="option"
              aria-selected={index() === chosen()}
              class={styles.option}
              onClick={() => take(option)}
            >
              <OptionText option={option} nobody={props.nobody ?? ''} />
            </div>
          )}
        </For>
      </div>
      <Show when={options().length === 0}>
        <p class="soft" role="status">
          No source is called that.
        </p>
      </Show>
    </div>
  )
}

function OptionText(props: { option: Option; nobody: string }) {
  const bench = useBench()
  const source = () => (typeof props.option === 'object' && 'source' in props.option ? props.option.source : null)
  const name = () => (typeof props.option === 'object' && 'name' in props.option ? props.option.name : null)
  return (
    <Show when={source()} fallback={<span>{name() === null ? props.nobody : `New source: ${name()}`}</span>}>
      {(one) => (
        <>
          <SourceChip look={bench.looks().get(one().id)} />
          <bdi>{one().name}</bdi>
        </>
      )}
    </Show>
  )
}
