import type { PassageReview, Place } from '#api/contract.ts'

export type Damage = PassageReview['damages'][number]

/**
 * The review of a text after one of its damages was mended, as well as it can be told before the server looks again:
 * what stands after the mended place moves, what overlapped it is dropped.
 */
export function mendedReview(review: PassageReview, damage: Damage): PassageReview {
  const { start, end, replacement } = damage
  const change = replacement.length - (end - start)
  const moved = (at: number): number => {
    if (at <= start) return at
    return at >= end ? at + change : Math.min(at, start + replacement.length)
  }
  const movedPlace = <Kept extends Place>(place: Kept): Kept => ({
    ...place,
    start: moved(place.start),
    end: moved(place.end),
  })
  return {
    ...review,
    text: review.text.slice(0, start) + replacement + review.text.slice(end),
    paragraphs: review.paragraphs
      .map((paragraph) => ({ ...movedPlace(paragraph), sentences: paragraph.sentences.map(movedPlace) }))
      .filter((paragraph) => paragraph.start < paragraph.end),
    damages: review.damages.filter((other) => other.end <= start || other.start >= end).map(movedPlace),
  }
}

/** Mends all the given damages of a review; of two that overlap the later one. */
export function mendedAll(review: PassageReview, damages: readonly Damage[]): PassageReview {
  let mended = review
  let from = Number.POSITIVE_INFINITY
  for (const damage of [...damages].sort((a, b) => b.start - a.start)) {
    if (damage.end > from) continue
    mended = mendedReview(mended, damage)
    from = damage.start
  }
  return mended
}
