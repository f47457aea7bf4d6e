import { hc } from 'hono/client'
import type { seats } from '#api/contract.ts'

export const api = hc<typeof seats>('/api')
