import { z } from 'zod'

export const damageKind = z.enum([
  'repeated-line',
  'missing-space',
  'mixed-quotation-marks',
  'hyphenated-line-break',
  'stray-line',
  'invisible-character',
  'doubled-space',
  'space-before-mark',
  'blank-lines',
])
export type DamageKind = z.infer<typeof damageKind>

/**
 * What looks like a fault of pasting, as a place in the text (UTF-16 code units, never empty) and what a click puts
 * there instead.
 */
export const damage = z.strictObject({
  kind: damageKind,
  start: z.int().min(0),
  end: z.int().min(1),
  replacement: z.string(),
  /** Says in plain words what is wrong and what the click does, naming the words concerned. */
  message: z.string(),
})
export type Damage = z.infer<typeof damage>

/** Finds one kind of damage: sorted by `start`, not overlapping, in time linear in the text. */
export type Finder = (text: string) => Damage[]

export function mend(text: string, { start, end, replacement }: Damage): string {
  return text.slice(0, start) + replacement + text.slice(end)
}
