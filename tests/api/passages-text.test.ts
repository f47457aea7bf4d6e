import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PassageReview, PassageView, ProblemDocument } from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let owner: Client
beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
})
afterAll(() => bench.close())

const keep = (text: string, title = 'A passage') =>
  owner.call<PassageView & ProblemDocument>('POST', '/api/passages', { title, text, sourceCard: {} })
const review = (text: string) => ok(owner.call<PassageReview>('POST', '/api/passages/review', { text }))
const count = async () => (await ok(owner.call<{ entries: [] }>('GET', '/api/passages'))).entries.length

describe('text that is kept as it is', () => {
  const texts = {
    'right-to-left text': 'قال المجلس إن الجسر سيغلق في مايو. ‏“لم يسألنا أحد”، قالت رنا.',
    'text of both directions': 'The sign said “שלום” and ‏1,200‎ people read it.',
    emoji: 'A family 👨‍👩‍👧‍👦 and a flag 🇸🇪 and a thumb 👍🏽.',
    'combining marks': 'Ame\u0301lie and Amélie, क्षि, and a stack: e\u0301\u0302\u0303.',
    'hostile markup': "<script>alert(1)</script><img src=x onerror=alert(1)> '); DROP TABLE passage; --",
    'no spaces at all': '桥将于五月关闭。没有人问过我们。',
    'tabs and odd spaces': 'One\ttwo\u00a0three\u2009four\u3000five.',
  }
  for (const [name, text] of Object.entries(texts)) {
    it(`holds ${name}`, async () => {
      const { passageId } = await ok(keep(text, text.slice(0, 60)))
      const read = await ok(owner.call<PassageView>('GET', `/api/passages/${passageId}`))
      expect([read.text, read.title]).toEqual([text, text.slice(0, 60)])
    })
  }

  it('holds 200,000 characters', async () => {
    const text = 'The council closes the bridge. '.repeat(6452).slice(0, 199_999).concat('.')
    const read = await ok(keep(text))
    expect([read.text.length, read.text === text]).toEqual([200_000, true])
  })
})

describe('text that is refused', () => {
  const refused = async (text: string) => {
    const before = await count()
    const { status, body } = await keep(text)
    expect(await count()).toBe(before)
    return [status, body.errors]
  }

  it('names a NUL and where it stands', async () => {
    const message =
      'This text has 1 control character that cannot be shown. It is character 5. Remove what stands there, or paste the text as plain text.'
    expect(await refused('One.\u0000 Two.')).toEqual([422, [{ path: 'text', message }]])
  })

  it('counts control characters', async () => {
    const message =
      'This text has 3 control characters that cannot be shown. The first is character 2. Remove what stands there, or paste the text as plain text.'
    expect(await refused('O\u0007n\u001be\u0085.')).toEqual([422, [{ path: 'text', message }]])
  })

  it('says how long 2 MB of text are', async () => {
    const message = 'This text has 2,000,000 characters; a passage can have 200,000. Paste one article at a time.'
    expect(await refused('x'.repeat(2_000_000))).toEqual([422, [{ path: 'text', message }]])
  })

  it('finds half of a character', async () => {
    const [status, errors] = await refused('Half \ud83d here.')
    expect([status, errors]).toEqual([422, [{ path: 'text', message: expect.stringContaining('half a character') }]])
  })

  it('turns a body of more than 8 MB away', async () => {
    const { status, body } = await keep('x'.repeat(8_000_000))
    expect([status, body.code]).toEqual([413, 'too-large'])
  })
})

describe('looking text over', () => {
  it('shows it as students will see it, with what looks like damage, and keeps nothing', async () => {
    const before = await count()
    const found = await review('Mig-29 AircraftMig-29 Aircraft\r\n\r\nThe 47were found.')
    expect(found.text).toBe('Mig-29 AircraftMig-29 Aircraft\n\nThe 47were found.')
    expect(found.paragraphs.map(({ number, start, end }) => [number, start, end])).toEqual([
      [1, 0, 30],
      [2, 32, 49],
    ])
    expect(found.damages.map(({ kind }) => kind)).toEqual(['repeated-line', 'missing-space'])
    expect(found.refusal).toBe(null)
    expect(await count()).toBe(before)
  })

  it('finds control characters, and says why the text cannot be kept with them', async () => {
    const found = await review('The\u0000 bridge.')
    expect(found.damages.map(({ kind, start }) => [kind, start])).toEqual([['invisible-character', 3]])
    expect(found.refusal).toMatch(/^This text has 1 control character that cannot be shown\./)
  })

  it('gives no more than the reason for a text that is too long', async () => {
    const found = await review('x '.repeat(1_000_000))
    expect([found.paragraphs, found.damages]).toEqual([[], []])
    expect(found.refusal).toMatch(/^This text has 2,000,000 characters;/)
  })

  it('says that there is no text yet', async () => {
    expect(await review(' \n ')).toEqual({
      text: ' \n ',
      paragraphs: [],
      damages: expect.any(Array),
      refusal: 'There is no text yet. Paste the article here.',
    })
  })
})
