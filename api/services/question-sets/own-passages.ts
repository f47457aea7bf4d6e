import { badInput } from '#api/services/problems.ts'
import type { Tx } from '#db/client.ts'
import { passagesById } from '#db/queries/passages.ts'

export type OwnPassage = Awaited<ReturnType<typeof passagesById>>[number]

/** The passages with these ids in this order; each must be the teacher's own and be named once. */
export async function ownPassages(db: Tx, ownerId: string, ids: readonly string[]): Promise<OwnPassage[]> {
  const rows = new Map((await passagesById(db, ownerId, ids)).map((row) => [row.id, row]))
  return ids.map((id, index) => {
    const row = rows.get(id)
    const path = `passageIds.${index}`
    if (row === undefined) throw badInput([{ path, message: 'There is no such passage here.' }])
    if (ids.indexOf(id) !== index) throw badInput([{ path, message: 'This passage is chosen twice.' }])
    return row
  })
}
