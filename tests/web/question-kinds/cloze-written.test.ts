import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cloze } from '#api/domain/question-kinds/cloze.ts'
import { type Cloze, readCloze, written } from '#web/question-kinds/cloze/written.ts'

const nothing: Cloze = { content: { pieces: [] }, key: { accepted: {} } }
function counter(): () => string {
  let count = 0
  return () => `id${++count}`
}
const read = (text: string, before: Cloze = nothing) => readCloze(text, before, counter())
const gapIds = ({ content }: Cloze) => content.pieces.flatMap(({ gap }) => gap?.id ?? [])

describe('a cloze as its teacher writes it', () => {
  it('has typed gaps with variants, and gaps with options of which the first is right', () => {
    expect(read('In [[May / the month of May]] the [[mayor|council]] left.')).toEqual({
      content: {
        pieces: [
          { text: 'In ', gap: { id: 'id1', options: null } },
          {
            text: ' the ',
            gap: {
              id: 'id2',
              options: [
                { id: 'id4', text: 'council' },
                { id: 'id3', text: 'mayor' },
              ],
            },
          },
          { text: ' left.', gap: null },
        ],
      },
      key: { accepted: { id1: ['May', 'the month of May'], id2: ['id3'] } },
    })
  })
  it('keeps the options the same whichever is right', () => {
    const optionsOf = (text: string) =>
      read(text).content.pieces.flatMap(({ gap }) => gap?.options?.map((option) => option.text) ?? [])
    expect(optionsOf('[[b|a|c]]')).toEqual(optionsOf('[[c|b|a]]'))
  })
  it('is read back as the specimen says', () => {
    const { content, key } = cloze.specimen
    const text = written({ content, key })
    expect(text).toBe('The bridge was built in [[1962 / the year 1962]] and was closed by [[the mayor|an engineer]].')
    expect(readCloze(text, { content, key }, counter())).toEqual({ content, key })
  })
  it('keeps a bracket at the end of an answer', () => {
    const once = read('Under [[section [2] ]].')
    expect(once.key).toEqual({ accepted: { id1: ['section [2]'] } })
    expect(readCloze(written(once), once, () => 'new')).toEqual(once)
  })
  it('keeps the ids of gaps while one is mended, added or removed', () => {
    const before = read('In [[May]] by [[a|b]].')
    expect(gapIds(readCloze('In [[June]] by [[a|b]].', before, () => 'new'))).toEqual(['id1', 'id2'])
    expect(gapIds(readCloze('[[x]] In [[May]] by [[a|b]].', before, () => 'new'))).toEqual(['new', 'id1', 'id2'])
    expect(gapIds(readCloze('By [[a|b]].', before, () => 'new'))).toEqual(['id2'])
  })
  it('fits the schemas, and its written form reads the same, whatever is typed', () => {
    const bit = fc.constantFrom('[[', ']]', '|', ' / ', ' ', '\n', 'May', 'June', '[', ']', '7,500', '[[]]', '[[a|]]')
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 60 }), (bits) => {
        const once = read(bits.join(''))
        expect(cloze.content.parse(once.content)).toEqual(once.content)
        expect(cloze.key.parse(once.key)).toEqual(once.key)
        expect(readCloze(written(once), once, () => 'new')).toEqual(once)
      }),
      { numRuns: 1000 },
    )
  })
})
