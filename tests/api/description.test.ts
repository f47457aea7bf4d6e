import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemDocument } from '#api/contract.ts'
import { type Bench, openApp } from '#tests/support/open-app.ts'

interface Operation {
  summary?: string
  tags?: string[]
  requestBody?: { required?: boolean }
  responses: Record<string, unknown>
}
interface Description {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

let bench: Bench
let description: Description
let operations: [string, Operation][]
beforeAll(async () => {
  bench = await openApp()
  description = (await bench.client().call<Description>('GET', '/api/openapi.json')).body
  operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
  )
})
afterAll(() => bench.close())

describe('the OpenAPI document', () => {
  it('says for every call what it does, and that it can fail with a problem', () => {
    expect(description.openapi).toBe('3.1.0')
    const silent = operations.filter(
      ([, { summary, tags, responses }]) => !summary || !tags?.length || !responses.default,
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it('requires every body, since a missing one would skip validation', () => {
    const optional = operations.filter(
      ([, { requestBody }]) => requestBody !== undefined && requestBody.required !== true,
    )
    expect(optional.map(([name]) => name)).toEqual([])
  })

  it('defines every schema that it refers to', () => {
    const referred = [...JSON.stringify(description).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    )
    expect(referred.length).toBeGreaterThan(20)
    expect(referred.filter((name) => !(String(name) in description.components.schemas))).toEqual([])
  })
})

describe('every answer', () => {
  it('forbids foreign scripts, framing and sniffing', async () => {
    const { headers } = await bench.client().call('GET', '/api/session')
    expect(headers.get('content-security-policy')).toContain("script-src 'self';")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('to an address that does not exist is a problem document', async () => {
    const { status, body, headers } = await bench.client().call<ProblemDocument>('GET', '/api/nothing')
    expect([status, body.code]).toEqual([404, 'not-found'])
    expect(headers.get('content-type')).toBe('application/problem+json')
  })

  it('to a form of another site is a refusal', async () => {
    const { status } = await bench.client().call('DELETE', '/api/session', undefined, {
      origin: 'https://evil.example',
      'content-type': 'application/x-www-form-urlencoded',
    })
    expect(status).toBe(403)
  })

  it('to a body of more than 8 MB is a refusal', async () => {
    const { status, body } = await bench
      .client()
      .call<ProblemDocument>('POST', '/api/session', `"${'a'.repeat(8_000_001)}"`)
    expect([status, body.code]).toEqual([413, 'too-large'])
  })

  it('to another content type names the one that is understood', async () => {
    const { status, body } = await bench
      .client()
      .call<ProblemDocument>('POST', '/api/session', 'a=b', { 'content-type': 'text/plain' })
    expect([status, body.code]).toEqual([415, 'unsupported'])
  })
})
