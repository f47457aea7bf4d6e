import { createSignal, onCleanup, onMount } from 'solid-js'
import type { KeptAttribution } from '#api/contract.ts'
import { toast } from '#web/shared/ui/toasts.ts'
import type { Bench } from './bench.ts'
import { withKind, withoutItem } from './edit-items.ts'
import { type Command, commandOf } from './keys.ts'
import { neighbour } from './walk.ts'

const kinds: readonly KeptAttribution['kind'][] = ['direct', 'mixed', 'indirect']

/** What the keys of the walk and its buttons do. */
export function createCommands(bench: Bench): (command: Command) => void {
  const { edit, current } = bench

  function remove(): void {
    const item = current()
    if (item === null) return
    const next = neighbour(bench.order(), item.id, 1, bench.view.walk())
    edit((before) => withoutItem(before, item.id), item.id)
    bench.goTo(next?.id ?? null)
    toast(item.type === 'figure' ? 'The figure is deleted.' : 'The attribution is deleted.', bench.undo)
  }
  function nextKind(): void {
    const item = current()
    if (item?.type !== 'attribution') return
    const kind = kinds[(kinds.indexOf(item.of.kind) + 1) % kinds.length] ?? 'direct'
    edit((before) => withKind(before, item.id, kind), item.id)
    bench.say(`Now ${kind} speech.`)
  }
  function nextPiece(): void {
    const item = current()
    if (item?.type === 'attribution') bench.setPiece((bench.piece() + 1) % item.of.content.length)
  }
  function credit(): void {
    const item = current()
    if (item !== null) bench.setDialog({ name: 'credit', itemId: item.id })
  }
  function merge(): void {
    const sourceId = current()?.of.sourceId ?? bench.view.lit()
    if (sourceId === null) bench.say('There is no source here to merge.')
    else bench.setDialog({ name: 'merge', sourceId })
  }
  function change(): void {
    const item = current()
    if (item?.type === 'figure') bench.setDialog({ name: 'figure', itemId: item.id })
    else if (item?.of.sourceId) bench.setDialog({ name: 'source', sourceId: item.of.sourceId })
  }

  const table: { readonly [C in Command]: () => void } = {
    accept: bench.accept,
    source: credit,
    'widen-start': () => bench.move('start', 'widen'),
    'narrow-start': () => bench.move('start', 'narrow'),
    'widen-end': () => bench.move('end', 'widen'),
    'narrow-end': () => bench.move('end', 'narrow'),
    piece: nextPiece,
    kind: nextKind,
    edit: change,
    merge,
    delete: remove,
    add: () => bench.setAdding(true),
    undo: bench.undo,
    redo: bench.redo,
    next: bench.next,
    previous: bench.previous,
    help: () => bench.setDialog({ name: 'help' }),
  }
  return (command) => table[command]()
}

const OFF = 'whosaid.reading.keys'

/** Single keys work on the whole page, but never while somebody types or a dialog is open, and can be switched off. */
export function createKeys(run: (command: Command) => void) {
  const [isOn, setOn] = createSignal(readIsOn())

  function press(event: KeyboardEvent): void {
    if (!isOn() || event.defaultPrevented || document.querySelector('dialog[open]') !== null) return
    const target = event.target instanceof Element ? event.target : document.body
    if (target.closest('input, select, textarea, [contenteditable], [role="application"]') !== null) return
    const isAltGraph = event.getModifierState('AltGraph')
    const command = commandOf({ ...modifiersOf(event), key: event.key, isAltGraph })
    if (command === null || (event.repeat && command === 'accept')) return
    if (event.key === 'Enter' && target.closest('button, a, summary') !== null) return
    event.preventDefault()
    run(command)
  }
  onMount(() => window.addEventListener('keydown', press))
  onCleanup(() => window.removeEventListener('keydown', press))
  return {
    isOn,
    setOn(next: boolean): void {
      setOn(next)
      try {
        if (next) localStorage.removeItem(OFF)
        else localStorage.setItem(OFF, 'off')
      } catch {}
    },
  }
}

const modifiersOf = ({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ shiftKey, ctrlKey, metaKey, altKey })

function readIsOn(): boolean {
  try {
    return localStorage.getItem(OFF) === null
  } catch {
    return true
  }
}
