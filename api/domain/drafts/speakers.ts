import type { Place } from '../anchor.ts'
import type { Claim } from './claims.ts'
import type { Ground } from './ground.ts'
import { capital } from './in-line.ts'
import { labelOf, REPORTER } from './label.ts'
import type { ToldFigure } from './told-figures.ts'
import { saysTheSame } from './told-words.ts'
import type { OptionRow } from './written.ts'

/** Everything drafts are made from: the ground with its claims. */
export interface Material extends Ground {
  readonly claims: readonly Claim[]
  readonly claimsBySource: ReadonlyMap<string | null, readonly Claim[]>
  readonly figures: readonly ToldFigure[]
  readonly bystanders: readonly string[]
}

export const reporterId = 'reporter'

/** How an id of a reading stands in a draft: short, whatever it was. */
export const sourceKey = (sourceId: string, { reading }: Ground): string =>
  `s${reading.sources.findIndex(({ id }) => id === sourceId) + 1}`

/** Whether a source also says something much like this claim, so that it would be right as well. */
export const alsoSays = (sourceId: string, claim: Claim, { claimsBySource }: Material): boolean =>
  (claimsBySource.get(sourceId) ?? []).some((one) => one !== claim && saysTheSame(one, claim))

/** Who might be taken for the source of a claim: other sources, the nearest first. */
function rivalsOf(claim: Claim, material: Material): string[] {
  const at = claim.places[0]?.start ?? 0
  const distance = (mentions: readonly Place[]) => Math.min(...mentions.map(({ start }) => Math.abs(start - at)))
  return material.reading.sources
    .filter(({ id }) => id !== claim.sourceId && !alsoSays(id, claim, material))
    .sort((one, other) => distance(one.mentions) - distance(other.mentions))
    .map(({ id }) => id)
}

/**
 * Whom a student can name for a claim: the right one, up to `most` others in all, and the reporter. Names alone give
 * nothing away: they stand in alphabetical order, the reporter last. Empty when there is nobody to choose between.
 */
export function speakersFor(claim: Claim, material: Material, most = 3): OptionRow[] {
  const rivals = rivalsOf(claim, material).slice(0, most - 1)
  const rows: OptionRow[] = []
  const add = (row: OptionRow): void => {
    if (!rows.some(({ text }) => isSameName(text, row.text))) rows.push(row)
  }
  for (const id of claim.sourceId === null ? rivals : [claim.sourceId, ...rivals]) {
    const source = material.sources.get(id)
    if (source === undefined) continue
    const label = labelOf(source, material.text)
    const text = capital(label)
    add({ id: sourceKey(id, material), text, ...toldAbout(label, id === claim.sourceId, claim) })
  }
  for (const [index, name] of material.bystanders.entries()) {
    if (rows.length >= Math.min(most, 3)) break
    const told = 'The passage names this one, but not as the source of this claim.'
    add({ id: `b${index + 1}`, text: name, told, errorTag: 'wrong-speaker' })
  }
  rows.sort((one, other) => (one.text < other.text ? -1 : 1))
  return [...rows, reporterRow(claim)]
}

function toldAbout(name: string, isRight: boolean, claim: Claim): Pick<OptionRow, 'told' | 'errorTag'> {
  if (isRight) return { told: `Right. ${creditTold(claim)}`, errorTag: null }
  if (claim.sourceId === null) {
    return { told: `No word of saying links this sentence to ${name}.`, errorTag: 'fact-taken-as-claim' }
  }
  return { told: `The passage does not credit this to ${name}. ${creditTold(claim)}`, errorTag: 'wrong-speaker' }
}

function reporterRow(claim: Claim): OptionRow {
  const row = { id: reporterId, text: REPORTER }
  if (claim.sourceId === null) return { ...row, told: 'Right. Nobody is credited with this sentence.', errorTag: null }
  return { ...row, told: `The reporter passes this on. ${creditTold(claim)}`, errorTag: 'claim-taken-as-fact' }
}

/** Where a student finds whose claim it is. */
export const creditTold = ({ credit }: Claim): string =>
  credit === null ? 'These words go on with what the same source says before.' : `Look at “${credit}”.`

/** Whether two names can be taken for the same: one is part of the other. */
export function isSameName(one: string, other: string): boolean {
  const [few, many] = [one, other]
    .map((name) => ` ${name.toLowerCase().replace(/^the /, '')} `)
    .sort((a, b) => a.length - b.length)
  return many?.includes(few ?? '') ?? false
}
