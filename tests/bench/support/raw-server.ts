import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readResponse, shownQuestion } from '#api/domain/question.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { responseInput } from '#api/resources/seat.ts'

/** Run as a process of its own: node:http with the same body and validation, and no store. Sends its port when it listens. */
const asked = shownQuestion.parse({
  id: 'q',
  passageId: null,
  prompt: 'Who?',
  points: 1,
  skill: 'voice',
  proof: 'none',
  kind: 'choice',
  content: kinds.choice.specimen.content,
})
const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const input = responseInput.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')))
    const value = readResponse(asked, input.value)
    const body = JSON.stringify({ questionId: 'q', value, sequence: input.sequence, savedAt: Date.now() })
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) })
    response.end(body)
  })
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
