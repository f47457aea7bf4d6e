import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  KeptReading,
  NewAccessToken,
  PassageView,
  ProblemDocument,
  ReadingView,
  SetCoverage,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, aQuestion, aSet, ok, quoted } from '#tests/support/teaching.ts'

const TEXT = 'The old bridge is safe, Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.'

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

const read = (id: string) => ok(owner.call<ReadingView>('GET', `/api/passages/${id}/reading`))
const put = (id: string, reading: unknown, version?: number) =>
  owner.call<ReadingView & ProblemDocument>(
    'PUT',
    `/api/passages/${id}/reading`,
    reading,
    version === undefined ? {} : { 'if-match': `"${version}"` },
  )
const revise = (id: string, text: string) => owner.call<PassageView>('POST', `/api/passages/${id}/revisions`, { text })
const confirmed = (reading: KeptReading): KeptReading => ({
  ...reading,
  attributions: reading.attributions.map((one) => ({ ...one, isConfirmed: true })),
  figures: reading.figures.map((one) => ({ ...one, isConfirmed: true })),
})

describe('a document that does not hold together', () => {
  const place = { start: 0, end: 3 }
  const beyond = { start: 5, end: TEXT.length + 1 }
  const source = { id: 's', name: 'Kowal', kind: 'person', aliases: [], mentions: [] }
  const attribution = {
    id: 'a',
    kind: 'direct',
    content: [place],
    sourceId: null,
    mention: null,
    cue: null,
    within: null,
    confidence: 1,
    isConfirmed: true,
  }
  const figure = {
    id: 'f',
    ...place,
    low: 1,
    high: 1,
    bound: 'exact',
    unit: 'homes',
    asOf: null,
    sourceId: null,
    isConfirmed: true,
  }
  const broken: [string, object, string][] = [
    ['a mention beyond the text', { sources: [{ ...source, mentions: [beyond] }] }, 'sources.0.mentions'],
    [
      'a mention that ends before it starts',
      { sources: [{ ...source, mentions: [{ start: 3, end: 1 }] }] },
      'sources.0.mentions',
    ],
    ['a date beyond the text', { figures: [{ ...figure, asOf: beyond }] }, 'figures.0.asOf'],
    ['two attributions with one id', { attributions: [attribution, attribution] }, 'attributions'],
    ['an attribution within itself', { attributions: [{ ...attribution, within: 'a' }] }, 'attributions.0.within'],
    ['one within nothing', { attributions: [{ ...attribution, within: 'gone' }] }, 'attributions.0.within'],
    [
      'two within each other',
      {
        attributions: [
          { ...attribution, within: 'b' },
          { ...attribution, id: 'b', within: 'a' },
        ],
      },
      'attributions.0.within',
    ],
    ['a hedge beyond the text', { hedges: [place, beyond] }, 'hedges.1'],
    ['text that cannot be kept', { sources: [{ ...source, aliases: ['a\u0000b'] }] }, 'sources.0.aliases.0'],
    ['an endless id', { sources: [{ ...source, id: 'x'.repeat(100_000) }] }, 'sources.0.id'],
  ]

  it.each(broken)('%s: is refused, with its field', async (_, given, path) => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    const { reading } = await read(passageId)
    const empty = {
      sources: [],
      attributions: [],
      statements: [],
      hedges: [],
      figures: [],
      sums: [],
      contradictions: [],
    }
    const { status, body } = await put(passageId, { ...empty, ...given })
    expect([status, body.errors?.map((one) => one.path)]).toEqual([422, expect.arrayContaining([path])])
    expect((await read(passageId)).version).toBe(0)
    expect((await put(passageId, confirmed(reading))).status).toBe(200)
    expect((await revise(passageId, `${TEXT} It rained.`)).status).toBe(200)
  })

  it('credits no sentence to a source that is gone, and keeps the sentences that are left out', async () => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    const { reading } = await read(passageId)
    const [first, ...others] = reading.statements
    const told = { ...first, sourceIds: ['gone'] }
    const saved = await ok(put(passageId, { ...reading, statements: [told] }))
    expect(saved.reading.statements).toEqual([{ ...first, sourceIds: [] }, ...others])
    expect((await put(passageId, saved.reading)).status).toBe(200)
  })

  it('with names of built-in fields is input like any other', async () => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    const { reading } = await read(passageId)
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const raw = `${JSON.stringify(reading).slice(0, -1)},"${name}":{"isConfirmed":true}}`
      expect([name, (await put(passageId, raw)).status]).toEqual([name, 422])
    }
    const [first] = reading.sources
    const renamed = JSON.parse(JSON.stringify(reading).replaceAll(`"${first?.id}"`, '"__proto__"'))
    expect((await ok(put(passageId, renamed))).reading).toEqual(renamed)
  })
})

describe('a proposal', () => {
  it.each([
    ['many claims', 'The mayor said 1 ship sank. '.repeat(2001)],
    ['many figures', `${Array.from({ length: 2001 }, (_, at) => `${at + 13} ships`).join(', ')}.`],
  ])(
    'with %s can be kept, and the text corrected after that',
    async (_, text) => {
      const { passageId } = await aPassage(owner, { text })
      const { reading } = await read(passageId)
      expect((await put(passageId, reading)).status).toBe(200)
      expect((await revise(passageId, `${text} It rained.`)).status).toBe(200)
      await read(passageId)
    },
    60_000,
  )
})

