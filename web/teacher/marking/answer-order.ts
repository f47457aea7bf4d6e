import type { WrittenAnswer } from '#api/contract.ts'

/** FNV-1a: spreads what differs by one sign over the whole range, and is the same everywhere. */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/**
 * The answers as they are gone through: by name or, where names are hidden, in an order that tells nothing and is the
 * same whenever one comes back; each question has another.
 */
export function inOrder(
  answers: readonly WrittenAnswer[],
  questionId: string,
  areNamesHidden: boolean,
): readonly WrittenAnswer[] {
  if (!areNamesHidden) return answers
  const place = ({ attemptId }: WrittenAnswer) => spread(`${questionId} ${attemptId}`)
  return answers.toSorted((a, b) => place(a) - place(b) || (a.attemptId < b.attemptId ? -1 : 1))
}
