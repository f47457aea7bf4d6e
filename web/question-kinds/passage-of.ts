import type { ReadablePassage, ShownQuestion } from '#api/contract.ts'

/** The passage a question asks about; the only one there is when the question names none. */
export function passageOf(
  { passageId }: Pick<ShownQuestion, 'passageId'>,
  passages: readonly ReadablePassage[],
): ReadablePassage | null {
  if (passageId === null) return passages.length === 1 ? (passages[0] ?? null) : null
  return passages.find((passage) => passage.passageId === passageId) ?? null
}
