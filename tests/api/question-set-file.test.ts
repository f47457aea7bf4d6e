import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemDocument, QuestionSetSummary, QuestionSetView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

type List = { entries: { id: string }[] }

let bench: Bench
let owner: Client
let other: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada', { keepExample: true })
  other = await bench.teacher('Bo')
})
afterAll(() => bench.close())

const fileOf = async (client: Client, id: string) =>
  JSON.stringify(await ok(client.call('GET', `/api/question-sets/${id}/file`)), null, 2)
const counts = async (client: Client) => [
  (await ok(client.call<List>('GET', '/api/question-sets'))).entries.length,
  (await ok(client.call<List>('GET', '/api/passages'))).entries.length,
]

describe('the file of a question set', () => {
  it('of the example is imported by another teacher and exported with the same bytes', async () => {
    const { entries } = await ok(owner.call<{ entries: QuestionSetSummary[] }>('GET', '/api/question-sets'))
    const text = await fileOf(owner, entries[0]?.id ?? '')
    const made = await ok(other.call<QuestionSetView>('POST', '/api/question-sets/import', text))
    expect(await fileOf(other, made.id)).toBe(text)
    expect([made.version, made.faults, made.published, made.isExample]).toEqual([1, [], null, false])
    expect(await counts(other)).toEqual([1, 1])
  })

  it('is an attachment with a plain name', async () => {
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)], 'Wer sagt’s? "/../é')
    const { headers } = await owner.call('GET', `/api/question-sets/${set.id}/file`)
    expect(headers.get('content-disposition')).toBe('attachment; filename="Wer-sagt-s-e.whosaid.json"')
    expect(headers.get('content-type')).toContain('application/json')
  })

  it('is refused whole, with the path of the fault', async () => {
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const text = await fileOf(owner, set.id)
    const before = await counts(other)
    const refused = async (body: string) => {
      const answer = await other.call<ProblemDocument>('POST', '/api/question-sets/import', body)
      return [answer.status, answer.body.errors?.map(({ path }) => path)]
    }
    expect(await refused(text.replace('"said Rana Holm"', '"said Rana Hulm"'))).toEqual([
      422,
      ['questions.0.evidence.0'],
    ])
    expect(await refused('{')).toEqual([422, ['']])
    expect(await refused('[]')).toEqual([422, ['']])
    expect(await counts(other)).toEqual(before)
  })

  it('is only for the owner of the set', async () => {
    const { passageId } = await aPassage(owner)
    const { id } = await aSet(owner, [passageId], [])
    expect((await other.call('GET', `/api/question-sets/${id}/file`)).status).toBe(404)
    expect((await bench.client().call('GET', `/api/question-sets/${id}/file`)).status).toBe(401)
    expect((await bench.client().call('POST', '/api/question-sets/import', '{}')).status).toBe(401)
  })

  it('is described by a JSON Schema', async () => {
    const schema = await ok(bench.client().call('GET', '/api/question-set-file.schema.json'))
    expect(schema).toMatchObject({ $defs: { QuestionSetFile: { type: 'object', additionalProperties: false } } })
  })
})
