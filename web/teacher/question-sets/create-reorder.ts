import { createSignal } from 'solid-js'

/**
 * Moving an entry of a list by native drag and drop. `landing` is the index before which the entry would come to stand,
 * counted with the entry still in its old place.
 */
export function createReorder(move: (from: number, to: number) => void) {
  const [dragged, setDragged] = createSignal<number | null>(null)
  const [landing, setLanding] = createSignal<number | null>(null)

  function end(): void {
    setDragged(null)
    setLanding(null)
  }

  return {
    dragged,
    landing,
    start(event: DragEvent, index: number): void {
      setDragged(index)
      if (event.dataTransfer === null) return
      event.dataTransfer.effectAllowed = 'move'
      // Firefox drags nothing that carries no data.
      event.dataTransfer.setData('text/plain', '')
      const card = event.target instanceof Element ? event.target.closest('li') : null
      if (card !== null) event.dataTransfer.setDragImage(card, 16, 16)
    },
    over(event: DragEvent & { currentTarget: Element }, index: number): void {
      if (dragged() === null) return
      event.preventDefault()
      const box = event.currentTarget.getBoundingClientRect()
      setLanding(event.clientY > box.top + box.height / 2 ? index + 1 : index)
    },
    drop(event: DragEvent): void {
      const from = dragged()
      const before = landing()
      end()
      if (from === null || before === null) return
      event.preventDefault()
      const to = before > from ? before - 1 : before
      if (to !== from) move(from, to)
    },
    end,
  }
}
