import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const short: ReviewFace<'short'> = { Review: ShortReview }

function ShortReview(_props: ReviewProps<'short'>) {
  return <p class="soft">…</p>
}
