import { grouped } from '#api/domain/grouped.ts'
import { asksTheSame, type Change, change } from '#api/domain/mending.ts'
import { type KeyedQuestion, keyedQuestion } from '#api/domain/question.ts'
import type { RevisionRow } from '#api/services/passages/readable-of.ts'
import { notFound } from '#api/services/problems.ts'
import { ownQuestionSet } from '#api/services/question-sets/stored-set.ts'
import type { Tx } from '#db/client.ts'
import { keysOverVersions, mendsOf, passagesAskedAbout } from '#db/queries/mends.ts'

/** A question as one published version asks it. */
export interface AskedVersion {
  readonly publishedId: string
  readonly versionId: string
  readonly number: number
  readonly asPublished: KeyedQuestion
  /** As it counts now. */
  readonly effective: KeyedQuestion
  readonly newestKey: number
  /** The mends that were made in this version. */
  readonly mendIds: ReadonlySet<string>
  readonly passage: RevisionRow | null
}
export type StoredMend = Omit<Awaited<ReturnType<typeof mendsOf>>[number], 'change'> & { readonly change: Change }

/** A question over all versions that ask it, with its mends. */
export interface StoredMending {
  readonly set: Awaited<ReturnType<typeof ownQuestionSet>>
  readonly questionId: string
  /** Newest first. */
  readonly versions: readonly AskedVersion[]
  /** The version whose question is mended. */
  readonly chosen: AskedVersion
  /** In the order in which they take effect. */
  readonly mends: readonly StoredMend[]
  /** How many keys there have been: it grows with whatever happens to the question. */
  readonly revision: number
}

/** Fails with `not-found` unless the set is the teacher's and that version (or any) asks the question. */
export async function storedMending(
  db: Tx,
  ownerId: string,
  at: { readonly setId: string; readonly questionId: string; readonly version?: number | undefined },
): Promise<StoredMending> {
  const set = await ownQuestionSet(db, ownerId, at.setId)
  const keys = await keysOverVersions(db, ownerId, at.setId, at.questionId)
  const byVersion = [...grouped(keys, ({ publishedId }) => publishedId).values()]
  const passages = await passagesAskedAbout(
    db,
    byVersion.flatMap(([key]) => key?.publishedId ?? []),
  )
  const versions = byVersion.flatMap((rows) => {
    const [first] = rows
    const newest = rows.at(-1)
    return first === undefined || newest === undefined ? [] : [versionOf(rows, first, newest, passages)]
  })
  const chosen = at.version === undefined ? versions[0] : versions.find(({ number }) => number === at.version)
  if (chosen === undefined) throw notFound('published question')
  const mends = (await mendsOf(db, at.setId, at.questionId)).map((row) => ({
    ...row,
    change: change.parse(row.change),
  }))
  return { set, questionId: at.questionId, versions, chosen, mends, revision: keys.length }
}

type KeyRow = Awaited<ReturnType<typeof keysOverVersions>>[number]

function versionOf(
  rows: readonly KeyRow[],
  first: KeyRow,
  newest: KeyRow,
  passages: Awaited<ReturnType<typeof passagesAskedAbout>>,
): AskedVersion {
  return {
    publishedId: first.publishedId,
    versionId: first.versionId,
    number: first.versionNumber,
    asPublished: questionUnder(first),
    effective: questionUnder(newest),
    newestKey: newest.number,
    mendIds: new Set(rows.flatMap(({ mendId }) => mendId ?? [])),
    passage: passages.find(({ publishedId }) => publishedId === first.publishedId) ?? null,
  }
}

const questionUnder = ({ published, content, points, keyed }: KeyRow): KeyedQuestion =>
  keyedQuestion.parse({
    ...published,
    ...keyed,
    content: content ?? published.content,
    points: points ?? published.points,
  })

/** Versions that ask the same as the chosen one, which is one of them. */
export const sameVersions = ({ versions, chosen }: StoredMending): AskedVersion[] =>
  versions.filter(({ effective }) => asksTheSame(chosen.effective, effective))
