import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PassageView, ProblemDocument, QuestionSetView, Revised } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aHighlight, aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

const revise = (passageId: string, text: string, headers: Record<string, string> = {}) =>
  owner.call<Revised>('POST', `/api/passages/${passageId}/revisions`, { text }, headers)
const readSet = (id: string) => ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${id}`))
const publish = (id: string) =>
  ok(owner.call<{ versionId: string; number: number }>('POST', `/api/question-sets/${id}/versions`))
const quotesIn = (set: QuestionSetView) =>
  set.questions.map((question) =>
    [...question.evidence, ...(question.kind === 'highlight' ? question.key.required : [])].map(({ start, end }) =>
      set.passages[0]?.text.slice(start, end),
    ),
  )

describe('correcting a text', () => {
  it('moves the anchors of every draft and raises its version', async () => {
    const { passageId } = await aPassage(owner)
    const questions = [aQuestion(passageId), aHighlight(passageId, 'At least 1,200 households lose their bus line.')]
    const sets = [await aSet(owner, [passageId], questions), await aSet(owner, [passageId], questions, 'Another')]
    bench.wait(1000)
    const answer = await revise(passageId, `A new first line.\n\n${ARTICLE.replace('bus line', 'only bus line')}`)
    expect(answer.headers.get('etag')).toBe('"2"')
    expect(answer.body.lost).toEqual([])
    expect(answer.body.passage).toMatchObject({ version: 2, revisionNumber: 2, updatedAt: bench.now() })
    for (const { id, version } of sets) {
      const set = await readSet(id)
      expect(quotesIn(set)).toEqual([['said Rana Holm'], ['At least 1,200 households lose their only bus line.']])
      expect(set.version).toBe(version + 1)
      expect(set.passages[0]?.revisionId).toBe(answer.body.passage.revisionId)
    }
  })

  it('names the anchors that are lost, with question and words', async () => {
    const { passageId } = await aPassage(owner)
    const questions = [
      aQuestion(passageId, { id: 'first', evidence: [] }),
      aQuestion(passageId),
      aHighlight(passageId, 'At least 1,200 households'),
    ]
    const set = await aSet(owner, [passageId], questions)
    const { lost } = await ok(revise(passageId, 'Everything is different now.'))
    const common = { questionSetId: set.id, questionSetTitle: set.title }
    expect(lost).toEqual([
      {
        ...common,
        questionId: 'who',
        questionNumber: 2,
        prompt: 'Who says that nobody asked?',
        quote: 'said Rana Holm',
      },
      {
        ...common,
        questionId: 'find',
        questionNumber: 3,
        prompt: 'Find the number.',
        quote: 'At least 1,200 households',
      },
    ])
    const after = await readSet(set.id)
    expect(quotesIn(after)).toEqual([[], [], []])
    expect(after.faults.map(({ questionId, path }) => [questionId, path])).toEqual([
      ['first', 'evidence'],
      ['who', 'evidence'],
      ['find', 'key.required'],
    ])
  })

  it('leaves questions on other passages of the set alone', async () => {
    const one = await aPassage(owner)
    const two = await aPassage(owner, { title: 'The same again' })
    const set = await aSet(owner, [one.passageId, two.passageId], [aQuestion(two.passageId)])
    const { lost } = await ok(revise(one.passageId, 'Everything is different now.'))
    expect(lost).toEqual([])
    const after = await readSet(set.id)
    expect(after.questions).toEqual(set.questions)
    expect(after.passages.map(({ text }) => text)).toEqual(['Everything is different now.', ARTICLE])
  })

  it('keeps the revision that was published for ever, and the others only while they are used', async () => {
    const { passageId } = await aPassage(owner)
    const numbers = async () =>
      (await ok(owner.call<PassageView>('GET', `/api/passages/${passageId}`))).revisions.map(({ number }) => number)
    const set = await aSet(owner, [passageId], [aQuestion(passageId)])
    await ok(revise(passageId, `${ARTICLE} One more.`))
    expect(await numbers()).toEqual([2])
    await publish(set.id)
    await ok(revise(passageId, `${ARTICLE} Two more.`))
    await ok(revise(passageId, `${ARTICLE} Three more.`))
    expect(await numbers()).toEqual([4, 2])
    const after = await readSet(set.id)
    expect(after.published).toMatchObject({ number: 1, hasChangedSince: true })
  })

  it('makes no revision of the same text, whatever its line ends', async () => {
    const passage = await aPassage(owner)
    const same = await ok(revise(passage.passageId, ARTICLE.replaceAll('\n', '\r\n')))
    expect(same).toEqual({ passage, lost: [] })
  })

  it('refuses a stale version and changes nothing', async () => {
    const passage = await aPassage(owner)
    const set = await aSet(owner, [passage.passageId], [aQuestion(passage.passageId)])
    await ok(owner.call('PATCH', `/api/passages/${passage.passageId}`, { title: 'Meanwhile' }))
    expect((await revise(passage.passageId, 'Too late.', { 'if-match': '"1"' })).status).toBe(412)
    expect(await readSet(set.id)).toEqual({ ...set, passages: [{ ...set.passages[0], title: 'Meanwhile' }] })
  })

  it('lets exactly one of two corrections of the same version win', async () => {
    const { passageId } = await aPassage(owner)
    const answers = await Promise.all(['One.', 'Two.'].map((text) => revise(passageId, text, { 'if-match': '"1"' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
    const { version, revisionNumber } = await ok(owner.call<PassageView>('GET', `/api/passages/${passageId}`))
    expect([version, revisionNumber]).toEqual([2, 2])
  })

  it('refuses text that cannot be kept', async () => {
    const { passageId } = await aPassage(owner)
    const answer = await owner.call<ProblemDocument>('POST', `/api/passages/${passageId}/revisions`, { text: '\u0000' })
    expect([answer.status, answer.body.errors?.map(({ path }) => path)]).toEqual([422, ['text']])
  })
})
