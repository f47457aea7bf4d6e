import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const highlight: ReviewFace<'highlight'> = { Review: HighlightReview }

function HighlightReview(_props: ReviewProps<'highlight'>) {
  return <p class="soft">…</p>
}
