import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const choice: ReviewFace<'choice'> = { Review: ChoiceReview }

function ChoiceReview(_props: ReviewProps<'choice'>) {
  return <p class="soft">…</p>
}
