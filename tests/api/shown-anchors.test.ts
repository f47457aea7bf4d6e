import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ProblemDocument, Question, QuestionSetView, Revised } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ARTICLE, aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

/** A question that shows places of the passage. */
const aVoice = (passageId: string, second: string): Question<'voice'> => {
  const { prompt: _, content: __, key: ___, ...shared } = aQuestion(passageId, { evidence: [], feedback: {} })
  return {
    ...shared,
    kind: 'voice',
    prompt: 'Whose voice is it?',
    content: {
      statements: [
        { id: 's1', place: quoted('The council closes the old bridge in May.') },
        { id: 's2', place: quoted(second) },
      ],
      sources: [{ id: 'holm', text: 'Rana Holm', is: 'person' }],
      cues: [{ statementId: 's2', place: quoted('said Rana Holm') }],
    },
    key: { voices: { s1: 'reporter', s2: 'holm' }, withoutCue: { s2: 'reporter' } },
  }
}
const SAID = '“Nobody asked us,” said Rana Holm, who runs a shop beside the bridge.'

const shownIn = ({ passages, questions: [asked] }: QuestionSetView) =>
  asked?.kind === 'voice'
    ? [...asked.content.statements, ...asked.content.cues].map(({ place: { start, end } }) =>
        passages[0]?.text.slice(start, end),
      )
    : null
const revise = (passageId: string, text: string) =>
  ok(owner.call<Revised>('POST', `/api/passages/${passageId}/revisions`, { text }))
const read = (id: string) => ok(owner.call<QuestionSetView>('GET', `/api/question-sets/${id}`))

describe('places of the passage that a question shows', () => {
  it('are found by their words when the draft is saved', async () => {
    const { passageId } = await aPassage(owner)
    const set = await aSet(owner, [passageId], [aVoice(passageId, SAID)])
    expect(shownIn(set)).toEqual(['The council closes the old bridge in May.', SAID, 'said Rana Holm'])
    expect(set.faults).toEqual([])
  })
  it('are named by their field when the passage does not hold them', async () => {
    const { passageId } = await aPassage(owner)
    const { id } = await aSet(owner, [passageId], [])
    const draft = { title: 'Voices', passageIds: [passageId], questions: [aVoice(passageId, 'Never said anywhere.')] }
    const { status, body } = await owner.call<ProblemDocument>('PUT', `/api/question-sets/${id}`, draft)
    expect([status, body.errors?.map(({ path }) => path)]).toEqual([422, ['questions.0.content.statements.1.place']])
  })
  it('move when the text is corrected', async () => {
    const { passageId } = await aPassage(owner)
    const { id } = await aSet(owner, [passageId], [aVoice(passageId, SAID)])
    const { lost } = await revise(passageId, `A new first line.\n\n${ARTICLE.replace('a shop', 'the shop')}`)
    expect(lost).toEqual([])
    expect(shownIn(await read(id))).toEqual([
      'The council closes the old bridge in May.',
      SAID.replace('a shop', 'the shop'),
      'said Rana Holm',
    ])
  })
  it('are lost with their key when the corrected text has them no more, and the draft says what is missing', async () => {
    const { passageId } = await aPassage(owner)
    const { id } = await aSet(owner, [passageId], [aVoice(passageId, SAID)])
    const { lost } = await revise(passageId, 'The council closes the old bridge in May. Everything else is new.')
    expect(lost.map(({ quote }) => quote)).toEqual([SAID, 'said Rana Holm'])
    const set = await read(id)
    expect(set.questions[0]).toMatchObject({
      content: { statements: [{ id: 's1' }], cues: [] },
      key: { voices: { s1: 'reporter' }, withoutCue: {} },
    })
    expect(set.faults.map(({ path }) => path)).toEqual(['content.statements'])
  })
})
