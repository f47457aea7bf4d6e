import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { passageReport, reportQuery } from '#api/resources/report.ts'
import { byId } from '#api/resources/shared.ts'
import { exportResponses, exportScores } from '#api/services/reports/exports.ts'
import { readPassageReport } from '#api/services/reports.ts'
import { answer, newRouter } from './router.ts'

const tags = ['Reports']
const csv = (description: string) => ({ 200: { description, content: { 'text/csv': { schema: z.string() } } } })

const report = createRoute({
  method: 'get',
  path: '/{id}/report',
  tags,
  summary: 'Scores on a passage, over all its assignments or one',
  request: { params: byId, query: reportQuery },
  responses: answer(passageReport, 'The report.'),
})
const responses = createRoute({
  method: 'get',
  path: '/{id}/responses.csv',
  tags,
  summary: 'Every response on a passage, one a row',
  request: { params: byId, query: reportQuery },
  responses: csv('Long table.'),
})
const scores = createRoute({
  method: 'get',
  path: '/{id}/scores.csv',
  tags,
  summary: 'Scores on a passage, one student a row',
  request: { params: byId, query: reportQuery },
  responses: csv('Wide table.'),
})

const asFile = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="${name}"`,
})

export const reports = newRouter()
  .openapi(report, async (c) =>
    c.json(await readPassageReport(c.var.context, c.req.valid('param').id, c.req.valid('query')), 200),
  )
  .openapi(responses, async (c) =>
    c.body(
      await exportResponses(c.var.context, c.req.valid('param').id, c.req.valid('query')),
      200,
      asFile('responses.csv'),
    ),
  )
  .openapi(scores, async (c) =>
    c.body(await exportScores(c.var.context, c.req.valid('param').id, c.req.valid('query')), 200, asFile('scores.csv')),
  )
