import { createRoute } from '@hono/zod-openapi'
import {
  byMarkedQuestion,
  byRubricMark,
  marking as markingView,
  questionToMark,
  rubricMarked,
  rubricMarkInput,
} from '#api/resources/marking.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import { saveRubricMark } from '#api/services/marking/save-rubric-mark.ts'
import { findQuestionsToMark, readMarking } from '#api/services/marking.ts'
import { answer, body, newRouter } from './router.ts'

const tags = ['Marking']

const list = createRoute({
  method: 'get',
  path: '/{id}/marking',
  tags,
  summary: 'List the questions of an assignment that you mark, with how many answers wait',
  request: { params: byId },
  responses: answer(listOf(questionToMark), 'The questions.'),
})
const read = createRoute({
  method: 'get',
  path: '/{id}/questions/{questionId}/marking',
  tags,
  summary: 'Read all answers to one question in attempts that have ended, with the rubric',
  request: { params: byMarkedQuestion },
  responses: answer(markingView, 'The answers.'),
})
const mark = createRoute({
  method: 'put',
  path: '/{id}/attempts/{attemptId}/rubric-marks/{questionId}',
  tags,
  summary: 'Mark one answer by its rubric, or take the mark back; stale when the answer was changed since',
  request: { params: byRubricMark, ...body(rubricMarkInput) },
  responses: answer(rubricMarked, 'The answer as it is marked now, and what stood before.'),
})

export const marking = newRouter()
  .openapi(list, async (c) =>
    c.json({ entries: await findQuestionsToMark(c.var.context, c.req.valid('param').id) }, 200),
  )
  .openapi(read, async (c) => {
    const { id, questionId } = c.req.valid('param')
    return c.json(await readMarking(c.var.context, id, questionId), 200)
  })
  .openapi(mark, async (c) => {
    const { id: assignmentId, ...rest } = c.req.valid('param')
    return c.json(await saveRubricMark(c.var.context, { assignmentId, ...rest }, c.req.valid('json')), 200)
  })
