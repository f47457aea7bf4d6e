import type { ClientResponse } from 'hono/client'
import type { ProblemDocument } from '#api/contract.ts'

/** What a screen is told when a call fails: the server's problem, or that the server could not be reached. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly code: ProblemDocument['code'] | 'offline'
  readonly status: number
  readonly errors: readonly { path: string; message: string }[]

  constructor(
    problem: Pick<ProblemDocument, 'detail' | 'status' | 'errors'> & { code: ProblemDocument['code'] | 'offline' },
  ) {
    super(problem.detail)
    this.code = problem.code
    this.status = problem.status
    this.errors = problem.errors ?? []
  }

  /** The sentence that belongs to one field, or undefined. */
  at(path: string): string | undefined {
    return this.errors.find((error) => error.path === path)?.message
  }
}

type BodyOf<Answer> = Answer extends ClientResponse<infer Body, number, 'json'> ? Body : undefined

/** Awaits a typed call and returns its body; every failure becomes a CallFailed. */
export async function call<Answer extends ClientResponse<unknown>>(sent: Promise<Answer>): Promise<BodyOf<Answer>> {
  const response = await answered(sent)
  return (response.status === 204 ? undefined : await response.json()) as BodyOf<Answer>
}

/** Awaits a call whose body is read otherwise; every failure becomes a CallFailed. */
export async function answered<Answer extends ClientResponse<unknown>>(sent: Promise<Answer>): Promise<Answer> {
  const response = await sent.catch(() => {
    throw new CallFailed({
      code: 'offline',
      status: 0,
      detail: 'The server cannot be reached. Check the connection; what you typed is still here.',
    })
  })
  if (!response.ok) throw await failureOf(response)
  return response
}

async function failureOf(response: ClientResponse<unknown>): Promise<CallFailed> {
  if (response.headers.get('content-type')?.startsWith('application/problem+json')) {
    return new CallFailed((await response.json()) as ProblemDocument)
  }
  const detail =
    response.status >= 502
      ? 'The server is not ready just now. Try again in a moment; what you typed is still here.'
      : 'The server gave an answer that this page does not understand. Load the page again.'
  return new CallFailed({ code: 'unavailable', status: response.status, detail })
}

export const sentenceOf = (error: unknown): string =>
  error instanceof CallFailed ? error.message : 'Something went wrong on this page. Load it again.'

/** Headers that guard a change by the version that was seen. */
export const ifMatch = (version: number) => ({ headers: { 'If-Match': `"${version}"` } })
