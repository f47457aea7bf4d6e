import { createEffect, on } from 'solid-js'
import { passageOf } from '#web/question-kinds/passage-of.ts'
import type { Mark, Pane } from '#web/shared/passage/pane.ts'
import type { EditedDraft } from './create-draft.ts'

/** Marks the evidence of the open question in the passage; where the passage stands beside it, scrolls there. */
export function createEvidenceMarks(given: {
  draft: EditedDraft
  pane: Pane
  openId: () => string | undefined
  canReveal: () => boolean
}): void {
  const { draft, pane } = given

  function marks(): (Mark & { passageId: string })[] {
    const question = draft.draft.questions.find(({ id }) => id === given.openId())
    const passage = question && passageOf(question, draft.passages())
    // While something is being selected, the pane draws what is selected.
    if (question === undefined || !passage || pane.selecting() !== null) return []
    const { passageId } = passage
    return question.evidence.map(({ start, end }) => ({ passageId, start, end, look: 'evidence', label: 'Evidence' }))
  }
  createEffect(() => pane.setMarks(marks()))
  createEffect(
    on(given.openId, () => {
      const [first] = pane.marks()
      if (first !== undefined && given.canReveal()) pane.reveal(first.passageId, first)
    }),
  )
}
