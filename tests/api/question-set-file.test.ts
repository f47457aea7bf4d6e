import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Kind, ProblemDocument, QuestionSetSummary, QuestionSetView } from '#api/contract.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPublishedSet } from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

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

const fileOf = async (client: Client, id: string): Promise<string> => {
  const { status, text } = await client.call('GET', `/api/question-sets/${id}/file`)
  if (status !== 200) throw new Error(text)
  return text
}
const imported = (client: Client, text: string) =>
  ok(client.call<QuestionSetView>('POST', '/api/question-sets/import', text))
const counts = async (client: Client) => [
  (await ok(client.call<List>('GET', '/api/question-sets'))).entries.length,
  (await ok(client.call<List>('GET', '/api/passages'))).entries.length,
]

describe('the file of a question set', () => {
  it('of the example is imported by another teacher and exported with the same bytes', async () => {
    const { entries } = await ok(owner.call<{ entries: QuestionSetSummary[] }>('GET', '/api/question-sets'))
    const text = await fileOf(owner, entries[0]?.id ?? '')
    const made = await imported(other, text)
    expect(await fileOf(other, made.id)).toBe(text)
    expect([made.version, made.faults, made.published, made.isExample]).toEqual([1, [], null, false])
    expect(await counts(other)).toEqual([1, 1])
  })

  it('gives the same bytes again and again, over every kind and two passages', async () => {
    const set = await ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${await aPublishedSet(owner)}`))
    const second = await aPassage(owner, { title: 'Zweitens „β“ 🌉', text: 'One.\n\nקול Two — “three”.' })
    const more = aQuestion(second.passageId, { evidence: [quoted('קול Two')], points: 1 / 3 })
    const passageIds = [second.passageId, ...set.passages.map(({ passageId }) => passageId)]
    const questions = [more, aQuestion(null, { id: 'on none', evidence: [] }), ...set.questions]
    const path = `/api/question-sets/${set.id}`
    const blueprint = [{ skill: 'figures', questions: 3 }]
    await ok(owner.call('PUT', path, { title: 'Alle', passageIds, blueprint, questions }))
    const text = await fileOf(owner, set.id)
    expect(new Set(JSON.parse(text).questions.map(({ kind }: { kind: Kind }) => kind))).toEqual(new Set(kindNames))
    const once = await imported(other, text)
    expect(await fileOf(other, once.id)).toBe(text)
    expect(await fileOf(owner, (await imported(owner, `\uFEFF${text}`)).id)).toBe(text)
    const { title, blueprint: planned, passages, questions: asked } = once
    const saved = {
      title,
      blueprint: planned,
      passageIds: passages.map(({ passageId }) => passageId),
      questions: asked,
    }
    await ok(other.call('PUT', `/api/question-sets/${once.id}`, saved))
    expect(await fileOf(other, once.id)).toBe(text)
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
    expect(await refused(text.replace('"points": 2', '"points": -2').replace('"skill": "a', '"skill": "x'))).toEqual([
      422,
      ['questions.0.points', 'questions.0.skill'],
    ])
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
    const schema = await ok(
      bench.client().call<z.core.JSONSchema.JSONSchema>('GET', '/api/question-set-file.schema.json'),
    )
    expect(schema).toMatchObject({ $defs: { QuestionSetFile: { type: 'object', additionalProperties: false } } })
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    expect(z.fromJSONSchema(schema).safeParse(JSON.parse(await fileOf(owner, set.id)))).toMatchObject({ success: true })
  })

  it('is what the OpenAPI document says it is', async () => {
    const { paths } = await ok(bench.client().call<{ paths: object }>('GET', '/api/openapi.json'))
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/QuestionSetFile' } } }
    expect(paths).toMatchObject({
      '/api/question-sets/{id}/file': { get: { responses: { 200: { content } } } },
      '/api/question-sets/import': { post: { requestBody: { content } } },
    })
  })
})
