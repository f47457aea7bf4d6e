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
    open(questionId: string, field?: string): void {
      if (questionId !== id()) settle()
      setSearch({ question: questionId })
      focusField(questionId, field)
    },
    openFresh(questionId: string): void {
      setFresh(new Set([questionId]))
      setSearch({ question: questionId })
      focusField(questionId, 'prompt')
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

/** Moves the focus to a field of an open question: the one at this path, else the first at fault. */
function focusField(questionId: string, field: string | undefined): void {
  if (field === undefined) return
  requestAnimationFrame(() => {
    const card = document.getElementById(cardId(questionId))
    const target =
      card?.querySelector<HTMLElement>(`[data-path="${CSS.escape(field)}"]`) ??
      card?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      card?.querySelector<HTMLElement>('button')
    target?.focus()
    target?.scrollIntoView({ block: 'center' })
  })
}
