import { describe, expect, it } from 'vitest'
import type { Draft } from '#api/domain/drafts/draft.ts'
import { draftsOf } from '#api/domain/drafts/drafts-of.ts'
import { leftOver } from '#api/domain/drafts/left-over.ts'
import { examplePassage } from '#api/services/example/passage.ts'
import { confirmedFor, draftsFor, proposedFor } from './texts.ts'

const { text } = examplePassage
const drafts = draftsFor(text)
const promptsOf = (all: readonly Draft[]) => all.map(({ question }) => question.prompt)
const byPrompt = (part: string, all = drafts) => all.find(({ question }) => question.prompt.includes(part))

describe('the drafts of the example passage', () => {
  it('are at least twenty, of eight kinds, on every source and figure', () => {
    expect(drafts.length).toBeGreaterThanOrEqual(20)
    expect(new Set(drafts.map(({ question }) => question.kind))).toEqual(
      new Set(['choice', 'match', 'multiple', 'verdict', 'short', 'cloze', 'voice', 'figure', 'highlight']),
    )
    expect(leftOver(text, proposedFor(text), drafts)).toEqual({ sourceIds: [], figureIds: [] })
  })

  it('ask who says a claim, with the people of the passage to choose from', () => {
    const asked = byPrompt('Who says this? “The deliveries comply with international law and more will follow.”')
    const anyThree = [expect.anything(), expect.anything(), { text: 'The reporter, with no source' }]
    expect(asked?.question).toMatchObject({
      kind: 'choice',
      skill: 'attribution',
      content: {
        options: [expect.objectContaining({ text: 'Anatoly Antonov' }), ...anyThree],
      },
      evidence: [{ quote: 'The deliveries comply with international law and more will follow, according to Antonov.' }],
    })
  })

  it('ask for a number with its bound and its unit', () => {
    expect(byPrompt('claimed the lives of _____')?.question).toMatchObject({
      kind: 'figure',
      content: { asks: { bound: true, unit: true } },
      key: { low: 7500, high: null, bound: 'at-least', unit: ['civilians'] },
    })
  })

  it('ask whether a bounded number can be another one', () => {
    expect(promptsOf(drafts)).toEqual(
      expect.arrayContaining([
        'The passage says “at least 7,500 civilians”. Can the number be 8,000?',
        'The passage says “At least 700 civilians”. Can the number be 650?',
      ]),
    )
  })

  it('ask which numbers make up a total', () => {
    expect(byPrompt('The passage gives the number 47.')?.question).toMatchObject({
      kind: 'choice',
      content: { options: expect.arrayContaining([{ id: 'right', text: '26 women and 21 children' }]) },
    })
  })

  it('ask on whose word a total rests that names no source', () => {
    expect(byPrompt('names no source for the number 47')?.question).toMatchObject({
      kind: 'choice',
      skill: 'inference',
    })
  })

  it('take a clear cue out of a statement of a voice strip', () => {
    const cues = drafts.flatMap(({ question }) =>
      question.kind === 'voice' ? question.content.cues.map(({ place }) => place.quote) : [],
    )
    expect(cues).toContain('according to Antonov')
  })

  it('say of a refusal that the passage does not tell', () => {
    expect(byPrompt('The Russian force in Syria is more than')?.question).toMatchObject({
      kind: 'verdict',
      key: { verdict: 'not-said' },
    })
  })

  it('ask nobody for the source of a number that nobody is credited with', () => {
    expect(promptsOf(drafts).filter((prompt) => prompt.startsWith('Whose number is this'))).toEqual([
      'Whose number is this: 21 children?',
    ])
  })

  it('are proposed until everything they rest on is confirmed', () => {
    expect(new Set(drafts.map(({ from }) => from))).toEqual(new Set(['proposed']))
    const confirmed = draftsOf({ text, reading: confirmedFor(text) })
    expect(new Set(confirmed.map(({ from }) => from))).toEqual(new Set(['confirmed']))
    const reading = proposedFor(text)
    const [first, ...rest] = reading.attributions
    if (first === undefined) throw new Error('The example has attributions.')
    const partly = draftsOf({ text, reading: { ...reading, attributions: [{ ...first, isConfirmed: true }, ...rest] } })
    expect(partly.filter(({ from }) => from === 'confirmed').map(({ about }) => about.attributionIds)).toEqual(
      expect.arrayContaining([['a1']]),
    )
    expect(
      partly.some(({ from, about }) => from === 'confirmed' && about.attributionIds.some((id) => id !== 'a1')),
    ).toBe(false)
  })
})

describe('drafts of special sentences', () => {
  it('climb down from one who quotes another', () => {
    const asked = byPrompt(
      'Who said them first?',
      draftsFor(
        '“My keeper told me at the whistle, ‘Boss, I can hear my own boots,’” said Luka Brandt, the coach. ' +
          'The club said the match would be played again on Sunday. “We will be there,” Anna Reyes, a supporter, said.',
      ),
    )
    expect(asked?.question.kind).toBe('choice')
  })

  it('put dated events in order only when each has a year', () => {
    const dated = [
      'The bridge was built in 1962.',
      'A crack was found in the old pillar in 1998.',
      'The northern half was closed to lorries in 2011.',
    ]
    const order = draftsFor(dated.join(' ')).find(({ question }) => question.kind === 'order')
    expect(order?.question).toMatchObject({ kind: 'order', skill: 'sequence' })
    expect(
      draftsFor(dated.join(' ').replaceAll(/in \d{4}/g, 'in May')).some(({ question }) => question.kind === 'order'),
    ).toBe(false)
  })

  it('ask which came first where a tense looks back', () => {
    const [asked] = draftsFor('By the time the fire engines came, the workers had put out the fire.').filter(
      ({ question }) => question.skill === 'sequence',
    )
    expect(asked?.question).toMatchObject({ kind: 'choice', key: { correct: 'first' } })
  })

  it('are none for a text without claims and figures', () => {
    expect(draftsFor('Rain.')).toEqual([])
  })
})
