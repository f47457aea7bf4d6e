import { describe, expect, it } from 'vitest'
import { claimsIn } from '#api/domain/drafts/claims.ts'
import { groundOf } from '#api/domain/drafts/ground.ts'
import { groupedBy } from '#api/domain/drafts/grouped-by.ts'
import { asSentence, midSentence, quoted } from '#api/domain/drafts/in-line.ts'
import { namesSource } from '#api/domain/drafts/naming.ts'
import { alsoSays, isSameName } from '#api/domain/drafts/speakers.ts'
import { danglingIn, hasFiniteVerb, withoutConnector } from '#api/domain/drafts/standing-alone.ts'
import { figuresIn, rewritten } from '#api/domain/drafts/told-figures.ts'
import { mayHoldClaim, saysTheSame, worded } from '#api/domain/drafts/told-words.ts'
import { draftsFor, proposedFor } from './texts.ts'

const groundFor = (text: string) => groundOf(text, proposedFor(text))

describe('a claim that can be read alone', () => {
  it.each([
    'The contracts cover warplanes, missiles and other heavy arms.',
    'Whoever delivers a weapon must also teach people to handle it.',
    'Moscow has kept Syria, the one ally it has left, out of reach.',
    'There is nothing unlawful in trade with arms.',
  ])('is: %s', (claim) => expect(danglingIn(claim)).toBeNull())

  it.each([
    'He meant the servicemen who teach the soldiers.',
    'Its shelling of the city broke off for a time.',
    'At least 700 civilians died in it.',
    'The contracts oblige them all to do it.',
    'Warships put in there in January.',
    'By the time the 47 were killed, the army was back.',
    'A copy had reached his office in October.',
    'No such conversation had taken place.',
    'A difference indistinguishable from noise.',
    'Gone by noon.',
    'The mayor called it “a line in the sand.',
  ])('is not: %s', (claim) => expect(danglingIn(claim)).not.toBeNull())

  it('loses what only joins it to the sentence before, and a dateline', () => {
    expect(withoutConnector('But the bridge is safe.')).toBe('the bridge is safe.')
    expect(withoutConnector('LARNMOUTH — Traffic stopped on Tuesday.')).toBe('Traffic stopped on Tuesday.')
  })

  it('has a verb', () => {
    expect(hasFiniteVerb('years of decent work')).toBe(true)
    expect(hasFiniteVerb('a wedding, a holiday, a job interview')).toBe(false)
  })

  it('is told by the name of whoever a pronoun of its source stands for', () => {
    const text =
      'The first witness, Anita Dowell, testified. She said she had warned the chairman of the charity in 2019.'
    expect(claimsIn(groundFor(text)).map((claim) => claim.text)).toContain(
      'Anita Dowell had warned the chairman of the charity in 2019.',
    )
  })

  it('is made of the two halves that “he said” stands between', () => {
    const text = '“One matter troubles us,” said Omar Diaz, “and that is whether our people are safe.”'
    expect(claimsIn(groundFor(text)).map((claim) => claim.text)).toEqual([
      '“One matter troubles us, and that is whether our people are safe.”',
    ])
  })
})

describe('the guards', () => {
  it('hold back a reporter’s sentence in which somebody may speak', () => {
    expect(mayHoldClaim('Areas it says shelter rebels were shelled.')).toBe(true)
    expect(mayHoldClaim('The revolt has claimed the lives of many.')).toBe(false)
    expect(mayHoldClaim('The contracts cover warplanes.')).toBe(false)
  })

  it('refuse a source that says much the same elsewhere', () => {
    const text =
      'The harbour bridge is safe for lorries, the mayor said. The harbour bridge is quite safe for lorries, the engineer said. ' +
      'The harbour pool will open in May, the engineer added.'
    const claims = claimsIn(groundFor(text))
    const claimsBySource = groupedBy(claims, ({ sourceId }) => sourceId)
    const ground = { ...groundFor(text), claims, claimsBySource, figures: [], bystanders: [] }
    const [first, , third] = claims
    if (first === undefined || third === undefined) throw new Error('Three claims stand in the text.')
    expect(alsoSays(third.sourceId ?? '', first, ground)).toBe(true)
    expect(alsoSays(first.sourceId ?? '', third, ground)).toBe(false)
    expect(saysTheSame(worded('The bridge is safe.'), worded('Taxes will rise in May.'))).toBe(false)
  })

  it('know two names of one source', () => {
    expect(isSameName('The Antonov', 'Anatoly Antonov')).toBe(true)
    expect(isSameName('Anna Reyes', 'Omar Diaz')).toBe(false)
  })

  it('see that a claim names its own source', () => {
    const text = 'The bridge will be closed in May, Mayor Lena Kowal said.'
    const ground = groundFor(text)
    const [source] = ground.reading.sources
    expect(namesSource(worded('Kowal’s bridge is safe.').words, source?.id ?? '', ground)).toBe(true)
    expect(namesSource(worded('The bridge is safe.').words, source?.id ?? '', ground)).toBe(false)
  })

  it('refuse a number that counts two things', () => {
    const text = 'The strike lasted 26 days. Police counted 26 women, 40 men and 12 children at the gate.'
    const asked = draftsFor(text).map(({ question }) => question.prompt)
    expect(asked).not.toContain('What does the number 26 count in the passage?')
  })

  it('refuse a gap whose number stands beside it', () => {
    const text = 'About 300 people came on Monday and 300 people left on Friday.'
    expect(draftsFor(text).filter(({ question }) => question.kind === 'figure')).toEqual([])
  })
})

describe('words', () => {
  it('become a sentence, a half of one, and a quotation', () => {
    expect(asSentence('more will follow,')).toBe('More will follow.')
    expect(midSentence('The deliveries comply.')).toBe('the deliveries comply.')
    expect(midSentence('Moscow will comply.')).toBe('Moscow will comply.')
    expect(quoted('“We will,” he said')).toBe('“‘We will,’ he said”')
  })

  it('of a number are written as the passage writes them', () => {
    expect(rewritten('7,500', 7500, 8000)).toBe('8,000')
    expect(rewritten('£3.4m', 3_400_000, 3_900_000)).toBe('£3.9m')
    expect(rewritten('a third', 1 / 3, 0.5)).toBeNull()
  })

  it('of a bound belong to its number', () => {
    const [told] = figuresIn(groundFor('At least 700 civilians died in the shelling.'))
    expect(told).toMatchObject({ token: '700', boundWords: 'At least', phrase: { start: 0, end: 22 }, hasUnit: true })
  })
})
