import { createRoute } from '@hono/zod-openapi'
import { bankPage, questionBankQuery, questionCopies } from '#api/resources/question-bank.ts'
import { questionSetView } from '#api/resources/question-set.ts'
import { byId } from '#api/resources/shared.ts'
import { copyQuestions } from '#api/services/question-bank/copy-questions.ts'
import { findBankQuestions } from '#api/services/question-bank.ts'
import { answer, body, ifMatch, newRouter, setEtag } from './router.ts'

const tags = ['Question bank']

const find = createRoute({
  method: 'get',
  path: '/question-bank',
  tags,
  summary: 'Search the questions of all your drafts',
  request: { query: questionBankQuery },
  responses: answer(bankPage, 'One page of questions, those of the set changed last first, and how many there are.'),
})
const copy = createRoute({
  method: 'post',
  path: '/question-sets/{id}/questions/copies',
  tags,
  summary: 'Copy questions of your drafts into this draft',
  description:
    'The copies come last and get new ids. A passage that the draft does not have is added. Evidence that the passage no longer has is left out, which the faults of the draft then say.',
  request: { params: byId, ...body(questionCopies) },
  responses: answer(questionSetView, 'The draft with the copies.'),
})

export const questionBank = newRouter()
  .openapi(find, async (c) => c.json(await findBankQuestions(c.var.context, c.req.valid('query')), 200))
  .openapi(copy, async (c) => {
    const set = await copyQuestions(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, set.version)
    return c.json(set, 200)
  })
