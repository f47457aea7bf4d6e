import { createRoute } from '@hono/zod-openapi'
import { keptReading } from '#api/domain/kept-reading.ts'
import { readingView } from '#api/resources/reading.ts'
import { byId } from '#api/resources/shared.ts'
import { forgetReading, readReading, saveReading } from '#api/services/readings.ts'
import { answer, body, ifMatch, newRouter, setEtag } from './router.ts'

const tags = ['Readings']

const read = createRoute({
  method: 'get',
  path: '/{id}/reading',
  tags,
  summary: 'Who said what, which claims are attributed, what numbers are reported',
  request: { params: byId },
  responses: answer(readingView, 'The reading of the newest revision; version 0 is a proposal.'),
})
const save = createRoute({
  method: 'put',
  path: '/{id}/reading',
  tags,
  summary: 'Save the whole reading: what was confirmed, changed, added and deleted',
  request: { params: byId, ...body(keptReading) },
  responses: answer(readingView, 'The reading as it is now.'),
})
const forget = createRoute({
  method: 'delete',
  path: '/{id}/reading',
  tags,
  summary: 'Go back to what is proposed',
  request: { params: byId },
  responses: answer(readingView, 'The proposal.'),
})

export const readings = newRouter()
  .openapi(read, async (c) => {
    const view = await readReading(c.var.context, c.req.valid('param').id)
    setEtag(c, view.version)
    return c.json(view, 200)
  })
  .openapi(save, async (c) => {
    const view = await saveReading(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, view.version)
    return c.json(view, 200)
  })
  .openapi(forget, async (c) => {
    const view = await forgetReading(c.var.context, c.req.valid('param').id)
    setEtag(c, view.version)
    return c.json(view, 200)
  })
