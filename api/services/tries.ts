import { countTry, forgetTries, triesOf } from '#db/queries/teachers.ts'
import type { Context } from './context.ts'
import { Problem } from './problems.ts'

/** How many failures one bucket may collect in a window of time before it has to wait. */
export interface TryLimit {
  readonly most: number
  readonly windowMs: number
  readonly message: string
}

/** Fails with `too-many-tries` when any bucket is full. Buckets are counted by `countFailure`. */
export async function requireTriesLeft(context: Context, buckets: Record<string, TryLimit>): Promise<void> {
  for (const [bucket, { most, message }] of Object.entries(buckets)) {
    if ((await triesOf(context.db, bucket, context.now())) >= most) throw new Problem('too-many-tries', message)
  }
}

export async function countFailure(context: Context, buckets: Record<string, TryLimit>): Promise<void> {
  for (const [bucket, { windowMs }] of Object.entries(buckets)) {
    await countTry(context.db, bucket, context.now(), windowMs)
  }
}

export async function forgetFailures(context: Context, bucket: string): Promise<void> {
  await forgetTries(context.db, bucket)
}
