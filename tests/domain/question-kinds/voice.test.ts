import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Anchor } from '#api/domain/anchor.ts'
import type { Content, Key, Response } from '#api/domain/question-kinds/index.ts'
import { voice } from '#api/domain/question-kinds/voice.ts'

const at = (start: number, end: number): Anchor => ({
  start,
  end,
  quote: 'x'.repeat(end - start),
  prefix: '',
  suffix: '',
})
const content: Content<'voice'> = {
  statements: [
    { id: 's1', place: at(0, 30) },
    { id: 's2', place: at(31, 60) },
    { id: 's3', place: at(60, 80) },
    { id: 's4', place: at(90, 120) },
  ],
  sources: [
    { id: 'mayor', text: 'The mayor', is: 'person' },
    { id: 'plan', text: 'The council’s plan', is: 'document' },
  ],
  cues: [{ statementId: 's2', place: at(40, 50) }],
}
const key: Key<'voice'> = {
  voices: { s1: 'reporter', s2: 'mayor', s3: 'plan', s4: 'cannot-tell' },
  withoutCue: { s2: 'reporter' },
}
const given = (voices: Response<'voice'>['voices'], withoutCue: Response<'voice'>['withoutCue'] = {}) =>
  voice.grade(content, key, { voices, withoutCue })
const pathsOf = (changed: Partial<Content<'voice'>>, changedKey: Partial<Key<'voice'>> = {}) =>
  voice.faults({ ...content, ...changed }, { ...key, ...changedKey }).map(({ path }) => path)

const anyVoice = fc.constantFrom('reporter', 'mayor', 'plan', 'cannot-tell')
const responses = fc.record({
  voices: fc.dictionary(fc.constantFrom('s1', 's2', 's3', 's4'), anyVoice),
  withoutCue: fc.dictionary(fc.constant('s2'), anyVoice),
})

