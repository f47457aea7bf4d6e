import { createUniqueId, For, type JSX } from 'solid-js'
import type { Option } from '#api/contract.ts'
import styles from './editor.module.css'
import { FieldFault } from './FieldFault.tsx'
import { letterOf } from './letter.ts'
import { newId } from './new-id.ts'
import { Tool } from './Tool.tsx'

const MOST = 20
const LONGEST = 1000

interface OptionsEditorProps {
  readonly options: readonly Option[]
  readonly change: (options: Option[]) => void
  /** What the teacher calls one of them: option, claim, source. */
  readonly noun: string
  readonly legend: string
  readonly hint?: string
  /** Where the list stands in the question, for its faults: `content.options`. */
  readonly path: string
  readonly faultAt: (path: string) => string | undefined
  /** A control between the letter and the words, e.g. which option is right. */
  readonly mark?: (id: string, name: () => string) => JSX.Element
  /** What else belongs to one of them, below its words. */
  readonly more?: (id: string, name: () => string) => JSX.Element
  /** What is missing in the list as a whole, beside its own faults. */
  readonly fault?: string | undefined
}

/**
 * A list of options to write: Enter adds one or goes to the next, several pasted lines become several options, buttons
 * move and remove them.
 */
export function OptionsEditor(props: OptionsEditorProps) {
  const faultId = createUniqueId()
  const fields = new Map<string, HTMLTextAreaElement>()
  let adder: HTMLButtonElement | undefined
  const isFull = () => props.options.length >= MOST
  const focus = (id: string | undefined) =>
    queueMicrotask(() => ((id === undefined ? undefined : fields.get(id)) ?? adder)?.focus())

  function insert(at: number, texts: readonly string[]): void {
    const added = texts
      .slice(0, MOST - props.options.length)
      .map((text) => ({ id: newId(), text: text.slice(0, LONGEST) }))
    props.change(props.options.toSpliced(at, 0, ...added))
    focus(added.at(-1)?.id)
  }
  function remove(index: number): void {
    const left = props.options.toSpliced(index, 1)
    focus((left[index] ?? left.at(-1))?.id)
    props.change(left)
  }
  function move(index: number, by: -1 | 1, button: HTMLElement): void {
    const moved = props.options[index]
    if (moved === undefined || props.options[index + by] === undefined) return
    props.change(props.options.toSpliced(index, 1).toSpliced(index + by, 0, moved))
    // The row was put elsewhere, and with it the focus was lost.
    queueMicrotask(() => button.focus())
  }
  function enter(event: KeyboardEvent, index: number): void {
    if (event.key !== 'Enter' || event.isComposing) return
    event.preventDefault()
    const next = props.options[index + 1]
    if (next) focus(next.id)
    else if (!isFull()) insert(index + 1, [''])
  }
  function paste(event: ClipboardEvent & { currentTarget: HTMLTextAreaElement }, index: number): void {
    const lines = (event.clipboardData?.getData('text/plain') ?? '')
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const [first, ...rest] = lines
    const own = props.options[index]
    if (first === undefined || rest.length === 0 || own === undefined) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = event.currentTarget
    const text = (value.slice(0, selectionStart) + first + value.slice(selectionEnd)).slice(0, LONGEST)
    const added = rest
      .slice(0, MOST - props.options.length)
      .map((line) => ({ id: newId(), text: line.slice(0, LONGEST) }))
    props.change(props.options.toSpliced(index, 1, { ...own, text }, ...added))
    focus((added.at(-1) ?? own).id)
  }
  const setText = (id: string, text: string) =>
    props.change(props.options.map((option) => (option.id === id ? { ...option, text } : option)))

  return (
    <fieldset class={styles.list} aria-describedby={faultId}>
      <legend>{props.legend}</legend>
      {props.hint && <p class={styles.hint}>{props.hint}</p>}
      <For each={props.options.map(({ id }) => id)}>
        {(id, index) => {
          const rowFaultId = createUniqueId()
          const text = () => props.options.find((option) => option.id === id)?.text ?? ''
          const name = () => `${props.noun} ${letterOf(index())}`
          const fault = () => props.faultAt(`${props.path}.${index()}.text`)
          return (
            <div class={styles.option}>
              <div class={styles.line}>
                <span class={styles.letter} aria-hidden="true">
                  {letterOf(index())}
                </span>
                <textarea
                  ref={(field) => fields.set(id, field)}
                  class={styles.words}
                  rows={1}
                  dir="auto"
                  maxLength={LONGEST}
                  aria-label={`Text of ${name()}`}
                  aria-invalid={fault() ? 'true' : undefined}
                  aria-describedby={fault() ? rowFaultId : undefined}
                  value={text()}
                  onInput={(event) => setText(id, event.currentTarget.value.replace(/[\r\n]+/g, ' '))}
                  onKeyDown={(event) => enter(event, index())}
                  onPaste={(event) => paste(event, index())}
                />
                <div class={styles.tools}>
                  {props.mark?.(id, name)}
                  <Tool
                    sign="up"
                    name={`Move ${name()} up`}
                    isIdle={index() === 0}
                    press={(button) => move(index(), -1, button)}
                  />
                  <Tool
                    sign="down"
                    name={`Move ${name()} down`}
                    isIdle={index() === props.options.length - 1}
                    press={(button) => move(index(), 1, button)}
                  />
                  <Tool sign="cross" name={`Remove ${name()}`} isIdle={false} press={() => remove(index())} />
                </div>
              </div>
              <FieldFault id={rowFaultId} fault={fault()} />
              {props.more && <div class={styles.more}>{props.more(id, name)}</div>}
            </div>
          )
        }}
      </For>
      <FieldFault id={faultId} fault={props.faultAt(props.path) ?? props.fault} />
      <div>
        <button
          type="button"
          ref={adder}
          class="small"
          disabled={isFull()}
          onClick={() => insert(props.options.length, [''])}
        >
          Add {/^[aeiou]/.test(props.noun) ? 'an' : 'a'} {props.noun}
        </button>
      </div>
    </fieldset>
  )
}
