import type { Context as HonoContext } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ProblemDocument } from '#api/resources/problem.ts'
import { brokeConstraint } from '#api/services/broke-constraint.ts'
import { Problem, type ProblemCode } from '#api/services/problems.ts'
import type { Env } from './router.ts'

/** The one place that knows which HTTP status a problem has. */
const statuses = {
  'bad-input': [422, 'Something in the input is not right'],
  'sign-in-required': [401, 'Not signed in'],
  'wrong-credentials': [401, 'Sign-in failed'],
  'not-allowed': [403, 'Not allowed'],
  'not-found': [404, 'Not found'],
  conflict: [409, 'In conflict with what is there'],
  stale: [412, 'Changed meanwhile'],
  'too-large': [413, 'Too large'],
  unsupported: [415, 'Not understood'],
  'not-ready': [422, 'Not ready'],
  ended: [409, 'Over'],
  'too-many-tries': [429, 'Too many tries'],
  unavailable: [503, 'Not available just now'],
} as const satisfies Record<ProblemCode, readonly [number, string]>

export function documentOf(problem: Problem): ProblemDocument {
  const [status, title] = statuses[problem.code]
  const document = { type: `/problems/${problem.code}`, title, status, detail: problem.message, code: problem.code }
  return problem.errors === undefined ? document : { ...document, errors: [...problem.errors] }
}

/** Turns whatever was thrown into a problem document; what is not a Problem is logged and told with a fixed sentence. */
export function answerError(error: Error, c: HonoContext<Env>): Response {
  const problem = problemOf(error)
  if (problem !== null) return answerProblem(c, problem)
  console.error(error)
  const document: ProblemDocument = {
    type: '/problems/unavailable',
    title: 'Our fault',
    status: 500,
    detail: 'Something went wrong on the server. Nothing you typed is the cause; try again in a moment.',
    code: 'unavailable',
  }
  return respond(c, document)
}

export const answerProblem = (c: HonoContext<Env>, problem: Problem): Response => respond(c, documentOf(problem))

function respond(c: HonoContext<Env>, document: ProblemDocument): Response {
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' }
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { ...Object.fromEntries(c.res.headers), ...headers },
  })
}

/**
 * Hono's own complaints about a body are about input too. A row that misses what it hangs on was overtaken: that was
 * there when it was looked for, and was deleted before the row was written.
 */
function problemOf(error: Error): Problem | null {
  if (error instanceof Problem) return error
  if (brokeConstraint(error, 'FOREIGNKEY')) {
    return new Problem('not-found', 'What this belongs to was deleted meanwhile. Load the page again.')
  }
  if (!(error instanceof HTTPException)) return null
  if (error.status === 413) return new Problem('too-large', 'This is more than one request may hold (8 MB).')
  if (error.status === 415) return new Problem('unsupported', 'Send JSON, with Content-Type: application/json.')
  if (error.status === 403) return new Problem('not-allowed', 'This request came from another site.')
  return new Problem('bad-input', 'The body is not valid JSON.')
}
