import type { Damage, Finder } from '../damage.ts'
import { hyphenatedLineBreaks } from './hyphenated-line-breaks.ts'
import { invisibleCharacters } from './invisible-characters.ts'
import { missingSpaces } from './missing-spaces.ts'
import { mixedQuotationMarks } from './quotation-marks.ts'
import { repeatedLines } from './repeated-lines.ts'
import { blankLines, doubledSpaces, spacesBeforeMarks } from './spacing.ts'
import { strayLines } from './stray-lines.ts'

/** Where two finders claim the same stretch, the earlier one has it; the other shows after the mending. */
const finders: readonly Finder[] = [
  strayLines,
  repeatedLines,
  hyphenatedLineBreaks,
  invisibleCharacters,
  missingSpaces,
  spacesBeforeMarks,
  doubledSpaces,
  blankLines,
  mixedQuotationMarks,
]

/** Everything in a text (line ends tidied) that looks like damage of pasting, sorted and apart. Nothing is changed. */
export function damagesIn(text: string): Damage[] {
  const taken = new Uint8Array(text.length)
  const found: Damage[] = []
  for (const finder of finders) {
    for (const damage of finder(text)) {
      if (taken.subarray(damage.start, damage.end).includes(1)) continue
      taken.fill(1, damage.start, damage.end)
      found.push(damage)
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}
