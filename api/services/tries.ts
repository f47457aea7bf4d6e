import type { Tx } from '#db/client.ts'
import { countTry, forgetTries, triesOf, uncountTry } from '#db/queries/teachers.ts'
import type { Context } from './context.ts'
import { Problem } from './problems.ts'

/** How many failures one bucket may collect in a window of time before it has to wait. */
export interface TryLimit {
  readonly most: number
  readonly windowMs: number
  readonly message: string
}
export type Buckets = Readonly<Record<string, TryLimit>>

/** Fails with `too-many-tries` when any bucket is full. Buckets are counted by `countFailure`. */
export async function requireTriesLeft(context: Context, buckets: Buckets, db: Tx = context.db): Promise<void> {
  for (const [bucket, { most, message }] of Object.entries(buckets)) {
    if ((await triesOf(db, bucket, context.now())) >= most) throw new Problem('too-many-tries', message)
  }
}

export async function countFailure(context: Context, buckets: Buckets, db: Tx = context.db): Promise<void> {
  for (const [bucket, { windowMs }] of Object.entries(buckets)) await countTry(db, bucket, context.now(), windowMs)
}

/**
 * Looks something up by a secret that could be guessed, and counts what leads nowhere. In one transaction, since guesses
 * that come all at once would else be answered before any is counted.
 */
export async function lookUp<Found>(
  context: Context,
  buckets: Buckets,
  find: (tx: Tx) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  return await context.db.transaction(async (tx) => {
    await requireTriesLeft(context, buckets, tx)
    const found = await find(tx)
    if (found === undefined) await countFailure(context, buckets, tx)
    return found
  })
}

/**
 * Runs `attempt`, which takes too long for a transaction: it is counted before, and taken back when it succeeds. Fails
 * with `too-many-tries` when any bucket is full.
 */
export async function attemptCounted<Result>(
  context: Context,
  buckets: Buckets,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const counted: string[] = []
  const takeBack = async (): Promise<void> => {
    for (const bucket of counted) await uncountTry(context.db, bucket)
  }
  for (const [bucket, { most, windowMs, message }] of Object.entries(buckets)) {
    const count = await countTry(context.db, bucket, context.now(), windowMs)
    counted.push(bucket)
    if (count <= most) continue
    await takeBack()
    throw new Problem('too-many-tries', message)
  }
  const result = await attempt()
  await takeBack()
  return result
}

export async function forgetFailures(context: Context, bucket: string): Promise<void> {
  await forgetTries(context.db, bucket)
}
