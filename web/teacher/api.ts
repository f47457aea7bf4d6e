import { hc } from 'hono/client'
import type {
  account,
  administration,
  assignments,
  classes,
  drafts,
  example,
  marking,
  mending,
  overrides,
  passages,
  questionBank,
  questionSets,
  readings,
  reports,
  walkThrough,
} from '#api/contract.ts'
import { fetchAsTeacher } from './parts/signed-out.ts'

const options = { fetch: fetchAsTeacher }

export const api = {
  account: hc<typeof account>('/api', options),
  administration: hc<typeof administration>('/api', options),
  assignments: hc<typeof assignments>('/api/assignments', options),
  classes: hc<typeof classes>('/api/classes', options),
  drafts: hc<typeof drafts>('/api', options),
  example: hc<typeof example>('/api', options),
  mending: hc<typeof mending>('/api/question-sets', options),
  overrides: hc<typeof overrides>('/api/assignments', options),
  marking: hc<typeof marking>('/api/assignments', options),
  passages: hc<typeof passages>('/api/passages', options),
  questionBank: hc<typeof questionBank>('/api', options),
  questionSets: hc<typeof questionSets>('/api/question-sets', options),
  readings: hc<typeof readings>('/api/passages', options),
  reports: hc<typeof reports>('/api/passages', options),
  walkThrough: hc<typeof walkThrough>('/api/assignments', options),
}
