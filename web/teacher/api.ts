import { hc } from 'hono/client'
import type {
  account,
  administration,
  assignments,
  classes,
  example,
  passages,
  questionSets,
  reports,
} from '#api/contract.ts'

export const api = {
  account: hc<typeof account>('/api'),
  administration: hc<typeof administration>('/api'),
  assignments: hc<typeof assignments>('/api/assignments'),
  classes: hc<typeof classes>('/api/classes'),
  example: hc<typeof example>('/api'),
  passages: hc<typeof passages>('/api/passages'),
  questionSets: hc<typeof questionSets>('/api/question-sets'),
  reports: hc<typeof reports>('/api/passages'),
}
