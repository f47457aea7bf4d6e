import { createRoute } from '@hono/zod-openapi'
import {
  deletion,
  dependents,
  passageChange,
  passageInput,
  passageQuery,
  passageReview,
  passageSummary,
  passageView,
  reviewInput,
  revised,
  revisionInput,
} from '#api/resources/passage.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import { deletePassage, dependentsOfPassage } from '#api/services/passages/delete-passage.ts'
import { revisePassage } from '#api/services/passages/revise-passage.ts'
import { changePassage, createPassage, findPassages, readPassage, reviewText } from '#api/services/passages.ts'
import { answer, body, ifMatch, newRouter, nothing, setEtag } from './router.ts'

const tags = ['Passages']

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'List or search your passages, newest change first',
  request: { query: passageQuery },
  responses: answer(listOf(passageSummary), 'The passages.'),
})
const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Keep a new passage',
  request: body(passageInput),
  responses: answer(passageView, 'The passage with its first revision.'),
})
const review = createRoute({
  method: 'post',
  path: '/review',
  tags,
  summary: 'Look pasted text over for damage; nothing is stored',
  request: body(reviewInput),
  responses: answer(passageReview, 'The text as students will see it, and what looks like damage.'),
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'Read a passage in its newest revision',
  request: { params: byId },
  responses: answer(passageView, 'The passage.'),
})
const change = createRoute({
  method: 'patch',
  path: '/{id}',
  tags,
  summary: 'Change title or source card, archive or bring back',
  request: { params: byId, ...body(passageChange) },
  responses: answer(passageView, 'The passage as it is now.'),
})
const revise = createRoute({
  method: 'post',
  path: '/{id}/revisions',
  tags,
  summary: 'Correct the text: a new revision, to which the anchors of drafts are moved',
  request: { params: byId, ...body(revisionInput) },
  responses: answer(revised, 'The passage, and the anchors that could not be found again.'),
})
const hanging = createRoute({
  method: 'get',
  path: '/{id}/dependents',
  tags,
  summary: 'What would be deleted with the passage',
  request: { params: byId },
  responses: answer(dependents, 'Question sets and assignments.'),
})
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Delete a passage',
  request: { params: byId, query: deletion },
  responses: nothing,
})

export const passages = newRouter()
  .openapi(list, async (c) => c.json({ entries: await findPassages(c.var.context, c.req.valid('query')) }, 200))
  .openapi(create, async (c) => {
    const passage = await createPassage(c.var.context, c.req.valid('json'))
    setEtag(c, passage.version)
    return c.json(passage, 200)
  })
  .openapi(review, async (c) => c.json(await reviewText(c.var.context, c.req.valid('json').text), 200))
  .openapi(read, async (c) => {
    const passage = await readPassage(c.var.context, c.req.valid('param').id)
    setEtag(c, passage.version)
    return c.json(passage, 200)
  })
  .openapi(change, async (c) => {
    const passage = await changePassage(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, passage.version)
    return c.json(passage, 200)
  })
  .openapi(revise, async (c) => {
    const result = await revisePassage(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json').text)
    setEtag(c, result.passage.version)
    return c.json(result, 200)
  })
  .openapi(hanging, async (c) => c.json(await dependentsOfPassage(c.var.context, c.req.valid('param').id), 200))
  .openapi(remove, async (c) => {
    await deletePassage(c.var.context, c.req.valid('param').id, c.req.valid('query').withDependents)
    return c.body(null, 204)
  })
