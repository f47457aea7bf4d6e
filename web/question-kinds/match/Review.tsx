import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const match: ReviewFace<'match'> = { Review: MatchReview }

function MatchReview(_props: ReviewProps<'match'>) {
  return <p class="soft">…</p>
}