describe('voice', () => {
  it('marks each statement, and a statement without its cue, by itself', () => {
    expect(given({ s1: 'reporter', s2: 'mayor' }, { s2: 'mayor' })).toEqual({
      credit: 2 / 5,
      parts: [
        { part: 's1', given: ['reporter'], credit: 1, errorTag: null },
        { part: 's2', given: ['mayor'], credit: 1, errorTag: null },
        { part: 'without-cue:s2', given: ['mayor'], credit: 0, errorTag: 'fact-taken-as-claim' },
        { part: 's3', given: [], credit: 0, errorTag: null },
        { part: 's4', given: [], credit: 0, errorTag: null },
      ],
    })
  })
  it.each([
    ['a claim labelled as the reporter’s', 's2', 'reporter', 'claim-taken-as-fact'],
    ['what the reporter states labelled as a claim', 's1', 'plan', 'fact-taken-as-claim'],
    ['a claim given to another source', 's3', 'mayor', 'wrong-speaker'],
    ['a claim of which the student cannot tell whose it is', 's2', 'cannot-tell', null],
    ['nobody’s words given to somebody', 's4', 'mayor', null],
    ['nobody’s words given to the reporter', 's4', 'reporter', null],
  ] as const)('tells the misreading of %s', (_, statement, answer, errorTag) => {
    const { parts } = given({ [statement]: answer })
    expect(parts.find(({ part }) => part === statement)).toEqual({
      part: statement,
      given: [answer],
      credit: 0,
      errorTag,
    })
  })
  it('offers every part the same voices in the same order', () => {
    const parts = voice.parts(content, key)
    expect(parts.map(({ part }) => part)).toEqual(['s1', 's2', 'without-cue:s2', 's3', 's4'])
    for (const { options } of parts) {
      expect(options?.map(({ given, label }) => [given, label])).toEqual([
        ['reporter', 'The reporter'],
        ['mayor', 'The mayor'],
        ['plan', 'The council’s plan'],
        ['cannot-tell', 'Cannot tell'],
      ])
      expect(options?.filter(({ right }) => right)).toHaveLength(1)
    }
  })
  it('never lowers the credit when one thing asked is put right', () => {
    const asked = fc.constantFrom<['voices' | 'withoutCue', string]>(
      ['voices', 's1'],
      ['voices', 's2'],
      ['withoutCue', 's2'],
      ['voices', 's3'],
    )
    fc.assert(
      fc.property(responses, asked, (response, [step, id]) => {
        const mended = { ...response, [step]: { ...response[step], [id]: key[step][id] ?? '' } }
        expect(voice.grade(content, key, mended).credit).toBeGreaterThanOrEqual(
          voice.grade(content, key, response).credit,
        )
      }),
    )
  })
  it('gives as credit the mean of its parts, and a misreading to wrong parts only', () => {
    fc.assert(
      fc.property(responses, (response) => {
        const { credit, parts } = voice.grade(content, key, response)
        expect(credit).toBeCloseTo(parts.reduce((sum, part) => sum + part.credit, 0) / parts.length)
        for (const part of parts) if (part.credit === 1 || part.given.length === 0) expect(part.errorTag).toBeNull()
      }),
    )
  })

  it('finds nothing missing in a whole question', () => expect(pathsOf({})).toEqual([]))
  it('needs a voice for every statement and for every cue', () => {
    expect(pathsOf({}, { voices: { s1: 'reporter', s2: 'gone' }, withoutCue: {} })).toEqual([
      'key.voices.s2',
      'key.withoutCue.s2',
      'key.voices.s3',
      'key.voices.s4',
    ])
  })
  it('needs two statements at least, in the order of the text and apart from each other', () => {
    expect(pathsOf({ statements: content.statements.slice(0, 1), cues: [] })).toEqual(['content.statements'])
    const [s1, s2, ...others] = content.statements
    if (s1 === undefined || s2 === undefined) throw new Error('no statements')
    expect(pathsOf({ statements: [s2, s1, ...others] })).toEqual(['content.statements.1.place'])
    expect(pathsOf({ statements: [{ ...s1, place: at(0, 32) }, s2, ...others] })).toEqual([
      'content.statements.1.place',
    ])
    expect(pathsOf({ statements: [s1, s2, ...others, { id: 's1', place: at(200, 210) }] })).toEqual([
      'content.statements.4.place',
    ])
  })
  it('names a source without words, one said twice, and one that is offered anyway', () => {
    const sources = ['The mayor', ' the  MAYOR', '', 'Reporter', 'Cannot tell'].map((text, index) => ({
      id: index === 0 ? 'mayor' : index === 1 ? 'plan' : `o${index}`,
      text,
      is: 'person' as const,
    }))
    expect(pathsOf({ sources })).toEqual([
      'content.sources.1.text',
      'content.sources.2.text',
      'content.sources.3.text',
      'content.sources.4.text',
    ])
  })
  it('keeps a cue within its statement, one to a statement', () => {
    const cue = (statementId: string, start: number, end: number) => ({ statementId, place: at(start, end) })
    const of = (...cues: Content<'voice'>['cues']) => pathsOf({ cues })
    expect(of(cue('s2', 30, 40))).toEqual(['content.cues.0.place'])
    expect(of(cue('s2', 31, 60))).toEqual(['content.cues.0.place'])
    expect(of(cue('gone', 31, 40))).toEqual(['content.cues.0.place'])
    expect(of(cue('s2', 31, 40), cue('s2', 50, 55))).toEqual(['content.cues.1.place'])
  })
  it('takes no source for the reporter and no statement for another without its cue', () => {
    for (const id of ['reporter', 'cannot-tell']) {
      expect(voice.content.safeParse({ ...content, sources: [{ id, text: 'A', is: 'person' }] }).success).toBe(false)
    }
    const statements = [{ id: 'without-cue:s2', place: at(0, 5) }]
    expect(voice.content.safeParse({ ...content, statements, cues: [] }).success).toBe(false)
  })
  it('does not take a statement called "constructor" for one that has a voice', () => {
    const named = { ...content, statements: [{ id: 'constructor', place: at(0, 5) }], cues: [] }
    const none = { voices: {}, withoutCue: {} }
    expect(voice.grade(named, none, none)).toEqual({
      credit: 0,
      parts: [{ part: 'constructor', given: [], credit: 0, errorTag: null }],
    })
    expect(voice.faults(named, none).map(({ path }) => path)).toContain('key.voices.constructor')
  })

  it('moves statements and cues together, in the order they then have', () => {
    const moved = voice.moveAnchors({ content, key }, (anchor) =>
      anchor.start >= 90 ? at(0, 30) : at(anchor.start + 100, anchor.end + 100),
    )
    expect(moved.content.statements.map(({ id, place }) => [id, place.start])).toEqual([
      ['s4', 0],
      ['s1', 100],
      ['s2', 131],
      ['s3', 160],
    ])
    expect(moved.content.cues).toEqual([{ statementId: 's2', place: at(140, 150) }])
    expect(moved.key).toEqual(key)
  })
  it('drops a lost statement with its cue and its key', () => {
    const moved = voice.moveAnchors({ content, key }, (anchor) => (anchor.start === 31 ? null : anchor))
    expect(moved.content.statements.map(({ id }) => id)).toEqual(['s1', 's3', 's4'])
    expect(moved.content.cues).toEqual([])
    expect(moved.key).toEqual({ voices: { s1: 'reporter', s3: 'plan', s4: 'cannot-tell' }, withoutCue: {} })
  })
  it('drops a lost cue and keeps its statement', () => {
    const moved = voice.moveAnchors({ content, key }, (anchor) => (anchor.start === 40 ? null : anchor))
    expect(moved).toEqual({ content: { ...content, cues: [] }, key: { ...key, withoutCue: {} } })
  })
})
