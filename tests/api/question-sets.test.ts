import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  PassageView,
  Preview,
  ProblemDocument,
  PublishedVersion,
  Question,
  QuestionSetSummary,
  QuestionSetView,
} from '#api/contract.ts'
import { question } from '#api/domain/question.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aHighlight, aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
let other: Client
let passage: PassageView
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  other = await bench.teacher('Bo')
  passage = await aPassage(owner)
})
afterAll(() => bench.close())

type List = { entries: QuestionSetSummary[] }
const found = async (client: Client, query = ''): Promise<string[]> =>
  (await ok(client.call<List>('GET', `/api/question-sets?${query}`))).entries.map(({ title }) => title)

describe('a question set', () => {
  it('starts as an empty draft on its passages', async () => {
    const { passageId, revisionId, title, sourceCard, text, paragraphs } = passage
    const answer = await owner.call<QuestionSetView>('POST', '/api/question-sets', {
      title: ' Who said what ',
      passageIds: [passageId],
    })
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, '"1"'])
    expect(answer.body).toEqual({
      id: answer.body.id,
      title: 'Who said what',
      version: 1,
      blueprint: [],
      passages: [{ passageId, revisionId, title, sourceCard, text, paragraphs }],
      questions: [],
      faults: [{ questionId: null, path: 'questions', message: 'Write a question first.' }],
      advice: [],
      published: null,
      isExample: false,
      archivedAt: null,
      createdAt: bench.now(),
      updatedAt: bench.now(),
    })
    expect((await owner.call('GET', `/api/question-sets/${answer.body.id}`)).body).toEqual(answer.body)
  })

  it('is refused without a title, without a passage, or on somebody else’s', async () => {
    const theirs = await aPassage(other)
    const call = async (body: unknown) => {
      const { status, body: answer } = await owner.call<ProblemDocument>('POST', '/api/question-sets', body)
      return [status, answer.errors?.map(({ path }) => path)]
    }
    const before = await found(owner)
    expect(await call({ title: '', passageIds: [passage.passageId] })).toEqual([422, ['title']])
    expect(await call({ title: 'a\u0000b', passageIds: [passage.passageId] })).toEqual([422, ['title']])
    expect(await call({ title: 'x', passageIds: [] })).toEqual([422, ['passageIds']])
    expect(await call({ title: 'x', passageIds: [passage.passageId, theirs.passageId] })).toEqual([
      422,
      ['passageIds.1'],
    ])
    expect((await call({}))[0]).toBe(422)
    expect((await call('[]'))[0]).toBe(422)
    expect(await found(owner)).toEqual(before)
  })

  it('carries advice, which does not stand in the way of publishing', async () => {
    const { passageId } = passage
    const set = await aSet(owner, [passageId], [aQuestion(passageId, { prompt: 'Who was not asked?' })])
    expect([set.faults, set.advice]).toEqual([
      [],
      [
        { questionId: 'who', path: 'prompt', message: expect.stringContaining('“not” is easy to miss') },
        { questionId: null, path: 'questions', message: 'No question asks about “At least 1,200” (paragraph 1).' },
      ],
    ])
    await ok(owner.call('POST', `/api/question-sets/${set.id}/versions`))
  })

  it('is previewed without keys, evidence, explanations and feedback', async () => {
    const set = await aSet(
      owner,
      [passage.passageId],
      [aQuestion(passage.passageId), aHighlight(passage.passageId, 'old bridge')],
    )
    const preview = await ok(owner.call<Preview>('GET', `/api/question-sets/${set.id}/preview`))
    expect(preview).toEqual({
      title: set.title,
      passages: set.passages,
      questions: set.questions.map(({ id, kind, passageId, prompt, points, skill, proof, content }) => ({
        id,
        kind,
        passageId,
        prompt,
        points,
        skill,
        proof,
        content,
      })),
    })
  })

  it('is copied with everything but what was published', async () => {
    const set = await aSet(owner, [passage.passageId], [aQuestion(passage.passageId)])
    await ok(owner.call('POST', `/api/question-sets/${set.id}/versions`))
    bench.wait(1000)
    const answer = await owner.call<QuestionSetView>('POST', `/api/question-sets/${set.id}/copies`)
    expect(answer.headers.get('etag')).toBe('"1"')
    expect(answer.body).toEqual({
      ...set,
      id: answer.body.id,
      title: `Copy of ${set.title}`,
      version: 1,
      createdAt: bench.now(),
      updatedAt: bench.now(),
    })
    const long = await aSet(owner, [passage.passageId], [], 'x'.repeat(200))
    const copy = await ok(owner.call<QuestionSetView>('POST', `/api/question-sets/${long.id}/copies`))
    expect(copy.title).toBe(`Copy of ${'x'.repeat(192)}`)
  })

  it('is archived and brought back', async () => {
    const teacher = await bench.teacher('Cy')
    const { passageId } = await aPassage(teacher)
    const set = await aSet(teacher, [passageId], [])
    const path = `/api/question-sets/${set.id}`
    const archived = await ok(teacher.call<QuestionSetView>('PATCH', path, { isArchived: true }))
    expect([archived.archivedAt, archived.version]).toEqual([bench.now(), set.version + 1])
    expect(await ok(teacher.call('PATCH', path, { isArchived: true }))).toEqual(archived)
    expect([await found(teacher), await found(teacher, 'archived=true')]).toEqual([[], [set.title]])
    await ok(teacher.call('PATCH', path, { isArchived: false }))
    expect([await found(teacher), await found(teacher, 'archived=true')]).toEqual([[set.title], []])
    expect((await teacher.call('PATCH', path, { isArchived: 'yes' })).status).toBe(422)
  })
})

