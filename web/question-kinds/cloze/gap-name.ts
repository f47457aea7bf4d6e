import type { Content } from '#api/contract.ts'

type Piece = Content<'cloze'>['pieces'][number]

/** What a gap is called for those who hear it alone: its number and the words before it. */
export function gapName(pieces: readonly Piece[], index: number): string {
  const number = pieces.slice(0, index + 1).filter(({ gap }) => gap !== null).length
  const before = pieces[index]?.text.trim().split(/\s+/).slice(-4).join(' ') ?? ''
  return before === '' ? `Gap ${number}` : `Gap ${number}, after “${before}”`
}
