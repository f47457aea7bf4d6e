import { describe, expect, it } from 'vitest'
import type { Question, QuestionSetDraft } from '#api/contract.ts'
import { sameDraft } from '#web/teacher/question-sets/same-draft.ts'

const question: Question = {
  id: 'q1',
  kind: 'short',
  passageId: 'p1',
  prompt: 'Who says it?',
  points: 1,
  skill: 'attribution',
  proof: 'none',
  acceptedProof: [],
  content: {},
  key: { accepted: ['the mayor'] },
  evidence: [{ start: 0, end: 5, quote: 'Mayor', prefix: '', suffix: '' }],
  explanation: '',
  feedback: {},
}
const draft: QuestionSetDraft = { title: 'The bridge', passageIds: ['p1'], blueprint: [], questions: [question] }
const withQuestion = (changed: Partial<Question<'short'>>): QuestionSetDraft => ({
  ...draft,
  questions: [{ ...question, ...changed } as Question],
})

describe('two drafts', () => {
  it('are the same when the server has only settled title and anchors and ordered the fields', () => {
    const { questions, passageIds } = withQuestion({
      evidence: [{ suffix: ' has said', prefix: '', quote: 'Mayor', end: 5, start: 0 }],
    })
    expect(sameDraft(draft, { questions, blueprint: [], passageIds, title: 'The bridge' })).toBe(true)
    expect(sameDraft({ ...draft, title: 'The bridge ' }, draft)).toBe(true)
  })

  it.each<[string, QuestionSetDraft]>([
    ['title', { ...draft, title: 'The harbour' }],
    ['passages', { ...draft, passageIds: ['p1', 'p2'] }],
    ['questions', { ...draft, questions: [] }],
    ['key', withQuestion({ key: { accepted: ['the mayor', 'mayor'] } })],
    [
      'place of the evidence',
      withQuestion({
        evidence: [{ ...draft.questions[0]?.evidence[0], start: 9, end: 14, quote: 'Mayor', prefix: '', suffix: '' }],
      }),
    ],
  ])('differ by their %s', (_, other) => {
    expect(sameDraft(draft, other)).toBe(false)
  })
})
