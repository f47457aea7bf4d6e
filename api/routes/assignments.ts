import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import {
  assignmentChange,
  assignmentInput,
  assignmentSummary,
  assignmentView,
  byAttempt,
  byParticipant,
  participantChange,
} from '#api/resources/assignment.ts'
import { deletion } from '#api/resources/passage.ts'
import { attemptReport } from '#api/resources/report.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import {
  changeAssignment,
  changeParticipant,
  createAssignment,
  deleteAssignment,
  findAssignments,
  readAssignment,
  removeParticipant,
} from '#api/services/assignments.ts'
import { readAttemptReport } from '#api/services/reports.ts'
import { answer, body, ifMatch, newRouter, nothing, setEtag } from './router.ts'

const tags = ['Assignments']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'List your assignments, newest first',
  request: { query: z.object({ questionSetId: z.string().max(40).optional() }) },
  responses: answer(listOf(assignmentSummary), 'The assignments.'),
})
const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Give the newest published version of a set to a class or to whoever has the join code',
  request: body(assignmentInput),
  responses: answer(assignmentView, 'The assignment with its join code.'),
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'Read an assignment with its students and their progress',
  request: { params: byId },
  responses: answer(assignmentView, 'The assignment.'),
})
const change = createRoute({
  method: 'patch',
  path: '/{id}',
  tags,
  summary: 'Change title, window, attempts, feedback, limits; close now by setting closesAt',
  request: { params: byId, ...body(assignmentChange) },
  responses: answer(assignmentView, 'The assignment as it is now.'),
})
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Delete an assignment with its attempts',
  request: { params: byId, query: deletion },
  responses: nothing,
})
const changeOne = createRoute({
  method: 'patch',
  path: '/{id}/participants/{participantId}',
  tags,
  summary: 'Rename a participant or set extra time; it takes effect at once',
  request: { params: byParticipant, ...body(participantChange) },
  responses: answer(assignmentView, 'The assignment as it is now.'),
})
const removeOne = createRoute({
  method: 'delete',
  path: '/{id}/participants/{participantId}',
  tags,
  summary: 'Remove a participant with all answers',
  request: { params: byParticipant },
  responses: answer(assignmentView, 'The assignment as it is now.'),
})
const attempt = createRoute({
  method: 'get',
  path: '/{id}/attempts/{attemptId}',
  tags,
  summary: 'Read one attempt in full: responses, keys, marks and why',
  request: { params: byAttempt },
  responses: answer(attemptReport, 'The attempt.'),
})

export const assignments = newRouter()
  .openapi(list, async (c) =>
    c.json({ entries: await findAssignments(c.var.context, c.req.valid('query').questionSetId) }, 200),
  )
  .openapi(create, async (c) => {
    const assignment = await createAssignment(c.var.context, c.req.valid('json'))
    setEtag(c, assignment.version)
    return c.json(assignment, 200)
  })
  .openapi(read, async (c) => {
    const assignment = await readAssignment(c.var.context, c.req.valid('param').id)
    setEtag(c, assignment.version)
    return c.json(assignment, 200)
  })
  .openapi(change, async (c) => {
    const assignment = await changeAssignment(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, assignment.version)
    return c.json(assignment, 200)
  })
  .openapi(remove, async (c) => {
    await deleteAssignment(c.var.context, c.req.valid('param').id, c.req.valid('query').withDependents)
    return c.body(null, 204)
  })
  .openapi(changeOne, async (c) => {
    const { id, participantId } = c.req.valid('param')
    return c.json(await changeParticipant(c.var.context, id, participantId, c.req.valid('json')), 200)
  })
  .openapi(removeOne, async (c) => {
    const { id, participantId } = c.req.valid('param')
    return c.json(await removeParticipant(c.var.context, id, participantId), 200)
  })
  .openapi(attempt, async (c) => {
    const { id, attemptId } = c.req.valid('param')
    return c.json(await readAttemptReport(c.var.context, id, attemptId), 200)
  })
