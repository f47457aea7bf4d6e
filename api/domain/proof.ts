import { z } from 'zod'
import { type Anchor, type Place, place } from './anchor.ts'
import { isFound, lengthOf, merged, misfitOfPlaces, SENTENCE_SLACK, sharedWith } from './places.ts'
import { sentencesOf } from './sentences.ts'

/** Whether a question asks for the proving sentence too, and whether that is part of its score. */
export const proofMode = z.enum(['none', 'asked', 'counts'])
export type ProofMode = z.infer<typeof proofMode>

/** What a student selected as proof, as places in the passage. */
export const proofSelection = z
  .array(place)
  .max(20)
  .superRefine((places, context) => {
    const misfit = misfitOfPlaces(places)
    if (misfit !== null) context.addIssue({ code: 'custom', message: misfit })
  })
export type ProofSelection = z.infer<typeof proofSelection>

/**
 * Answer and proof together: right for the right reason; right without proof; found it and misread it; did not find it.
 */
export const proofResult = z.enum(['right-with-proof', 'right-without-proof', 'found-but-misread', 'not-found'])
export type ProofResult = z.infer<typeof proofResult>

export const proofResultOf = (isRight: boolean, hasProof: boolean): ProofResult =>
  isRight ? (hasProof ? 'right-with-proof' : 'right-without-proof') : hasProof ? 'found-but-misread' : 'not-found'

/** A proving place and, where it holds several, each of its sentences. */
function provingPlaces({ start, end, quote }: Anchor): Place[] {
  const sentences = sentencesOf(quote, { start: 0, end: quote.length })
  return [{ start, end }, ...sentences.map((one) => ({ start: start + one.start, end: start + one.end }))]
}

/**
 * Whether a selection shows the proof. One proving place is enough. It is found by half of it, or by half of one of its
 * sentences; a word or two of it find nothing. A selection may hold 300 characters beside each proving place it touches,
 * so that selecting everything proves nothing.
 */
export function showsProof(selected: readonly Place[], proving: readonly Anchor[]): boolean {
  if (!proving.flatMap(provingPlaces).some((one) => isFound(one, selected, 'words'))) return false
  const stretches = merged(selected)
  const proof = merged(proving)
  const beside = stretches.reduce((sum, one) => sum + lengthOf(one) - sharedWith(one, proof), 0)
  return beside <= SENTENCE_SLACK * proof.filter((one) => sharedWith(one, stretches) > 0).length
}
