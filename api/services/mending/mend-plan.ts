import type { Anchor } from '#api/domain/anchor.ts'
import {
  asksTheSame,
  type Change,
  changesNothing,
  faultsOfChange,
  mended,
  movedChange,
  nothingToChange,
} from '#api/domain/mending.ts'
import type { KeyedQuestion } from '#api/domain/question.ts'
import type { MendPreview } from '#api/resources/mending.ts'
import { foundAgain } from '#api/services/passages/found-again.ts'
import { badInput } from '#api/services/problems.ts'
import { settledAnchor } from '#api/services/question-sets/settle-anchors.ts'
import type { AskedVersion, StoredMend, StoredMending } from './stored-mending.ts'

/** What becomes of the question in one version. */
export interface PlannedVersion {
  readonly version: AskedVersion
  readonly after: KeyedQuestion
}
export type Untouched = NonNullable<MendPreview['versions'][number]['untouched']>

export interface MendPlan {
  readonly planned: readonly PlannedVersion[]
  readonly untouched: ReadonlyMap<AskedVersion, Untouched>
  /** The change with its anchors as they stand in the chosen version. */
  readonly change: Change
}

/** What a new mend would do, version by version; fails with `bad-input` at the field that keeps it from being made. */
export async function planMend(stored: StoredMending, proposed: Change): Promise<MendPlan> {
  const { chosen } = stored
  const change = await settledIn(chosen, proposed)
  if (change === null) throw badInput([{ path: fieldOfAnchors(proposed), message: LOST }])
  const faults = faultsOfChange(chosen.effective, change)
  if (faults.length > 0) throw badInput(faults)

  const planned: PlannedVersion[] = []
  const untouched = new Map<AskedVersion, Untouched>()
  for (const version of stored.versions) {
    const settled = asksTheSame(chosen.effective, version.effective) ? await settledIn(version, change) : 'differs'
    if (settled === 'differs') untouched.set(version, 'asked-differently')
    else if (settled === null) untouched.set(version, 'not-in-text')
    else if (isVain(version.effective, settled)) untouched.set(version, 'nothing-to-change')
    else {
      const standing = await standingIn(version, stored.mends)
      planned.push({ version, after: mended(version.asPublished, [...standing, settled]) })
    }
  }
  if (planned.length === 0) throw badInput([{ path: 'change', message: nothingToChange[change.what] }])
  return { planned, untouched, change }
}

/** What taking back one mend would do: in each of its versions the question as the others make it. */
export async function planUndo(stored: StoredMending, mendId: string): Promise<PlannedVersion[]> {
  const others = stored.mends.filter(({ id }) => id !== mendId)
  const planned: PlannedVersion[] = []
  for (const version of stored.versions.filter(({ mendIds }) => mendIds.has(mendId))) {
    planned.push({ version, after: mended(version.asPublished, await standingIn(version, others)) })
  }
  return planned
}

const LOST = 'These words cannot be found in the passage. Select them again.'
const fieldOfAnchors = ({ what }: Change): string => (what === 'proof' ? 'change.place' : 'change.evidence')

const isVain = (question: KeyedQuestion, change: Change): boolean =>
  faultsOfChange(question, change).length > 0 || changesNothing(question, change)

/** The changes of the mends that stand in a version, settled in its text. */
async function standingIn(version: AskedVersion, mends: readonly StoredMend[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const { id, undoneAt, change } of mends) {
    if (undoneAt !== null || !version.mendIds.has(id)) continue
    const settled = await settledIn(version, change)
    if (settled !== null) changes.push(settled)
  }
  return changes
}

/** The change as it reads in the text of a version; null when the text does not have its words. */
async function settledIn({ effective, passage }: AskedVersion, change: Change): Promise<Change | null> {
  const text = passage?.text
  const anchors: Anchor[] = []
  movedChange(effective, change, (anchor) => {
    anchors.push(anchor)
    return anchor
  })
  const find = await foundAgain(anchors, (anchor) => (text === undefined ? null : settledAnchor(anchor, text)))
  return movedChange(effective, change, find)
}
