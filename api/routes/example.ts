import { createRoute } from '@hono/zod-openapi'
import { plantExampleAgain, removeExample } from '#api/services/plant-example.ts'
import { newRouter, nothing } from './router.ts'

const tags = ['Example']

const remove = createRoute({
  method: 'delete',
  path: '/example',
  tags,
  summary: 'Take the example away: passage, question set, class and demonstration assignment',
  responses: nothing,
})
const plant = createRoute({
  method: 'post',
  path: '/example',
  tags,
  summary: 'Bring the example back, fresh',
  responses: nothing,
})

export const example = newRouter()
  .openapi(remove, async (c) => {
    await removeExample(c.var.context)
    return c.body(null, 204)
  })
  .openapi(plant, async (c) => {
    await plantExampleAgain(c.var.context)
    return c.body(null, 204)
  })
