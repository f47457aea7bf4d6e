import looks from './looks.module.css'
import type { SourceLook } from './source-looks.ts'

/** The classes that give an element the colour and the line of a source. */
export const sourceClass = (look: SourceLook | null | undefined): string =>
  look ? `${looks[`hue${look.hue}`]} ${looks[`line${look.line}`]}` : ''
