import { describe, expect, it } from 'vitest'
import { readTextFile } from '#web/teacher/passages/read-text-file.ts'

const file = (bytes: number[] | string, name = 'article.txt', type = 'text/plain') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type })

describe('a text file that is dropped on the page', () => {
  it('is read as UTF-8', async () => {
    expect(await readTextFile(file('“Ærø”, 47 مريم'))).toEqual({ text: '“Ærø”, 47 مريم' })
  })
  it('is read as UTF-16 in either order when it says so', async () => {
    expect(await readTextFile(file([0xff, 0xfe, 0x14, 0x20, 0x41, 0]))).toEqual({ text: '—A' })
    expect(await readTextFile(file([0xfe, 0xff, 0x20, 0x14, 0, 0x41]))).toEqual({ text: '—A' })
  })
  it('is read as Windows wrote it when it is no UTF-8', async () => {
    // Node 20 decodes 0x80 to 0x9F wrongly, so the curly marks of that code page are not asked for here.
    expect(await readTextFile(file([0xab, 0x73, 0xe5, 0xbb]))).toEqual({ text: '«så»' })
  })
  it('gets one kind of line end', async () => {
    expect(await readTextFile(file('one\r\ntwo\rthree'))).toEqual({ text: 'one\ntwo\nthree' })
  })
  it('is refused, with a sentence, when it is too large or no text', async () => {
    expect(await readTextFile(file('x'.repeat(4_000_001)))).toEqual({
      refusal: '“article.txt” is larger than 4 MB. Paste one article, not a whole archive.',
    })
    expect(await readTextFile(file('x', 'article.pdf', 'application/pdf'))).toEqual({
      refusal: '“article.pdf” is not a text file. Open it, copy the article and paste it here.',
    })
  })
})
