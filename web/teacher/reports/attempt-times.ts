import type { AttemptReport } from '#api/contract.ts'
import { counted, dayAndTime } from '#web/teacher/parts/wording.ts'

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const MINUTE_MS = 60_000

/** "Attempt 1, started 3 May 2026, 14:05, ended 14:31 (26 minutes)". Local time. */
export function attemptTimes({
  number,
  startedAt,
  endedAt,
}: Pick<AttemptReport, 'number' | 'startedAt' | 'endedAt'>): string {
  const started = `Attempt ${number}, started ${dayAndTime(startedAt)}`
  if (endedAt === null) return `${started}, not ended yet`
  const isSameDay = new Date(startedAt).toDateString() === new Date(endedAt).toDateString()
  const minutes = Math.round((endedAt - startedAt) / MINUTE_MS)
  const taken = minutes === 0 ? 'less than a minute' : counted(minutes, 'minute')
  return `${started}, ended ${isSameDay ? clock.format(endedAt) : dayAndTime(endedAt)}${minutes < 600 ? ` (${taken})` : ''}`
}
