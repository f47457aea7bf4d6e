import { brokeConstraint } from './broke-constraint.ts'

const MOST_TRIES = 5

/** Runs `insert`, which makes new codes each time, again while a code is already somebody's. It must leave nothing half. */
export async function withFreshCodes<Result>(insert: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await insert()
    } catch (error) {
      if (!brokeConstraint(error, 'UNIQUE') || tries === MOST_TRIES) throw error
    }
  }
}
