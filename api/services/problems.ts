import { z } from 'zod'

export const problemCode = z.enum([
  'bad-input',
  'sign-in-required',
  'wrong-credentials',
  'not-allowed',
  'not-found',
  'conflict',
  'stale',
  'too-large',
  'unsupported',
  'not-ready',
  'ended',
  'too-many-tries',
  'unavailable',
])
export type ProblemCode = z.infer<typeof problemCode>

export interface FieldError {
  readonly path: string
  readonly message: string
}

/**
 * The one error of the services. `message` is for people: what went wrong and what to do. Anything else that is thrown
 * is a fault of ours.
 */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly errors: readonly FieldError[] | undefined

  constructor(code: ProblemCode, message: string, errors?: readonly FieldError[]) {
    super(message)
    this.code = code
    this.errors = errors
  }
}

/** For what does not exist, and for what is somebody else's: the two must look the same. */
export const notFound = (what: string): Problem => new Problem('not-found', `There is no such ${what} here.`)

/** A sentence that names the first field at fault, with all of them beside it. */
export function badInput(errors: readonly FieldError[]): Problem {
  const [first] = errors
  const message = first === undefined ? 'Something in this request is not as it should be.' : first.message
  return new Problem('bad-input', message, errors)
}

/** Fails with `stale` when the caller saw another version than the present one. */
export function requireVersion(expected: number | null, present: number, what: string): void {
  if (expected !== null && expected !== present) {
    throw new Problem('stale', `This ${what} was changed somewhere else meanwhile. Load it again before you change it.`)
  }
}
