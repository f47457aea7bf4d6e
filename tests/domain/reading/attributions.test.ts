import { describe, expect, it } from 'vitest'
import { readingOf } from '#api/domain/reading/reading.ts'

/** Kind, source and pieces of every attribution. */
function credited(text: string) {
  const { attributions, sources } = readingOf(text)
  const names = new Map(sources.map(({ id, name }) => [id, name]))
  return attributions.map(({ kind, sourceId, content }) => [
    kind,
    sourceId === null ? null : names.get(sourceId),
    ...content.map(({ start, end }) => text.slice(start, end)),
  ])
}

describe('a quotation', () => {
  it('is credited to the name behind an inverted verb, with its role', () => {
    const text = '“The bridge is shut,” said Nora Whitby, the harbour master. “It will stay shut.”'
    expect(credited(text)).toEqual([['direct', 'Nora Whitby', '“The bridge is shut,”', '“It will stay shut.”']])
    expect(readingOf(text).sources[0]).toMatchObject({ kind: 'person', aliases: ['the harbour master'] })
  })

  it('stays one when the cue splits it', () => {
    expect(credited('"We paid," Ann Lee said, "and we would pay again."')).toEqual([
      ['direct', 'Ann Lee', '"We paid,"', '"and we would pay again."'],
    ])
  })

  it('goes on over paragraphs that open with a mark again', () => {
    const text = 'Ann Lee said: “We waited all day.\n\n“Then we went home. Nobody rang.”'
    expect(credited(text)).toEqual([['direct', 'Ann Lee', '“We waited all day.', '“Then we went home. Nobody rang.”']])
  })

  it('in British single marks is told apart from apostrophes and possessives', () => {
    expect(credited('‘The players’ bus didn’t come,’ Ann Lee said. ‘It’s the drivers’ day off.’')).toEqual([
      ['direct', 'Ann Lee', '‘The players’ bus didn’t come,’', '‘It’s the drivers’ day off.’'],
    ])
  })

  it('within a quotation is credited to whoever the speaker quotes', () => {
    expect(credited('“My brother told me, ‘Take the boat,’ and I did,” said Ann Lee.')).toEqual([
      ['direct', 'Ann Lee', '“My brother told me, ‘Take the boat,’ and I did,”'],
      ['direct', 'Ann Lee’s brother', '‘Take the boat,’'],
    ])
  })

  it('without a cue goes to whoever spoke before', () => {
    expect(credited('“It was cold,” said Ann Lee.\n\n“Nobody came.”')).toEqual([
      ['direct', 'Ann Lee', '“It was cold,”'],
      ['direct', 'Ann Lee', '“Nobody came.”'],
    ])
  })

  it('set apart is credited to the name behind a dash', () => {
    expect(credited('“It is a long game.” – Matthew Field')).toEqual([
      ['direct', 'Matthew Field', '“It is a long game.”'],
    ])
  })
})

describe('quoted words in a reported clause', () => {
  it('make it mixed, with the whole clause as content', () => {
    expect(credited('The mayor said the plan was “a gift to builders”.')).toEqual([
      ['mixed', 'mayor', 'the plan was “a gift to builders”'],
    ])
  })

  it('belong to the subject of a verb that quotes a part', () => {
    expect(credited('Ann Lee thanked them for “years of patience” but would not say more.')).toEqual([
      ['mixed', 'Ann Lee', '“years of patience”'],
    ])
  })

  it('are nobody’s when they are a title, a nickname or held at arm’s length', () => {
    expect(credited('The report, “Low Water”, came out on Monday. The so-called “mud tax” ends in May.')).toEqual([])
  })
})

