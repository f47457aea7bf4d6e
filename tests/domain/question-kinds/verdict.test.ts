import { describe, expect, it } from 'vitest'
import { verdict, verdictName } from '#api/domain/question-kinds/verdict.ts'

describe('verdict', () => {
  it('gives full credit to the key alone', () => {
    for (const right of verdictName.options) {
      const credits = verdictName.options.map(
        (chosen) => verdict.grade({}, { verdict: right }, { verdict: chosen }).credit,
      )
      expect(credits).toEqual(verdictName.options.map((chosen) => (chosen === right ? 1 : 0)))
    }
  })
  it('gives no credit for leaving open a question without a key', () => {
    expect(verdict.grade({}, { verdict: null }, { verdict: null }).credit).toBe(0)
  })
  it('needs evidence except for what the passage does not say', () => {
    expect([...verdictName.options, null].map((right) => verdict.needsEvidence({ verdict: right }))).toEqual([
      true,
      true,
      false,
      true,
    ])
  })
  it('reads as a person would say it', () => {
    expect(verdict.parts({}, { verdict: 'false' })).toEqual([
      {
        part: 'answer',
        label: 'Answer',
        options: [
          { given: 'true', label: 'True', right: false },
          { given: 'false', label: 'False', right: true },
          { given: 'not-said', label: 'The passage does not say', right: false },
        ],
      },
    ])
  })
})
