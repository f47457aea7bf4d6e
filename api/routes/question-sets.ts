import { createRoute } from '@hono/zod-openapi'
import { question } from '#api/domain/question.ts'
import { questionSetFile } from '#api/formats/question-set-file.ts'
import { deletion, dependents } from '#api/resources/passage.ts'
import {
  blankQuestionQuery,
  preview,
  publishedVersion,
  questionSetChange,
  questionSetDraft,
  questionSetInput,
  questionSetQuery,
  questionSetSummary,
  questionSetView,
  setCoverage,
} from '#api/resources/question-set.ts'
import { byId, listOf } from '#api/resources/shared.ts'
import { deleteQuestionSet, dependentsOfQuestionSet } from '#api/services/question-sets/delete-question-set.ts'
import { publishQuestionSet } from '#api/services/question-sets/publish-question-set.ts'
import { exportQuestionSet, importQuestionSet } from '#api/services/question-sets/question-set-file.ts'
import { readCoverage } from '#api/services/question-sets/read-coverage.ts'
import { saveQuestionSet } from '#api/services/question-sets/save-question-set.ts'
import {
  archiveQuestionSet,
  blankQuestion,
  copyQuestionSet,
  createQuestionSet,
  findQuestionSets,
  previewQuestionSet,
  readQuestionSet,
} from '#api/services/question-sets.ts'
import { answer, body, ifMatch, newRouter, nothing, setEtag } from './router.ts'

const tags = ['Question sets']

/** Letters, figures and hyphens only, so that no header and no file system minds. */
const fileName = (title: string): string => {
  const plain = title
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  return `${plain === '' ? 'question-set' : plain}.whosaid.json`
}

/** By reference, not as a zod schema: the handlers read and write the bytes themselves, so that the file keeps its form. */
const asFile: Record<string, { schema: { $ref: string } }> = {
  'application/json': { schema: { $ref: '#/components/schemas/QuestionSetFile' } },
}

const list = createRoute({
  method: 'get',
  path: '/',
  tags,
  summary: 'List or search your question sets, newest change first',
  request: { query: questionSetQuery },
  responses: answer(listOf(questionSetSummary), 'The question sets.'),
})
const create = createRoute({
  method: 'post',
  path: '/',
  tags,
  summary: 'Start a question set on one or more passages',
  request: body(questionSetInput),
  responses: answer(questionSetView, 'The empty draft.'),
})
const blank = createRoute({
  method: 'get',
  path: '/blank-question',
  tags,
  summary: 'What a new question of a kind starts with',
  request: { query: blankQuestionQuery },
  responses: answer(question, 'A question with fresh ids, stored nowhere.'),
})
const read = createRoute({
  method: 'get',
  path: '/{id}',
  tags,
  summary: 'Read the draft with its passages, keys and faults',
  request: { params: byId },
  responses: answer(questionSetView, 'The draft.'),
})
const save = createRoute({
  method: 'put',
  path: '/{id}',
  tags,
  summary: 'Save the whole draft',
  request: { params: byId, ...body(questionSetDraft) },
  responses: answer(questionSetView, 'The draft as it is now.'),
})
const change = createRoute({
  method: 'patch',
  path: '/{id}',
  tags,
  summary: 'Archive a question set or bring it back',
  request: { params: byId, ...body(questionSetChange) },
  responses: answer(questionSetView, 'The draft.'),
})
const copy = createRoute({
  method: 'post',
  path: '/{id}/copies',
  tags,
  summary: 'Duplicate a question set',
  request: { params: byId },
  responses: answer(questionSetView, 'The copy, unpublished.'),
})
const file = createRoute({
  method: 'get',
  path: '/{id}/file',
  tags,
  summary: 'The draft with its passages, keys and all, as one file',
  request: { params: byId },
  responses: { 200: { description: 'The file; importing it gives the same set again.', content: asFile } },
})
const importing = createRoute({
  method: 'post',
  path: '/import',
  tags,
  summary: 'Make a question set and its passages from a file',
  description:
    'The body is a file as GET /api/question-sets/{id}/file gives it; /api/question-set-file.schema.json describes it. A file with a fault is refused whole.',
  request: { body: { required: true, content: asFile } },
  responses: answer(questionSetView, 'The new draft.'),
})
const seen = createRoute({
  method: 'get',
  path: '/{id}/preview',
  tags,
  summary: 'The draft as a student would see it, without keys',
  request: { params: byId },
  responses: answer(preview, 'The preview.'),
})
const coverage = createRoute({
  method: 'get',
  path: '/{id}/coverage',
  tags,
  summary: 'Which sources and figures of the passages the questions ask about',
  request: { params: byId },
  responses: answer(setCoverage, 'Passage by passage.'),
})
const publish = createRoute({
  method: 'post',
  path: '/{id}/versions',
  tags,
  summary: 'Publish: freeze the draft as a version that can be assigned',
  request: { params: byId },
  responses: answer(publishedVersion, 'The new version.'),
})
const hanging = createRoute({
  method: 'get',
  path: '/{id}/dependents',
  tags,
  summary: 'What would be deleted with the question set',
  request: { params: byId },
  responses: answer(dependents, 'Assignments.'),
})
const remove = createRoute({
  method: 'delete',
  path: '/{id}',
  tags,
  summary: 'Delete a question set',
  request: { params: byId, query: deletion },
  responses: nothing,
})

export const questionSets = newRouter()
  .openapi(list, async (c) => c.json({ entries: await findQuestionSets(c.var.context, c.req.valid('query')) }, 200))
  .openapi(create, async (c) => {
    const set = await createQuestionSet(c.var.context, c.req.valid('json'))
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(blank, async (c) => c.json(await blankQuestion(c.var.context, c.req.valid('query').kind), 200))
  .openapi(read, async (c) => {
    const set = await readQuestionSet(c.var.context, c.req.valid('param').id)
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(save, async (c) => {
    const set = await saveQuestionSet(c.var.context, c.req.valid('param').id, ifMatch(c), c.req.valid('json'))
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(change, async (c) => {
    const set = await archiveQuestionSet(c.var.context, c.req.valid('param').id, c.req.valid('json').isArchived)
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(copy, async (c) => {
    const set = await copyQuestionSet(c.var.context, c.req.valid('param').id)
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(file, async (c) => {
    const { title, text } = await exportQuestionSet(c.var.context, c.req.valid('param').id)
    return c.body(text, 200, {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(title)}"`,
    })
  })
  .openapi(importing, async (c) => {
    const set = await importQuestionSet(c.var.context, new Uint8Array(await c.req.arrayBuffer()))
    setEtag(c, set.version)
    return c.json(set, 200)
  })
  .openapi(seen, async (c) => c.json(await previewQuestionSet(c.var.context, c.req.valid('param').id), 200))
  .openapi(coverage, async (c) => c.json(await readCoverage(c.var.context, c.req.valid('param').id), 200))
  .openapi(publish, async (c) =>
    c.json(await publishQuestionSet(c.var.context, c.req.valid('param').id, ifMatch(c)), 200),
  )
  .openapi(hanging, async (c) => c.json(await dependentsOfQuestionSet(c.var.context, c.req.valid('param').id), 200))
  .openapi(remove, async (c) => {
    await deleteQuestionSet(c.var.context, c.req.valid('param').id, c.req.valid('query').withDependents)
    return c.body(null, 204)
  })
questionSets.openAPIRegistry.register('QuestionSetFile', questionSetFile)
