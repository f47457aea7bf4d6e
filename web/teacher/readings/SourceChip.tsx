import looks from './looks.module.css'
import { sourceClass } from './source-class.ts'
import type { SourceLook } from './source-looks.ts'

/** The short label of a source, in its colour and with its line: "S1". */
export function SourceChip(props: { look: SourceLook | null | undefined; instead?: string }) {
  return <span class={`${looks.chip} ${sourceClass(props.look)}`}>{props.look?.number ?? props.instead ?? '–'}</span>
}
