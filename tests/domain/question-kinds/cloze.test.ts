import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cloze } from '#api/domain/question-kinds/cloze.ts'

const { content, key } = cloze.specimen
const gaps = fc.record({ g1: fc.constantFrom('1962', '1926', ''), g2: fc.constantFrom('a', 'b') }, { requiredKeys: [] })

describe('cloze', () => {
  it('marks each gap by itself, typed ones after folding', () => {
    expect(cloze.grade(content, key, { gaps: { g1: ' The Year 1962. ', g2: 'a' } })).toEqual({
      credit: 1 / 2,
      parts: [
        { part: 'g1', given: ['year 1962'], credit: 1, errorTag: null },
        { part: 'g2', given: ['a'], credit: 0, errorTag: null },
      ],
    })
  })
  it('never lowers the credit when a gap is filled rightly', () => {
    fc.assert(
      fc.property(gaps, fc.constantFrom({ g1: '1962' }, { g2: 'b' }), (filled, mended) => {
        const before = cloze.grade(content, key, cloze.response.parse({ gaps: filled }))
        const after = cloze.grade(content, key, cloze.response.parse({ gaps: { ...filled, ...mended } }))
        expect(after.credit).toBeGreaterThanOrEqual(before.credit)
      }),
    )
  })
  it('marks a gap the same whatever is in the others', () => {
    fc.assert(
      fc.property(gaps, ({ g1 = '', g2 = '' }) => {
        const [typed, chosen] = cloze.grade(content, key, { gaps: { g1, g2 } }).parts
        expect(typed).toEqual(cloze.grade(content, key, { gaps: { g1 } }).parts[0])
        expect(chosen).toEqual(cloze.grade(content, key, { gaps: { g2 } }).parts[1])
      }),
    )
  })
  it('compares options by their ids, not by folding them', () => {
    expect(cloze.grade(content, key, { gaps: { g2: 'B' } }).credit).toBe(0)
    expect(cloze.misfit(content, { gaps: { g2: 'B' } })).toBe('There is no option "B".')
  })
  it('gives nothing for a gap called "constructor" or "__proto__"', () => {
    const named = { pieces: [{ text: 'By ', gap: { id: 'constructor', options: null } }] }
    expect(cloze.grade(named, { accepted: {} }, { gaps: {} })).toEqual({
      credit: 0,
      parts: [{ part: 'constructor', given: [], credit: 0, errorTag: null }],
    })
    const response = cloze.response.parse(JSON.parse('{"gaps":{"__proto__":"b"}}'))
    expect(cloze.grade(content, key, response).credit).toBe(0)
  })
  it('takes a gap of blanks for one left open', () => {
    expect(cloze.isEmpty({ gaps: { g1: '  ' } })).toBe(true)
    expect(cloze.grade(content, key, { gaps: { g1: '  ' } }).parts[0]?.given).toEqual([])
  })
  it('labels its gaps for the report by number and the words before', () => {
    expect(cloze.parts(content, key)).toEqual([
      { part: 'g1', label: 'Gap 1, after “bridge was built in”', options: null },
      {
        part: 'g2',
        label: 'Gap 2, after “and was closed by”',
        options: [
          { given: 'a', label: 'an engineer', right: false },
          { given: 'b', label: 'the mayor', right: true },
        ],
      },
    ])
  })
  it('names what is missing, by the number of the gap', () => {
    const pieces = [
      { text: 'Open [[ ', gap: null },
      { text: 'In ', gap: { id: 'g1', options: null } },
      { text: ' by ', gap: { id: 'g2', options: [{ id: 'a', text: 'the mayor' }] } },
      { text: ' or ', gap: { id: 'g3', options: [] } },
      { text: ' at ', gap: { id: 'g4', options: null } },
    ]
    expect(cloze.faults({ pieces }, { accepted: { g2: ['a'], g4: ['x|y'] } })).toEqual([
      { path: 'content.pieces.0', message: 'Write [[ before every gap and ]] behind it.' },
      { path: 'content.pieces.1', message: 'Gap 1: Write an answer that counts as right.' },
      { path: 'content.pieces.2', message: 'Gap 2: Give at least two options.' },
      { path: 'content.pieces.3', message: 'Gap 3: Give at least two options.' },
      { path: 'content.pieces.3', message: 'Gap 3: Write the right option first.' },
      { path: 'content.pieces.4', message: 'Gap 4: Leave out the signs |, [[ and ]].' },
    ])
    expect(cloze.faults({ pieces: [{ text: 'No gap.', gap: null }] }, { accepted: {} })).toEqual([
      { path: 'content.pieces', message: 'Write a text with at least one gap.' },
    ])
  })
  it('does not take two gaps with the same id', () => {
    const twin = { text: '', gap: { id: 'g1', options: null } }
    expect(cloze.faults({ pieces: [twin, twin] }, { accepted: { g1: ['1962'] } })).toEqual([
      { path: 'content.pieces', message: 'Give every gap an id of its own.' },
    ])
  })
})
