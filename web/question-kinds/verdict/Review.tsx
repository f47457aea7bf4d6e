import type { ReviewFace, ReviewProps } from '#web/question-kinds/face.ts'

export const verdict: ReviewFace<'verdict'> = { Review: VerdictReview }

function VerdictReview(_props: ReviewProps<'verdict'>) {
  return <p class="soft">…</p>
}
