import { useSearchParams } from '@solidjs/router'
import { createSignal } from 'solid-js'

/** Which question is open for editing. It stands in the address, so that a link leads to it and the back button works. */
export function createOpenQuestion() {
  const [search, setSearch] = useSearchParams<{ question?: string }>()
  const [fresh, setFresh] = createSignal<ReadonlySet<string>>(new Set())
  const id = () => search.question

  function settle(): void {
    setFresh(new Set<string>())
  }

  return {
    id,
    /** A question that was just begun is not told what is missing until it was left once. */
    isFresh: (questionId: string): boolean => fresh().has(questionId),
    settle,
    open(questionId: string): void {
      if (questionId !== id()) settle()
      setSearch({ question: questionId })
    },
    /** Opens the question of a fault and goes to its field; `ordinal` tells faults with the same words apart. */
    openAt(questionId: string, fault: { path: string; message: string; ordinal: number }): void {
      settle()
      setSearch({ question: questionId })
      focusIn(questionId, (card) => fieldAt(card, fault.path) ?? fieldSaid(card, fault.message, fault.ordinal))
    },
    openFresh(questionId: string): void {
      setFresh(new Set([questionId]))
      setSearch({ question: questionId })
      focusIn(questionId, (card) => fieldAt(card, 'prompt'))
    },
    close(): void {
      settle()
      setSearch({ question: undefined })
    },
  }
}
export type OpenQuestion = ReturnType<typeof createOpenQuestion>

/** Brings the question that the address names into view when the page has just been loaded. */
export function scrollToCard(questionId: string | undefined): void {
  if (questionId === undefined) return
  requestAnimationFrame(() => document.getElementById(cardId(questionId))?.scrollIntoView({ block: 'start' }))
}

export const cardId = (questionId: string): string => `question-${questionId}`

const FOCUSABLE = 'button, input, select, textarea'

const fieldAt = (card: HTMLElement, path: string): HTMLElement | null => {
  const field = card.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
  return field?.matches(FOCUSABLE) ? field : (field?.querySelector<HTMLElement>(FOCUSABLE) ?? null)
}

/** The control of a kind's editor that is described by this sentence. */
function fieldSaid(card: HTMLElement, message: string, ordinal: number): HTMLElement | null {
  const said = [...card.querySelectorAll('p[id]')].filter(({ textContent }) => textContent?.trim().endsWith(message))
  const id = (said[ordinal] ?? said[0])?.id
  if (id === undefined) return null
  const control = card.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(id)}"]`)
  return control?.matches(FOCUSABLE) ? control : (control?.querySelector<HTMLElement>(FOCUSABLE) ?? null)
}

/** Moves the focus into an open question: to the field found, else to the first at fault. */
function focusIn(questionId: string, find: (card: HTMLElement) => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const card = document.getElementById(cardId(questionId))
    const target = card && (find(card) ?? card.querySelector<HTMLElement>('[aria-invalid="true"], button'))
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  })
}
