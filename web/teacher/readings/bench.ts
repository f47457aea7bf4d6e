import { type Accessor, createContext, createMemo, createSignal, useContext } from 'solid-js'
import type { KeptReading, PassageView, Place, ReadingView } from '#api/contract.ts'
import { wordsOf } from '#web/shared/passage/words.ts'
import { createReading } from './create-reading.ts'
import { createView } from './create-view.ts'
import type { Edge, Way } from './edges.ts'
import { stopsOf } from './edges.ts'
import { confirmItem, moveEdge } from './edit-items.ts'
import { type Item, itemsOf } from './items.ts'
import { sharesOf } from './shares.ts'
import { looksOf } from './source-looks.ts'
import { neighbour, progressOf, walkOrder } from './walk.ts'

/** The dialog that is open, and what it is about. */
export type OpenDialog =
  | { readonly name: 'credit' | 'figure'; readonly itemId: string }
  | { readonly name: 'merge' | 'source'; readonly sourceId: string }
  | { readonly name: 'help' | 'reset' }

/** All that the parts of the page share: text, reading, what is shown, the item that is looked at. */
export function createBench(passage: PassageView, read: ReadingView) {
  const { text, paragraphs } = passage
  const edited = createReading(read)
  const view = createView()
  const reading: Accessor<KeptReading> = edited.reading
  const looks = createMemo(() => looksOf(reading()))
  const words = paragraphs.flatMap((paragraph) => wordsOf(text, paragraph))
  const stops = stopsOf(text, paragraphs)

  const first = neighbour(walkOrder(reading(), view.walk()), null, 1, view.walk())
  const [currentId, setCurrentId] = createSignal<string | null>(first?.id ?? null)
  const [piece, setPiece] = createSignal(0)
  const [dialog, setDialog] = createSignal<OpenDialog | null>(null)
  const [isAdding, setAdding] = createSignal(false)
  const [message, say] = createSignal('', { equals: false })
  const [revealed, reveal] = createSignal<Place | null>(null, { equals: false })
  const items = createMemo(() => new Map(itemsOf(reading()).map((item) => [item.id, item])))
  const current = createMemo((): Item | null => items().get(currentId() ?? '') ?? null)
  const order = createMemo(() => walkOrder(reading(), view.walk()))

  /** Looks at an item and scrolls the text to it. */
  function goTo(id: string | null): void {
    setCurrentId(id)
    setPiece(0)
    const item = items().get(id ?? '')
    if (item !== undefined) reveal(item.type === 'figure' ? item.of : (item.of.content[0] ?? null))
  }
  const step = (by: 1 | -1): void => {
    const next = neighbour(order(), currentId(), by, view.walk())
    if (next !== null) goTo(next.id)
  }
  /** Changes the reading and stays where the change was made. */
  const edit = (change: (reading: KeptReading) => KeptReading, itemId = currentId()): boolean =>
    edited.edit(change, itemId)
  function backTo(itemId: string | null, said: string): void {
    say(said)
    if (itemId !== null && items().has(itemId)) goTo(itemId)
  }

  return {
    passage,
    text,
    paragraphs,
    edited,
    reading,
    view,
    looks,
    words,
    shares: createMemo(() => sharesOf(reading(), words)),
    progress: createMemo(() => progressOf(reading())),
    current,
    order,
    piece,
    setPiece,
    dialog,
    setDialog,
    isAdding,
    setAdding,
    message,
    say,
    revealed,
    reveal,
    goTo,
    next: () => step(1),
    previous: () => step(-1),
    edit,
    /** Confirms the item that is looked at and goes on to the next unconfirmed one. */
    accept(): void {
      const item = current()
      if (item === null) return
      const next = neighbour(order(), item.id, 1, view.walk() === 'all' ? 'text' : view.walk())
      edit((before) => confirmItem(before, item.id), item.id)
      if (next !== null) goTo(next.id)
    },
    move(edge: Edge, way: Way): void {
      const item = current()
      if (item === null) return
      const isMoved = edit((before) =>
        moveEdge(before, item.id, piece(), { edge, way }, { stops, length: text.length }),
      )
      say(isMoved ? '' : 'It cannot go further here.')
    },
    undo(): void {
      if (edited.canUndo()) backTo(edited.undo(), 'Undone.')
    },
    redo(): void {
      if (edited.canRedo()) backTo(edited.redo(), 'Done again.')
    },
    quote: ({ start, end }: Place): string => text.slice(start, end).replace(/\s+/g, ' '),
    sourceOf: (id: string | null) => reading().sources.find((source) => source.id === id) ?? null,
  }
}
export type Bench = ReturnType<typeof createBench>

const BenchContext = createContext<Bench>()
export const BenchProvider = BenchContext.Provider

export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (bench === undefined) throw new Error('useBench needs a BenchProvider around it')
  return bench
}
