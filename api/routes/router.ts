import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { z } from 'zod'
import { sentenceOfIssue } from '#api/domain/issue-sentence.ts'
import type { Context } from '#api/services/context.ts'
import { badInput } from '#api/services/problems.ts'

/** `isSecure`: browsers reach us over https, so cookies may be theirs alone. */
export type Env = { Variables: { context: Context; isSecure: boolean } }

/** A router whose validation failures are problems like all others. */
export const newRouter = () =>
  new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return
      throw badInput(
        result.error.issues.map((issue) => ({
          path: issue.path.join('.'),
          message: sentenceOfIssue(issue, 'The body'),
        })),
      )
    },
  })

/** A JSON body that must be there; without `required` an empty body would skip validation. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true as const, content: { 'application/json': { schema } } },
})

/** The answer of a call that succeeds. Problems are added to every operation of the document in one place. */
export const answer = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
})

export const nothing = { 204: { description: 'Done.' } } as const

/** The version in `If-Match: "3"`, or null when the caller does not ask for the check. */
export function ifMatch(c: HonoContext): number | null {
  const header = c.req.header('if-match')
  if (header === undefined || header === '*') return null
  const version = /^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1]
  if (version === undefined)
    throw badInput([{ path: 'If-Match', message: 'If-Match takes the ETag of the last answer.' }])
  return Number(version)
}

export const setEtag = (c: HonoContext, version: number): void => c.header('ETag', `"${version}"`)
