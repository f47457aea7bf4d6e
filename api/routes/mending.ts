import { createRoute } from '@hono/zod-openapi'
import {
  byMend,
  byOverride,
  byQuestionOfSet,
  mendingQuery,
  mending as mendingView,
  mendPreview,
  newMend,
  overrideInput,
  proposedMend,
} from '#api/resources/mending.ts'
import { attemptReport } from '#api/resources/report.ts'
import { makeMend, undoMend } from '#api/services/mending/make-mend.ts'
import { overrideScore } from '#api/services/mending/overrides.ts'
import { previewMend } from '#api/services/mending/preview-mend.ts'
import { readMending } from '#api/services/mending/read-mending.ts'
import { answer, body, ifMatch, newRouter, setEtag } from './router.ts'

const tags = ['Mending']

const read = createRoute({
  method: 'get',
  path: '/{id}/questions/{questionId}/mending',
  tags,
  summary: 'Read a published question with its key, wrong answers and mends',
  request: { params: byQuestionOfSet, query: mendingQuery },
  responses: answer(mendingView, 'The question and what was mended.'),
})
const preview = createRoute({
  method: 'post',
  path: '/{id}/questions/{questionId}/mends/preview',
  tags,
  summary: 'Who would be scored otherwise by a mend, from what to what',
  request: { params: byQuestionOfSet, ...body(proposedMend) },
  responses: answer(mendPreview, 'What the mend would do; nothing is changed.'),
})
const make = createRoute({
  method: 'post',
  path: '/{id}/questions/{questionId}/mends',
  tags,
  summary: 'Mend the question in every version that asks the same; scores follow at once',
  request: { params: byQuestionOfSet, ...body(newMend) },
  responses: answer(mendingView, 'The question as it is now.'),
})
const undo = createRoute({
  method: 'post',
  path: '/{id}/questions/{questionId}/mends/{mendId}/undo',
  tags,
  summary: 'Take a mend back; those made after it stand',
  request: { params: byMend, query: mendingQuery },
  responses: answer(mendingView, 'The question as it is now.'),
})

/** Under /api/question-sets. */
export const mending = newRouter()
  .openapi(read, async (c) => {
    const { id: setId, questionId } = c.req.valid('param')
    const view = await readMending(c.var.context, { setId, questionId, ...c.req.valid('query') })
    setEtag(c, view.revision)
    return c.json(view, 200)
  })
  .openapi(preview, async (c) => {
    const { id: setId, questionId } = c.req.valid('param')
    return c.json(await previewMend(c.var.context, { setId, questionId }, c.req.valid('json')), 200)
  })
  .openapi(make, async (c) => {
    const { id: setId, questionId } = c.req.valid('param')
    const view = await makeMend(c.var.context, { setId, questionId }, ifMatch(c), c.req.valid('json'))
    setEtag(c, view.revision)
    return c.json(view, 200)
  })
  .openapi(undo, async (c) => {
    const { id: setId, questionId, mendId } = c.req.valid('param')
    const at = { setId, questionId, ...c.req.valid('query') }
    const view = await undoMend(c.var.context, at, mendId, ifMatch(c))
    setEtag(c, view.revision)
    return c.json(view, 200)
  })

const override = createRoute({
  method: 'put',
  path: '/{id}/attempts/{attemptId}/overrides/{questionId}',
  tags,
  summary: 'Set the credit of one student on one question by hand, or give it back to the key',
  request: { params: byOverride, ...body(overrideInput) },
  responses: answer(attemptReport, 'The attempt with its new marks.'),
})

/** Under /api/assignments. */
export const overrides = newRouter().openapi(override, async (c) => {
  const { id: assignmentId, attemptId, questionId } = c.req.valid('param')
  const at = { assignmentId, attemptId, questionId }
  return c.json(await overrideScore(c.var.context, at, c.req.valid('json')), 200)
})
