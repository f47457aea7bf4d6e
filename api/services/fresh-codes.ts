const MOST_TRIES = 5

/** Whether a unique index refused a row; the database's error comes wrapped or bare. */
function isTaken(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('extendedCode' in at && at.extendedCode === 'SQLITE_CONSTRAINT_UNIQUE') return true
  }
  return false
}

/** Runs `insert`, which makes new codes each time, again while a code is already somebody's. It must leave nothing half. */
export async function withFreshCodes<Result>(insert: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await insert()
    } catch (error) {
      if (!isTaken(error) || tries === MOST_TRIES) throw error
    }
  }
}
