import { createRoute, z } from '@hono/zod-openapi'
import { questionSetFile } from '#api/formats/question-set-file.ts'
import { answer, newRouter } from './router.ts'

export const fileSchema = z.toJSONSchema(questionSetFile, { io: 'input' })

const schema = createRoute({
  method: 'get',
  path: '/question-set-file.schema.json',
  tags: ['Question sets'],
  summary: 'The JSON Schema of a question set file',
  responses: answer(z.record(z.string(), z.unknown()), 'JSON Schema, draft 2020-12.'),
})

export const questionSetFileSchema = newRouter().openapi(schema, (c) => c.json({ ...fileSchema }, 200))