describe('indirect speech', () => {
  it('follows “that”, an addressee or nothing at all', () => {
    expect(
      credited(
        'Police told reporters the road was safe. The council said that it was not. Ann Lee insists it never was.',
      ),
    ).toEqual([
      ['indirect', 'police', 'the road was safe'],
      ['indirect', 'council', 'it was not'],
      ['indirect', 'Ann Lee', 'it never was'],
    ])
  })

  it('may stand before its cue, on both sides of it, or before “according to”', () => {
    expect(credited('The wall will fall, engineers have warned.')).toEqual([
      ['indirect', 'engineers', 'The wall will fall'],
    ])
    expect(credited('Among those tested, the doctors report, one in nine fell ill.')).toEqual([
      ['indirect', 'doctors', 'Among those tested', 'one in nine fell ill'],
    ])
    expect(credited('Sales fell, according to a survey seen by The Post.')).toEqual([
      ['indirect', 'survey seen by The Post', 'Sales fell'],
    ])
  })

  it('may be a gerund, a number put at a value, a name for something, an accusation', () => {
    expect(credited('Ann Lee denied taking the money.')).toEqual([['indirect', 'Ann Lee', 'taking the money']])
    expect(credited('An auditor put the loss at £57m.')).toEqual([['indirect', 'auditor', 'the loss at £57m']])
    expect(credited('Ann Lee called the deal “a joke”.')).toEqual([['mixed', 'Ann Lee', 'the deal “a joke”']])
    expect(credited('Ann Lee accused the bank of hiding the loss.')).toEqual([
      ['indirect', 'Ann Lee', 'the bank of hiding the loss'],
    ])
  })

  it('ends where the reporter goes on', () => {
    expect(credited('Ann Lee claimed the brakes failed, a charge the company denies.')).toEqual([
      ['indirect', 'Ann Lee', 'the brakes failed'],
    ])
    expect(credited('Ann Lee said the road was shut but declined to say why.')).toEqual([
      ['indirect', 'Ann Lee', 'the road was shut'],
    ])
  })

  it('is not made by indirect questions, refusals or plain objects', () => {
    expect(
      credited('Ann Lee asked whether it was safe. She declined to say who paid. The fire claimed at least 20 lives.'),
    ).toEqual([])
  })

  it('is kept apart when a report quotes another', () => {
    expect(credited('The ministry said two ships had left, the state agency reported.')).toEqual([
      ['indirect', 'state agency', 'The ministry said two ships had left'],
      ['indirect', 'ministry', 'two ships had left'],
    ])
  })
})

describe('a source', () => {
  it('has one name, whatever pronoun, surname or role the text uses', () => {
    const text =
      'Ann Lee, the minister, said it was late. She added that it was cold. Lee said it was dark. The minister said it was over.'
    expect(new Set(credited(text).map(([, name]) => name))).toEqual(new Set(['Ann Lee']))
  })

  it('is told from a namesake by title', () => {
    const text =
      'Mr Alan Field said yes. Cllr Dawn Field said no. Cllr Field said it was late. Mr Field said it was early.'
    expect(credited(text).map(([, name]) => name)).toEqual(['Dawn Field', 'Alan Field'])
  })

  it('found on both sides of a comma is named by its name', () => {
    expect(credited('His lawyer, Sam Ruiz, said it was a loan.')).toEqual([['indirect', 'Sam Ruiz', 'it was a loan']])
  })

  it('unnamed is called what the text calls it', () => {
    expect(credited('Two officials who asked not to be named said the report was late.')).toEqual([
      ['indirect', 'two officials who asked not to be named', 'the report was late'],
    ])
  })

  it('can be a document, and a spokesman is not the organisation', () => {
    const text =
      'The audit says costs doubled. A spokesman for Brightwell said it was wrong. Brightwell said it would appeal.'
    const { sources } = readingOf(text)
    expect(sources.map(({ name, kind }) => [name, kind])).toEqual([
      ['audit', 'document'],
      ['spokesman for Brightwell', 'role'],
      ['Brightwell', 'organisation'],
    ])
  })
})

it('what somebody is urged to do, or grumbled about, is credited', () => {
  expect(credited('The coastguard urged walkers to stay off the ice.')).toEqual([
    ['indirect', 'coastguard', 'to stay off the ice'],
  ])
  expect(credited('Ann Lee grumbled that the bus was late again.')).toEqual([
    ['indirect', 'Ann Lee', 'the bus was late again'],
  ])
})