describe('a text that is corrected again and again', () => {
  it('keeps each source, claim and figure under an id of its own', async () => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    await ok(put(passageId, confirmed((await read(passageId)).reading)))
    let text = TEXT
    for (const [name, claim] of [
      ['Omar Diaz', 'At least 40 boats sank'],
      ['Ruth Meyer', 'The harbour lost two cranes'],
      ['Ivan Petrov', 'Nobody warned us'],
    ] as const) {
      text = `“${claim},” said ${name}. ${text}`
      await ok(revise(passageId, text))
      const { reading } = await read(passageId)
      for (const all of [reading.sources, reading.attributions, reading.figures]) {
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      }
      expect(reading.sources.map((one) => one.name).sort()).toContain(name)
      await ok(put(passageId, confirmed(reading)))
    }
    const { reading } = await read(passageId)
    const told = reading.attributions.map(({ sourceId }) => reading.sources.find(({ id }) => id === sourceId)?.name)
    expect(told.sort()).toEqual(['Ivan Petrov', 'Lena Kowal', 'Omar Diaz', 'Ruth Meyer'])
  })

  it.each([0, 1])('is not overwritten with version %i of the reading of another text', async (version) => {
    const { passageId } = await aPassage(owner, { text: TEXT })
    const { reading } = await read(passageId)
    if (version === 1) await ok(put(passageId, reading))
    await ok(revise(passageId, `It rained for a week. ${TEXT}`))
    const before = await read(passageId)
    const { status } = await put(passageId, reading, version)
    expect(status).toBe(412)
    expect(await read(passageId)).toEqual(before)
  })

  it('loses nothing that is saved in the middle of the correction', async () => {
    const { token } = await ok(owner.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'curl' }))
    const script = bench.client(token)
    const outcomes = new Set<string>()
    for (let steps = 0; steps < 200; steps += 8) {
      const { passageId } = await aPassage(owner, { text: TEXT })
      const { reading } = await read(passageId)
      await ok(put(passageId, reading))
      const revising = script.call('POST', `/api/passages/${passageId}/revisions`, { text: `It rained. ${TEXT}` })
      for (let step = 0; step < steps; step += 1) await Promise.resolve()
      const saved = await script.call('PUT', `/api/passages/${passageId}/reading`, confirmed(reading))
      const revised = await revising
      outcomes.add(`${saved.status} ${revised.status}`)
      if (saved.status !== 200) continue
      const kept = (await read(passageId)).reading.attributions.filter(({ isConfirmed }) => isConfirmed)
      expect([steps, kept.length]).toEqual([steps, reading.attributions.length])
    }
    expect([...outcomes].filter((one) => !['200 200', '200 412', '412 200'].includes(one))).toEqual([])
  })
})

it('coverage of twenty thousand sources by two hundred questions is told in seconds', async () => {
  const { passageId } = await aPassage(owner, { text: TEXT })
  const { reading } = await read(passageId)
  const one = { kind: 'person' as const, aliases: ['The one'], mentions: [] }
  const sources = Array.from({ length: 19_000 }, (_, at) => ({ id: `x${at}`, name: `Person ${at}`, ...one }))
  await ok(put(passageId, { ...reading, sources: [...reading.sources, ...sources] }))
  const questions = Array.from({ length: 200 }, (_, at) =>
    aQuestion(passageId, { id: `q${at}`, prompt: `Who is person ${at}?`, evidence: [quoted('Lena Kowal said')] }),
  )
  const set = await aSet(owner, [passageId], questions)
  const { passages } = await ok(owner.call<SetCoverage>('GET', `/api/question-sets/${set.id}/coverage`))
  expect(passages[0]?.sources.filter(({ isAsked }) => isAsked)).toHaveLength(201)
})

describe('a long text of short sentences with twenty thousand attributions', () => {
  const text = 'No. '.repeat(49_000)
  const claim = (at: number, content: { start: number; end: number }) => ({
    id: `x${at}`,
    kind: 'direct',
    content: [content],
    sourceId: null,
    mention: null,
    cue: null,
    within: null,
    confidence: 1,
    isConfirmed: true,
  })
  const many = (content: (at: number) => { start: number; end: number }) =>
    Array.from({ length: 20_000 }, (_, at) => claim(at, content(at)))
  let passageId: string
  let empty: object
  beforeAll(async () => {
    passageId = (await aPassage(owner, { text })).passageId
    const { reading } = await read(passageId)
    empty = { ...reading, statements: [], attributions: [], figures: [] }
  })

  it('is told anew in seconds', async () => {
    const attributions = many((at) => ({ start: at * 4, end: at * 4 + 3 }))
    const { reading } = await ok(put(passageId, { ...empty, attributions }))
    expect(reading.statements.filter(({ voice }) => voice === 'attributed')).toHaveLength(20_000)
  })

  it('is refused when they all take the whole text', async () => {
    const { status, body } = await put(passageId, {
      ...empty,
      attributions: many(() => ({ start: 0, end: text.length })),
    })
    expect([status, body.errors]).toEqual([
      422,
      [{ path: 'attributions', message: 'Too many attributions stand in the same words.' }],
    ])
  })
})
