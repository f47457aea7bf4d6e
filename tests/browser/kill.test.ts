import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createClient } from '@libsql/client/sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AttemptView } from '#api/contract.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { type AtWork, classAtWork } from '#tests/bench/support/class-at-work.ts'
import { startServer } from '#tests/support/open-site.ts'

const ROUNDS = 3
const STUDENTS = 8
const QUESTIONS = 5
const LONGEST_MS = 1200

let data: string
let server: Awaited<ReturnType<typeof startServer>>
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'whosaid-kill-'))
  server = await startServer(data, 0)
})
afterEach(async () => {
  server.process.kill('SIGKILL')
  await rm(data, { recursive: true, force: true })
})

/** One student's answers to one question: the last that was called saved, and the last that was sent. */
interface Sent {
  saved: number
  last: number
}

const options = kinds.choice.specimen.content.options.map(({ id }) => id)
/** Another option with every answer, and neighbours differ, so that one student's answer is not taken for another's. */
const answerOf = (student: number, question: number, sequence: number) => ({
  option: options[(student + question + sequence) % options.length],
})

/** Answers one question after the other, again and again, until nobody is there any more. */
async function answerOn(url: string, student: number, { cookie, attemptId }: AtWork, sent: Sent[]): Promise<void> {
  const headers = { origin: url, cookie, 'content-type': 'application/json' }
  for (let turn = 0; ; turn += 1) {
    const question = turn % QUESTIONS
    const mine = sent[question]
    if (mine === undefined) throw new Error('There is no such question.')
    const sequence = mine.last + 1
    mine.last = sequence
    const body = JSON.stringify({ value: answerOf(student, question, sequence), isFlagged: false, sequence })
    try {
      const answer = await fetch(`${url}/api/attempts/${attemptId}/responses/q${question}`, {
        method: 'PUT',
        headers,
        body,
      })
      await answer.arrayBuffer()
      expect(answer.status).toBe(200)
    } catch (error) {
      if (error instanceof TypeError) return
      throw error
    }
    mine.saved = sequence
  }
}

it('every answer that was called saved is there after the server was killed, whenever that was', async () => {
  const { url } = server
  const students = await classAtWork(Number(new URL(url).port), STUDENTS, QUESTIONS)
  const sent = students.map(() => Array.from({ length: QUESTIONS }, (): Sent => ({ saved: 0, last: 0 })))
  for (let round = 0; round < ROUNDS; round += 1) {
    const working = students.map((one, student) => answerOn(url, student, one, sent[student] ?? []))
    await setTimeout(100 + Math.random() * LONGEST_MS)
    const gone = once(server.process, 'exit')
    server.process.kill('SIGKILL')
    expect(await gone).toEqual([null, 'SIGKILL'])
    await Promise.all(working)
    server = await startServer(data, Number(new URL(url).port))
    for (const [student, { cookie, attemptId }] of students.entries()) {
      const answer = await fetch(`${url}/api/attempts/${attemptId}`, { headers: { cookie } })
      const { responses }: Pick<AttemptView, 'responses'> = await answer.json()
      for (const [question, { saved, last }] of (sent[student] ?? []).entries()) {
        const stored = responses.find(({ questionId }) => questionId === `q${question}`)
        const sequence = stored?.sequence ?? 0
        expect(sequence, `of ${saved} saved`).toBeGreaterThanOrEqual(saved)
        expect(sequence).toBeLessThanOrEqual(last)
        if (stored !== undefined) expect(stored.value).toEqual(answerOf(student, question, sequence))
      }
    }
  }
  expect(sent.flat().reduce((sum, { saved }) => sum + saved, 0)).toBeGreaterThan(ROUNDS * STUDENTS)
  const ended = once(server.process, 'exit')
  server.process.kill('SIGINT')
  await ended
  const client = createClient({ url: `file:${join(data, 'whosaid.db')}` })
  expect((await client.execute('PRAGMA integrity_check')).rows).toEqual([{ integrity_check: 'ok' }])
  expect((await client.execute('PRAGMA foreign_key_check')).rows).toEqual([])
  // What stands as the latest answer stands in the history too.
  const missing = await client.execute(`
    SELECT count(*) AS n FROM response LEFT JOIN response_history AS history USING (attempt_id, published_question_id, sequence)
    WHERE history.value IS NOT response.value`)
  expect(missing.rows).toEqual([{ n: 0 }])
  client.close()
})