describe('a script with an access token', () => {
  it('writes, publishes and deletes a set, as curl would', async () => {
    const { token } = await ok(owner.call<{ token: string }>('POST', '/api/access-tokens', { name: 'curl' }))
    const script = bench.client(token)
    const { passageId } = await aPassage(script)
    const set = await aSet(script, [passageId], [aQuestion(passageId)])
    expect((await script.call('POST', `/api/question-sets/${set.id}/versions`)).status).toBe(200)
    expect((await script.call('DELETE', `/api/passages/${passageId}?withDependents=true`)).status).toBe(204)
  })

  it('is not a page of another site: that is refused', async () => {
    const { id } = await aSet(owner, [passage.passageId], [])
    const answer = await owner.call('DELETE', `/api/question-sets/${id}`, undefined, { origin: 'https://evil.example' })
    expect(answer.status).toBe(403)
  })
})

describe('the example', () => {
  it('is published and unchanged', async () => {
    const teacher = await bench.teacher('Eli', { keepExample: true })
    const { entries } = await ok(teacher.call<List>('GET', '/api/question-sets'))
    const set = await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${entries[0]?.id}`))
    expect([set.isExample, set.faults, set.published?.hasChangedSince]).toEqual([true, [], false])
    const { title, passages, questions } = set
    const passageIds = passages.map(({ passageId }) => passageId)
    const saved = await ok(
      teacher.call<QuestionSetView>('PUT', `/api/question-sets/${set.id}`, { title, passageIds, questions }),
    )
    expect([saved.questions, saved.published]).toEqual([questions, set.published])
  })
})

describe('listing question sets', () => {
  it('shows passages, counts and the newest version, newest change first', async () => {
    const teacher = await bench.teacher('Dee')
    const one = (await aPassage(teacher, { title: 'One' })).passageId
    const two = (await aPassage(teacher, { title: 'Two' })).passageId
    const empty = await aSet(teacher, [two], [], 'Ferries')
    bench.wait(1)
    const full = await aSet(teacher, [two, one], [aQuestion(one), aQuestion(two, { id: 'x', points: 0.5 })], 'Bridges')
    const version = await ok(teacher.call<PublishedVersion>('POST', `/api/question-sets/${full.id}/versions`))
    const published = { ...version, hasChangedSince: false }
    const common = { isExample: false, archivedAt: null }
    const { entries } = await ok(teacher.call<List>('GET', '/api/question-sets'))
    expect(entries).toEqual([
      {
        ...common,
        id: full.id,
        title: 'Bridges',
        passages: [
          { id: two, title: 'Two' },
          { id: one, title: 'One' },
        ],
        questions: 2,
        points: 2.5,
        published,
        updatedAt: full.updatedAt,
      },
      {
        ...common,
        id: empty.id,
        title: 'Ferries',
        passages: [{ id: two, title: 'Two' }],
        questions: 0,
        points: 0,
        published: null,
        updatedAt: empty.updatedAt,
      },
    ])
    bench.wait(1)
    const draft = { title: 'Bridges', passageIds: [two, one], questions: full.questions.slice(1) }
    const stateAfter = async (body: object) => {
      await ok(teacher.call('PUT', `/api/question-sets/${full.id}`, body))
      return (await ok(teacher.call<List>('GET', '/api/question-sets'))).entries[0]?.published
    }
    expect(await stateAfter(draft)).toEqual({ ...version, hasChangedSince: true })
    expect(await stateAfter({ ...draft, questions: full.questions })).toEqual(published)
    expect(await found(teacher, 'search=FERR')).toEqual(['Ferries'])
    expect(await found(teacher, 'search=%25')).toEqual([])
    expect(await found(teacher, `passageId=${one}`)).toEqual(['Bridges'])
    expect(await found(other, `passageId=${one}`)).toEqual([])
    expect((await teacher.call('GET', `/api/question-sets?search=${'x'.repeat(201)}`)).status).toBe(422)
  })
})

describe('a blank question', () => {
  it('of every kind is a question that can be saved at once', async () => {
    const blanks: Question[] = []
    for (const kind of kindNames) {
      const blank = await ok(owner.call<Question>('GET', `/api/question-sets/blank-question?kind=${kind}`))
      expect([blank.kind, blank.points, question.safeParse(blank).success]).toEqual([kind, 1, true])
      blanks.push(blank)
    }
    const set = await aSet(owner, [passage.passageId], blanks)
    expect(set.questions).toEqual(blanks)
    expect(new Set(set.faults.map(({ questionId }) => questionId)).size).toBe(kindNames.length)
  })

  it('needs a kind that exists', async () => {
    expect((await owner.call('GET', '/api/question-sets/blank-question?kind=guess')).status).toBe(422)
    expect((await owner.call('GET', '/api/question-sets/blank-question')).status).toBe(422)
  })
})

describe('nobody but the owner', () => {
  const calls = (id: string, passageId: string): [string, string, unknown?][] => [
    ['GET', `/api/question-sets/${id}`],
    ['PUT', `/api/question-sets/${id}`, { title: 'Mine now', passageIds: [passageId], questions: [] }],
    ['PATCH', `/api/question-sets/${id}`, { isArchived: true }],
    ['POST', `/api/question-sets/${id}/copies`],
    ['GET', `/api/question-sets/${id}/preview`],
    ['POST', `/api/question-sets/${id}/versions`],
    ['GET', `/api/question-sets/${id}/dependents`],
    ['DELETE', `/api/question-sets/${id}?withDependents=true`],
  ]

  it('reaches a question set, and what exists looks like what does not', async () => {
    const set = await aSet(owner, [passage.passageId], [aQuestion(passage.passageId)])
    const theirs = await Promise.all(calls(set.id, passage.passageId).map((call) => other.call(...call)))
    const missing = await Promise.all(calls('no-such-id', passage.passageId).map((call) => other.call(...call)))
    expect(theirs.map(({ status }) => status)).toEqual(theirs.map(() => 404))
    expect(theirs.map(({ body }) => body)).toEqual(missing.map(({ body }) => body))
    expect((await owner.call('GET', `/api/question-sets/${set.id}`)).body).toEqual(set)
  })

  it('does anything without signing in', async () => {
    const nobody = bench.client()
    const { id } = await aSet(owner, [passage.passageId], [])
    const everything: [string, string, unknown?][] = [
      ...calls(id, passage.passageId),
      ['GET', '/api/question-sets'],
      ['GET', '/api/question-sets/blank-question?kind=choice'],
      ['POST', '/api/question-sets', { title: 'x', passageIds: [passage.passageId] }],
    ]
    const answers = await Promise.all(everything.map((call) => nobody.call(...call)))
    expect(answers.map(({ status }) => status)).toEqual(everything.map(() => 401))
  })
})
