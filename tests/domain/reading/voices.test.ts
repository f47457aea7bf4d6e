import { describe, expect, it } from 'vitest'
import { readingOf } from '#api/domain/reading/reading.ts'

const voicesOf = (text: string) => readingOf(text).statements.map(({ voice }) => voice)

describe('the voice of a statement', () => {
  it('is the reporter’s where nobody is credited, refusals and denials without content included', () => {
    expect(voicesOf('The bridge fell. Ann Lee declined to comment. The ministry rejects the findings.')).toEqual([
      'reporter',
      'reporter',
      'reporter',
    ])
  })

  it('is attributed in and around quotations, and where a document speaks', () => {
    expect(voicesOf('“It fell,” Ann Lee said. “We ran.” The paper records 186 faults.')).toEqual([
      'attributed',
      'attributed',
      'attributed',
    ])
  })

  it('is hedged by its main clause only', () => {
    expect(voicesOf('He allegedly sold the boat. It is thought to have sunk. The cost could rise.')).toEqual([
      'hedged',
      'hedged',
      'hedged',
    ])
    expect(voicesOf('A ship allegedly carrying arms left port.')).toEqual(['reporter'])
  })

  it('goes to the source rather than to the hedge', () => {
    expect(voicesOf('He allegedly sold the boat, prosecutors say.')).toEqual(['attributed'])
  })

  it('is not set by a cue that only dates what the reporter tells', () => {
    expect(voicesOf('The minister resigned, hours after auditors disclosed that the line had overspent.')).toEqual([
      'reporter',
    ])
  })

  it('names the one the reporter heard from first', () => {
    const { sources, statements } = readingOf('Ann Lee said her insurer had told her it would pay.')
    const names = new Map(sources.map(({ id, name }) => [id, name]))
    expect(statements[0]?.sourceIds.map((id) => names.get(id))).toEqual(['Ann Lee', 'Ann Lee’s insurer'])
  })
})
