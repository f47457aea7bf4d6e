import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const multiple: ReviewFace<'multiple'> = { Review: MultipleReview }

function MultipleReview(_props: ReviewProps<'multiple'>) {
  return <p class="soft">…</p>
}
