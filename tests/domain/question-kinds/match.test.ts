import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match } from '#api/domain/question-kinds/match.ts'

const { content, key } = match.specimen
const claimIds = content.claims.map(({ id }) => id)
const sourceIds = content.sources.map(({ id }) => id)
const rows = fc.dictionary(fc.constantFrom(...claimIds), fc.constantFrom(...sourceIds))

describe('match', () => {
  it('marks each claim by itself and leaves open rows without a misreading', () => {
    expect(match.grade(content, key, { sourceOf: { c1: 's1', c2: 's3' } })).toEqual({
      credit: 1 / 3,
      parts: [
        { part: 'c1', given: ['s1'], credit: 1, errorTag: null },
        { part: 'c2', given: ['s3'], credit: 0, errorTag: null },
        { part: 'c3', given: [], credit: 0, errorTag: null },
      ],
    })
  })
  it('never lowers the credit when a claim gets its source', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...claimIds), (sourceOf, claim) => {
        const mended = { sourceOf: { ...sourceOf, [claim]: key.sourceOf[claim] ?? '' } }
        expect(match.grade(content, key, mended).credit).toBeGreaterThanOrEqual(
          match.grade(content, key, { sourceOf }).credit,
        )
      }),
    )
  })
  it('does not take a claim called "constructor" for one that has a source', () => {
    const named = { ...content, claims: [{ id: 'constructor', text: 'A claim' }] }
    expect(match.grade(named, { sourceOf: {} }, { sourceOf: {} })).toEqual({
      credit: 0,
      parts: [{ part: 'constructor', given: [], credit: 0, errorTag: null }],
    })
    expect(match.faults(named, { sourceOf: {} })).toEqual([
      { path: 'key.sourceOf.constructor', message: 'Say whose claim this is.' },
    ])
  })
  it('gives nothing for a row called "__proto__"', () => {
    const response = match.response.parse(JSON.parse('{"sourceOf":{"__proto__":"s1"}}'))
    expect(match.grade(content, key, response).credit).toBe(0)
  })
  it('names every claim without words, without a source, or said twice', () => {
    const claims = [
      { id: 'c1', text: 'The bridge is safe.' },
      { id: 'c2', text: ' the  bridge is SAFE. ' },
      { id: 'c3', text: ' ' },
    ]
    const sources = content.sources.slice(0, 1)
    expect(match.faults({ claims, sources }, { sourceOf: { c1: 's1', c2: 'gone' } }).map(({ path }) => path)).toEqual([
      'content.claims.1.text',
      'content.claims.2.text',
      'content.sources',
      'key.sourceOf.c2',
      'key.sourceOf.c3',
    ])
  })
  it('cannot be published without a claim', () => {
    expect(match.faults({ ...content, claims: [] }, { sourceOf: {} })).toEqual([
      { path: 'content.claims', message: 'Give at least one claim.' },
    ])
  })
})
