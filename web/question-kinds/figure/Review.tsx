import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const figure: ReviewFace<'figure'> = { Review: FigureReview }

function FigureReview(_props: ReviewProps<'figure'>) {
  return <p class="soft">…</p>
}
