import { createContext, createSignal, useContext } from 'solid-js'
import type { Place } from '#api/contract.ts'

/** A stretch of the passage that is shown in a special way. Each kind has a look and a word, never colour alone. */
export interface Mark extends Place {
  readonly look: 'evidence' | 'selected' | 'chosen' | 'right' | 'wrong' | 'missed'
  /** Said by a screen reader and shown as a small label, e.g. "Proof". */
  readonly label: string
}

/** A question that asks for words of the passage borrows the pane with one of these. */
export interface Selecting {
  readonly passageId: string
  readonly by: 'sentence' | 'words'
  readonly label: string
  /** Somebody pressed a button for it: the focus goes to the passage, and a narrow screen turns to it. */
  readonly asked?: 'by-keyboard' | 'by-pointer'
  /** How many places can be selected, where it is not the usual number. */
  readonly most?: number
  readonly selected: () => readonly Place[]
  readonly change: (places: Place[]) => void
}

export interface Revealed {
  readonly passageId: string
  readonly place: Place
  /** The passage is not turned to for it. */
  readonly waits: boolean
}

/**
 * The passage beside the questions, as the questions see it: marks to show, a place to scroll to, and selecting lent to
 * whoever asks. One pane a page.
 */
export function createPane() {
  const [marks, setMarks] = createSignal<readonly (Mark & { passageId: string })[]>([])
  const [selecting, setSelecting] = createSignal<Selecting | null>(null)
  const [revealed, setRevealed] = createSignal<Revealed | null>(null, { equals: false })
  return {
    marks,
    setMarks,
    selecting,
    setSelecting,
    revealed,
    /** Scrolls the passage to the place and lights it up; a narrow screen turns to the passage. */
    reveal: (passageId: string, place: Place) => setRevealed({ passageId, place, waits: false }),
    /** Scrolls the passage to the place; where the passage is out of sight, once it is turned to. */
    follow: (passageId: string, place: Place) => setRevealed({ passageId, place, waits: true }),
  }
}
export type Pane = ReturnType<typeof createPane>

const PaneContext = createContext<Pane>()
export const PaneProvider = PaneContext.Provider

export function usePane(): Pane {
  const pane = useContext(PaneContext)
  if (pane === undefined) throw new Error('usePane needs a PaneProvider around it')
  return pane
}
