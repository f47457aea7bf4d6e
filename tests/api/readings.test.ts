import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startAnalyser } from '#api/analyser.ts'
import type { KeptReading, PassageView, ReadingView } from '#api/contract.ts'
import { readingOf } from '#api/domain/reading/reading.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { aPassage, ok } from '#tests/support/teaching.ts'

const TEXT = [
  'The old bridge is safe, Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.',
  '“Nobody asked us,” said Rana Holm, who runs a shop beside the river. The repairs allegedly cost £3m.',
].join('\n\n')

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

const aText = (text = TEXT): Promise<PassageView> => aPassage(owner, { text })
const read = (id: string) => ok(owner.call<ReadingView>('GET', `/api/passages/${id}/reading`))
const save = (id: string, reading: KeptReading, version: number) =>
  owner.call<ReadingView>('PUT', `/api/passages/${id}/reading`, reading, { 'if-match': `"${version}"` })
const confirmed = (reading: KeptReading): KeptReading => ({
  ...reading,
  attributions: reading.attributions.map((one) => ({ ...one, isConfirmed: true })),
  figures: reading.figures.map((one) => ({ ...one, isConfirmed: true })),
})
const quote = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end)

describe('a reading', () => {
  it('is a proposal until somebody changes it', async () => {
    const { passageId } = await aText()
    const { version, reading } = await read(passageId)
    expect(version).toBe(0)
    const { attributions, figures, ...rest } = reading
    const proposal = readingOf(TEXT)
    expect({ ...rest, attributions: attributions.map(({ isConfirmed: _, ...one }) => one) }).toMatchObject({
      sources: proposal.sources,
      attributions: proposal.attributions,
    })
    expect([...attributions, ...figures].filter(({ isConfirmed }) => isConfirmed)).toEqual([])
    expect(attributions.length).toBeGreaterThan(1)
  })

  it('is kept as the teacher leaves it, and can be given back', async () => {
    const { passageId } = await aText()
    const before = await read(passageId)
    const saved = await ok(save(passageId, confirmed(before.reading), 0))
    expect(saved).toEqual({ ...before, version: 1, reading: confirmed(before.reading) })
    expect(await read(passageId)).toEqual(saved)
    expect(await ok(owner.call('DELETE', `/api/passages/${passageId}/reading`))).toEqual(before)
  })

  it('is not saved over what another tab saved', async () => {
    const { passageId } = await aText()
    const { reading } = await read(passageId)
    expect((await save(passageId, reading, 0)).status).toBe(200)
    expect((await save(passageId, reading, 0)).status).toBe(412)
    const [one, two] = await Promise.all([save(passageId, reading, 1), save(passageId, reading, 1)])
    expect([one.status, two.status].sort()).toEqual([200, 412])
  })

  it('tells a voice anew when its attribution goes', async () => {
    const { passageId } = await aText()
    const { reading } = await read(passageId)
    const [first] = reading.statements
    expect(first?.voice).toBe('attributed')
    const attributions = reading.attributions.filter(({ content }) => (content[0]?.start ?? 0) >= (first?.end ?? 0))
    const saved = await ok(save(passageId, { ...reading, attributions }, 0))
    expect(saved.reading.statements[0]).toEqual({ ...first, voice: 'reporter', sourceIds: [] })
    expect(saved.reading.statements.slice(1)).toEqual(reading.statements.slice(1))
  })

  it('is refused whole when a place or a source is not there, with its field', async () => {
    const { passageId } = await aText()
    const { reading } = await read(passageId)
    const [first, ...others] = reading.attributions
    if (first === undefined) throw new Error('The text has attributions.')
    const beyond = { ...first, content: [{ start: 0, end: TEXT.length + 1 }], sourceId: 'nobody' }
    const refused = await save(passageId, { ...reading, attributions: [beyond, ...others] }, 0)
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { errors: [{ path: 'attributions.0.content' }, { path: 'attributions.0.sourceId' }] },
    ])
    expect((await read(passageId)).version).toBe(0)
  })

  it('keeps what was confirmed when the text is corrected, and reads what is new', async () => {
    const { passageId } = await aText()
    const before = await read(passageId)
    await ok(save(passageId, confirmed(before.reading), 0))
    const corrected = `A storm hit the town.\n\n${TEXT.replace('old bridge', 'old Bridge')}\n\n“We will rebuild,” said Omar Diaz.`
    await ok(owner.call('POST', `/api/passages/${passageId}/revisions`, { text: corrected }))
    const { version, reading } = await read(passageId)
    expect(version).toBe(1)
    const kept = reading.attributions.filter(({ isConfirmed }) => isConfirmed)
    expect(kept.map(({ content }) => content.map((place) => quote(corrected, place)))).toEqual(
      before.reading.attributions.map(({ content }) =>
        content.map((place) => quote(TEXT, place).replace('old bridge', 'old Bridge')),
      ),
    )
    const added = reading.attributions.filter(({ isConfirmed }) => !isConfirmed)
    expect(added.map(({ sourceId }) => reading.sources.find(({ id }) => id === sourceId)?.name)).toEqual(['Omar Diaz'])
    expect(reading.figures.map(({ isConfirmed }) => isConfirmed)).toEqual(before.reading.figures.map(() => true))
  })
})

it('the analyser reads in a thread of its own, the same as here', async () => {
  const analyser = startAnalyser()
  try {
    const texts = [TEXT, 'Nothing.', TEXT]
    expect(await Promise.all(texts.map(analyser.readText))).toEqual(texts.map(readingOf))
  } finally {
    await analyser.stop()
  }
})
