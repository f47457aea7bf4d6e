import type { MendPreview } from '#api/contract.ts'
import { counted, listed } from '#web/teacher/parts/wording.ts'

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** "12 students change: 9 up, 3 down." */
export function studentsInWords({ up, down, same }: MendPreview['students']): string {
  const all = up + down + same
  if (all === 0) return 'Nobody’s points change.'
  const parts = [
    ...(up > 0 ? [`${up} up`] : []),
    ...(down > 0 ? [`${down} down`] : []),
    ...(same > 0 ? [`${same} with the same share as before`] : []),
  ]
  return `${counted(all, 'student')} ${all === 1 ? 'changes' : 'change'}: ${listed(parts)}.`
}

/** Null where no proof counts otherwise. */
export const proofsInWords = (proofs: number): string | null =>
  proofs === 0 ? null : `The proof of ${counted(proofs, 'student')} counts otherwise than before.`

const whyUntouched = {
  'asked-differently': 'asks it differently',
  'not-in-text': 'has another text, without these words',
  'nothing-to-change': 'has it already',
} as const

/** Where the mend takes effect, and which versions stay as they are. */
export function versionsInWords(versions: MendPreview['versions']): string[] {
  const affected = versions.filter(({ untouched }) => untouched === null)
  const names = affected.map(({ number }) => String(number)).toReversed()
  const titles = affected.flatMap(({ assignments }) => assignments.map(({ title }) => `“${title}”`))
  return [
    `Takes effect in version${names.length === 1 ? '' : 's'} ${listed(names)}${titles.length > 0 ? `: ${listed(titles)}` : ''}.`,
    ...versions.flatMap(({ number, untouched }) =>
      untouched === null ? [] : [`Version ${number} stays as it is: it ${whyUntouched[untouched]}.`],
    ),
  ]
}

/** "1.5 of 2"; a void question can earn nothing. */
export const pointsInWords = ({ earned, possible }: { earned: number; possible: number }): string =>
  possible === 0 ? 'does not count' : `${numbers.format(earned)} of ${numbers.format(possible)}`
