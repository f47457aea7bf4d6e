import { hc } from 'hono/client'
import type { seats } from '#api/contract.ts'
import { watchedFetch } from './connection.ts'

export const api = hc<typeof seats>('/api', { fetch: watchedFetch })
