import type { PassageView, Question, QuestionSetView, Session } from '#api/contract.ts'
import { insertAssignment } from '#db/queries/assignments.ts'
import type { Answer, Bench, Client } from './open-app.ts'

export const NO_CARD = { outlet: '', author: '', publishedOn: '', url: '', licence: '' }

/** Two paragraphs with a repeated word ("bridge"), a bound and a speaker. */
export const ARTICLE = [
  'The council closes the old bridge in May. At least 1,200 households lose their bus line.',
  '“Nobody asked us,” said Rana Holm, who runs a shop beside the bridge. The mayor declined to comment.',
].join('\n\n')

/** What an answer holds, once it is known to have worked. */
export async function ok<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return body
}

export const aPassage = (client: Client, given: { title?: string; text?: string; sourceCard?: object } = {}) =>
  ok(
    client.call<PassageView>('POST', '/api/passages', {
      title: given.title ?? 'The bridge',
      text: given.text ?? ARTICLE,
      sourceCard: given.sourceCard ?? {},
    }),
  )

/** An anchor as somebody writes it by hand: the quote is right, the position is not known. */
export const quoted = (quote: string) => ({ start: 0, end: 1, quote, prefix: '', suffix: '' })

/** A question that could be published, on who says the words. */
export const aQuestion = (passageId: string | null, given: Partial<Question<'choice'>> = {}): Question<'choice'> => ({
  id: 'who',
  kind: 'choice',
  passageId,
  prompt: 'Who says that nobody asked?',
  points: 2,
  skill: 'attribution',
  proof: 'none',
  content: {
    options: [
      { id: 'a', text: 'Rana Holm' },
      { id: 'b', text: 'The mayor' },
    ],
  },
  key: { correct: 'a', partial: {} },
  evidence: [quoted('said Rana Holm')],
  acceptedProof: [],
  explanation: 'She is named right after the quotation.',
  feedback: { 'answer/b': { text: 'The mayor says nothing.', errorTag: 'wrong-speaker' } },
  ...given,
})

export const aHighlight = (passageId: string, quote: string): Question<'highlight'> => ({
  id: 'find',
  kind: 'highlight',
  passageId,
  prompt: 'Find the number.',
  points: 1,
  skill: 'evidence',
  proof: 'none',
  content: { by: 'sentence' },
  key: { required: [quoted(quote)], allowed: [] },
  evidence: [],
  acceptedProof: [],
  explanation: '',
  feedback: {},
})

/** A set on the passages, saved with the questions. */
export async function aSet(
  client: Client,
  passageIds: readonly string[],
  questions: readonly Question[],
  title = 'Who said what',
): Promise<QuestionSetView> {
  const { id } = await ok(client.call<QuestionSetView>('POST', '/api/question-sets', { title, passageIds }))
  return await ok(client.call<QuestionSetView>('PUT', `/api/question-sets/${id}`, { title, passageIds, questions }))
}

/** Gives a published version to whoever has the join code; returns the assignment's id. */
export async function assign(bench: Bench, owner: Client, versionId: string, title = 'Week 3'): Promise<string> {
  const { teacher } = await ok(owner.call<Session>('GET', '/api/session'))
  if (teacher === null) throw new Error('nobody is signed in')
  const id = `assignment-of-${versionId}`.slice(0, 40)
  await insertAssignment(bench.db, {
    id,
    ownerId: teacher.id,
    versionId,
    title,
    joinCode: `J${versionId.slice(-5)}`,
    mode: 'self-paced',
    identify: 'name',
    attemptCounts: 'best',
    shuffleQuestions: false,
    shuffleOptions: false,
    feedback: 'never',
    version: 1,
    createdAt: bench.now(),
  })
  return id
}
