import type { Question, QuestionSetSummary, Skill } from '#api/contract.ts'

/** The skills in plain names, in the order of the menu. */
export const skillNames: Readonly<Record<Skill, string>> = {
  attribution: 'Attribution',
  voice: 'Voice',
  figures: 'Figures',
  evidence: 'Evidence',
  sequence: 'Sequence',
  inference: 'Inference',
  vocabulary: 'Vocabulary',
  'main-idea': 'Main idea',
}
export const isSkill = (value: string): value is Skill => Object.hasOwn(skillNames, value)

/** Whether a question asks for the proving sentence too, and what that counts. */
export const proofNames: Readonly<Record<Question['proof'], string>> = {
  none: 'Not asked',
  asked: 'Asked, no points',
  counts: 'Asked, half of the points',
}
export const isProofMode = (value: string): value is Question['proof'] => Object.hasOwn(proofNames, value)

/** How far a question set is. */
export function publishedInWords(published: QuestionSetSummary['published']): string {
  if (published === null) return 'Draft'
  return published.hasChangedSince
    ? `Changed since version ${published.number}`
    : `Published, version ${published.number}`
}

export const missing = (count: number): string => (count === 1 ? '1 thing is missing' : `${count} things are missing`)
