import { createRoute } from '@hono/zod-openapi'
import { draftsQuery, draftsView, filling, fillingQuery, takenDrafts } from '#api/resources/drafts.ts'
import { questionSetView } from '#api/resources/question-set.ts'
import { byId } from '#api/resources/shared.ts'
import { findDrafts, findFilling, takeDrafts } from '#api/services/drafts.ts'
import { answer, body, ifMatch, newRouter, setEtag } from './router.ts'

const tags = ['Drafts']

const find = createRoute({
  method: 'get',
  path: '/passages/{id}/drafts',
  tags,
  summary: 'Questions drafted from the reading of a passage',
  description:
    'Each draft is whole, with key, evidence, explanation and feedback. The same reading gives the same drafts. Drafts that rest only on what the teacher confirmed say so.',
  request: { params: byId, query: draftsQuery },
  responses: answer(draftsView, 'The drafts, and the sources and figures that none of them asks about.'),
})
const fill = createRoute({
  method: 'get',
  path: '/question-sets/{id}/questions/drafts',
  tags,
  summary: 'Which drafts on a passage would fill what the set lacks of its blueprint',
  request: { params: byId, query: fillingQuery },
  responses: answer(filling, 'Ids of drafts, never more of a skill than are missing.'),
})
const take = createRoute({
  method: 'post',
  path: '/question-sets/{id}/questions/drafts',
  tags,
  summary: 'Put drafts into this set as questions',
  description:
    'They come last and get new ids. The passage is added where the set does not have it. Refused when the passage or its reading has changed since the drafts were read.',
  request: { params: byId, ...body(takenDrafts) },
  responses: answer(questionSetView, 'The draft of the set with the questions.'),
})

export const drafts = newRouter()
  .openapi(find, async (c) =>
    c.json(await findDrafts(c.var.context, c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(fill, async (c) =>
    c.json(await findFilling(c.var.context, c.req.valid('param').id, c.req.valid('query').passageId), 200),
  )
  .openapi(take, async (c) => {
    const set = await takeDrafts(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, set.version)
    return c.json(set, 200)
  })
