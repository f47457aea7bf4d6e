import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { byId } from '#api/resources/shared.ts'
import { walkPlace, walkPlaceInput, walkThrough as walkThroughView } from '#api/resources/walk-through.ts'
import { moveWalk, readWalkPlace, readWalkThrough } from '#api/services/walk-through.ts'
import { answer, body, newRouter } from './router.ts'

const tags = ['Walk-through']

const read = createRoute({
  method: 'get',
  path: '/{id}/walk-through',
  tags,
  summary: 'The answered set to go over with the class: counts and keys, no names',
  request: { params: byId },
  responses: answer(walkThroughView, 'Questions with what was answered, and where the class is.'),
})
const place = createRoute({
  method: 'get',
  path: '/{id}/walk-through/place',
  tags,
  summary: 'Where the class is',
  request: { params: byId },
  responses: answer(z.object({ place: walkPlace.nullable() }), 'The place; null before the start.'),
})
const move = createRoute({
  method: 'put',
  path: '/{id}/walk-through/place',
  tags,
  summary: 'Show this question, as far as this stage, on the wall',
  request: { params: byId, ...body(walkPlaceInput) },
  responses: answer(walkPlace, 'The place with its new version.'),
})

export const walkThrough = newRouter()
  .openapi(read, async (c) => c.json(await readWalkThrough(c.var.context, c.req.valid('param').id), 200))
  .openapi(place, async (c) => c.json(await readWalkPlace(c.var.context, c.req.valid('param').id), 200))
  .openapi(move, async (c) => c.json(await moveWalk(c.var.context, c.req.valid('param').id, c.req.valid('json')), 200))
