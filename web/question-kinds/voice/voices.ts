import type { Anchor, Content } from '#api/contract.ts'

/** Every voice that a statement can be given, in the order that all of them share. */
export const voicesOf = ({ sources }: Pick<Content<'voice'>, 'sources'>) => [
  { id: 'reporter', text: 'The reporter' },
  ...sources.map(({ id, text, is }) => ({ id, text: is === 'document' ? `${text} (document)` : text })),
  { id: 'cannot-tell', text: 'Cannot tell' },
]

export const cueOf = ({ cues }: Content<'voice'>, statementId: string): Anchor | undefined =>
  cues.find((cue) => cue.statementId === statementId)?.place
