import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemDocument, Question, QuestionSetView } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aHighlight, aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
let passageId: string
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  passageId = (await aPassage(owner)).passageId
})
afterAll(() => bench.close())

const save = (id: string, questions: unknown, given: object = {}, headers: Record<string, string> = {}) =>
  owner.call<QuestionSetView & ProblemDocument>(
    'PUT',
    `/api/question-sets/${id}`,
    { title: 'Who said what', passageIds: [passageId], questions, ...given },
    headers,
  )
const read = (id: string) => ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${id}`))
const pathsOf = ({ status, body }: { status: number; body: ProblemDocument }) => [
  status,
  body.errors?.map(({ path }) => path),
]
const START = ARTICLE.indexOf('said Rana Holm')
const FULL = {
  start: START,
  end: START + 14,
  quote: 'said Rana Holm',
  prefix: ARTICLE.slice(START - 32, START),
  suffix: ARTICLE.slice(START + 14, START + 46),
}

describe('saving a draft', () => {
  it('keeps every field of every question, in the order given', async () => {
    const set = await aSet(owner, [passageId], [])
    const questions: Question[] = [
      aQuestion(passageId, { id: 'b', evidence: [FULL], points: 0.5 }),
      aQuestion(null, { id: 'a', evidence: [], prompt: '<b>“x”</b> 👩‍👧 קול e\u0301' }),
    ]
    const answer = await save(set.id, questions, { title: 'New title' })
    expect(answer.headers.get('etag')).toBe('"3"')
    expect(answer.body).toMatchObject({ title: 'New title', version: 3, questions })
    expect(await read(set.id)).toEqual(answer.body)
    const swapped = await save(set.id, questions.toReversed())
    expect(swapped.body.questions).toEqual(questions.toReversed())
    expect((await save(set.id, [])).body.questions).toEqual([])
  })

  it('names what is missing at its question and field, and still saves', async () => {
    const set = await aSet(
      owner,
      [passageId],
      [aQuestion(passageId, { prompt: ' ', key: { correct: null, partial: {} }, evidence: [] })],
    )
    expect(set.faults.map(({ questionId, path }) => [questionId, path])).toEqual([
      ['who', 'prompt'],
      ['who', 'key.correct'],
      ['who', 'evidence'],
    ])
    expect((await save(set.id, [])).body.faults).toEqual([
      { questionId: null, path: 'questions', message: 'Write a question first.' },
    ])
  })

  it('adds and removes passages, and says when a question is left without its own', async () => {
    const more = (await aPassage(owner, { title: 'The ferry', text: 'A ferry sank.' })).passageId
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const both = await save(set.id, set.questions, { passageIds: [more, passageId] })
    expect(both.body.passages.map(({ title }) => title)).toEqual(['The ferry', 'The bridge'])
    const without = await save(set.id, set.questions, { passageIds: [more] })
    expect(without.body.questions).toEqual(set.questions)
    expect(without.body.faults).toEqual([
      { questionId: 'who', path: 'passageId', message: 'This question is about a passage that is not in the set.' },
    ])
  })
})

describe('anchors of a draft', () => {
  const settled = async (evidence: object[]) => {
    const set = await aSet(owner, [passageId], [])
    return await save(set.id, [{ ...aQuestion(passageId), evidence }])
  }

  it('are filled in where position and quote agree', async () => {
    const answer = await settled([{ ...FULL, prefix: '', suffix: 'nonsense' }])
    expect(answer.body.questions[0]?.evidence).toEqual([FULL])
  })

  it('are found by a quote that the passage has once', async () => {
    expect((await settled([quoted('said Rana Holm')])).body.questions[0]?.evidence).toEqual([FULL])
  })

  it('are found by their context where the passage has the quote twice', async () => {
    const second = ARTICLE.lastIndexOf('bridge')
    const answer = await settled([{ ...quoted('bridge'), prefix: 'a shop beside the ', suffix: '. The mayor' }])
    expect(answer.body.questions[0]?.evidence).toMatchObject([{ start: second, end: second + 6 }])
  })

  it('are refused at their field when they are nowhere, and nothing is saved', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const answer = await save(set.id, [
      aQuestion(passageId, { id: 'fine' }),
      aQuestion(passageId, { evidence: [FULL, quoted('never said anywhere at all')] }),
      aHighlight(passageId, 'nor was this sentence written'),
    ])
    expect(pathsOf(answer)).toEqual([422, ['questions.1.evidence.1', 'questions.2.key.required.0']])
    expect(answer.body.detail).toBe(
      '“never said anywhere at all” cannot be found in the passage. Select the words again.',
    )
    expect(await read(set.id)).toEqual(set)
  })

  it('make a question be about the only passage, and ask which where there are two', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(null)])
    expect(set.questions).toEqual([aQuestion(passageId, { evidence: [FULL] })])
    const more = (await aPassage(owner)).passageId
    const answer = await save(set.id, [aQuestion(null)], { passageIds: [passageId, more] })
    expect(pathsOf(answer)).toEqual([422, ['questions.0.passageId']])
  })
})

describe('bad drafts', () => {
  it('are refused with the field that is wrong, and nothing is saved', async () => {
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    const question = aQuestion(passageId)
    const refused = async (questions: unknown, given: object = {}) => pathsOf(await save(set.id, questions, given))
    expect(await refused([question, aQuestion(null, { id: 'x', evidence: [] }), question])).toEqual([
      422,
      ['questions.2.id'],
    ])
    expect(await refused([], { title: '  ' })).toEqual([422, ['title']])
    expect(await refused([], { title: 'x'.repeat(201) })).toEqual([422, ['title']])
    expect(await refused([], { passageIds: [] })).toEqual([422, ['passageIds']])
    expect(await refused([], { passageIds: [passageId, passageId] })).toEqual([422, ['passageIds.1']])
    expect(await refused([], { passageIds: [passageId, 'unknown'] })).toEqual([422, ['passageIds.1']])
    expect(await refused([{ ...question, passageId: 'unknown' }])).toEqual([422, ['questions.0.passageId']])
    expect(await refused([{ ...question, points: -1 }])).toEqual([422, ['questions.0.points']])
    expect(await refused([{ ...question, prompt: 'NUL\u0000' }])).toEqual([422, ['questions.0.prompt']])
    expect(await refused([{ ...question, id: 'half \ud83d' }])).toEqual([422, ['questions.0.id']])
    expect(await refused([{ ...question, kind: 'guess' }])).toEqual([422, ['questions.0.kind']])
    expect((await refused([{ ...question, score: 1 }]))[0]).toBe(422)
    expect((await refused('many'))[0]).toBe(422)
    expect((await save(set.id, [], { questions: undefined })).status).toBe(422)
    expect((await owner.call('PUT', `/api/question-sets/${set.id}`)).status).toBe(422)
    expect((await owner.call('PUT', `/api/question-sets/${set.id}`, '{"title":')).status).toBe(422)
    expect(await read(set.id)).toEqual(set)
  })

  it('are refused when they have 10,000 options or 201 questions', async () => {
    const set = await aSet(owner, [passageId], [])
    const options = Array.from({ length: 10_000 }, (_, index) => ({ id: `o${index}`, text: `Option ${index}` }))
    expect(pathsOf(await save(set.id, [aQuestion(passageId, { content: { options } })]))).toEqual([
      422,
      ['questions.0.content.options'],
    ])
    const questions = Array.from({ length: 201 }, (_, index) => aQuestion(passageId, { id: `q${index}` }))
    expect(pathsOf(await save(set.id, questions))).toEqual([422, ['questions']])
    expect((await save(set.id, questions.slice(1))).body.questions.length).toBe(200)
  })

  it('are refused when they name what is somebody else’s, in the same words as for what does not exist', async () => {
    const theirs = (await aPassage(other)).passageId
    const set = await aSet(owner, [passageId], [])
    const both = [
      await save(set.id, [], { passageIds: [theirs] }),
      await save(set.id, [], { passageIds: ['unknown'] }),
      await save(set.id, [{ ...aQuestion(theirs), evidence: [] }]),
    ]
    expect(both.map(pathsOf)).toEqual([
      [422, ['passageIds.0']],
      [422, ['passageIds.0']],
      [422, ['questions.0.passageId']],
    ])
    expect(new Set(both.map(({ body }) => body.detail))).toEqual(new Set(['There is no such passage here.']))
  })
})

describe('two tabs', () => {
  it('cannot overwrite each other: the stale one changes nothing', async () => {
    const set = await aSet(owner, [passageId], [])
    const first = await save(set.id, [aQuestion(passageId)], {}, { 'if-match': `"${set.version}"` })
    const late = await save(set.id, [], { title: 'Second tab' }, { 'if-match': `"${set.version}"` })
    expect([first.status, late.status, late.body.code]).toEqual([200, 412, 'stale'])
    expect(await read(set.id)).toEqual(first.body)
  })

  it('that save at once from the same state: exactly one wins', async () => {
    const set = await aSet(owner, [passageId], [])
    const titles = Array.from({ length: 8 }, (_, index) => `Tab ${index}`)
    const answers = await Promise.all(
      titles.map((title, index) =>
        save(set.id, [aQuestion(passageId, { id: `q${index}` })], { title }, { 'if-match': `"${set.version}"` }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...titles.slice(1).map(() => 412)])
    const winner = answers.find(({ status }) => status === 200)?.body
    expect(await read(set.id)).toEqual(winner)
  })

  it('may save without If-Match, and the last one stands whole', async () => {
    const set = await aSet(owner, [passageId], [])
    await save(set.id, [aQuestion(passageId, { id: 'first' })])
    await save(set.id, [aQuestion(passageId, { id: 'last' })])
    expect((await read(set.id)).questions.map(({ id }) => id)).toEqual(['last'])
  })
})
