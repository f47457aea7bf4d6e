import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { anchorAt } from '#api/domain/anchor.ts'
import { type Question, question, withMovedAnchors } from '#api/domain/question.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { fromFile, questionSetFile, type SetParts, toFile } from '#api/formats/question-set-file.ts'

const card = { outlet: 'Paper', author: '', publishedOn: '2012-03-13', url: '', licence: '' }
const words = fc.string({ unit: fc.constantFrom('a', 'b', '“', 'é', '🌉', 'א', ' ', '\n', '0'), maxLength: 40 })

/** One question of every kind, its anchors anywhere in the passage. */
const sets: fc.Arbitrary<SetParts> = fc
  .record({ title: words, texts: fc.array(words, { minLength: 1, maxLength: 3 }), prompt: words, at: fc.nat(20) })
  .map(({ title, texts, prompt, at }) => {
    const passages = texts.map((text, index) => ({
      passageId: `stored-${index}`,
      title: `Passage ${index}`,
      sourceCard: card,
      text: `The mayor said it again. ${text}`,
    }))
    const questions = kindNames.map((kind, index): Question => {
      const on = passages[index % passages.length]
      const place = anchorAt(on?.text ?? '', { start: at, end: at + 3 })
      const { content, key } = kinds[kind].specimen
      const feedback = { 'answer/b': { text: prompt, errorTag: 'wrong-speaker' }, '1/a': { text: '', errorTag: null } }
      const whole = { id: `q${index}`, passageId: on?.passageId ?? null, prompt, points: index / 2, skill: 'voice' }
      const asked = question.parse({ ...whole, kind, content, key, evidence: [place], explanation: prompt, feedback })
      return withMovedAnchors(asked, () => place)
    })
    const blueprint = [{ skill: 'voice' as const, questions: at + 1 }]
    return { title: `Set ${title}`.trim(), blueprint, passages, questions }
  })

const aSet = (): SetParts => {
  const [set] = fc.sample(sets, { numRuns: 1, seed: 7 })
  if (set === undefined) throw new Error('no set')
  return set
}
function textOf(set: SetParts): string {
  const text = toFile(set)
  if (typeof text !== 'string') throw new Error(JSON.stringify(text))
  return text
}
const read = (text: string) => fromFile(new TextEncoder().encode(text))
const broken = (change: (file: ReturnType<typeof JSON.parse>) => void) => {
  const file = JSON.parse(textOf(aSet()))
  change(file)
  return read(JSON.stringify(file))
}
const pathsOf = (result: ReturnType<typeof fromFile>) => (Array.isArray(result) ? result.map(({ path }) => path) : [])

describe('a question set file', () => {
  it('gives the same bytes after it was read, over every kind', () => {
    fc.assert(
      fc.property(sets, (set) => {
        const text = textOf(set)
        const file = read(text)
        if (Array.isArray(file)) throw new Error(JSON.stringify(file))
        const passages = file.passages.map(({ id, ...rest }) => ({ passageId: id, ...rest }))
        expect(textOf({ ...file, passages })).toBe(text)
        const localId = (id: string | null) => id?.replace(/\d+/, (index) => String(Number(index) + 1)) ?? null
        expect(file.questions).toEqual(
          set.questions.map((one) => ({ ...one, passageId: localId(one.passageId)?.replace('stored', 'passage') })),
        )
        expect(passages.map(({ text }) => text)).toEqual(set.passages.map(({ text }) => text))
      }),
      { numRuns: 60 },
    )
  })

  it('does not tell in which order options were clicked', () => {
    const turned = (one: object) => Object.fromEntries(Object.entries(one).toReversed())
    const set = aSet()
    const questions = set.questions.map((one) =>
      question.parse({ ...one, feedback: turned(one.feedback), key: turned(one.key), content: turned(one.content) }),
    )
    expect(textOf({ ...set, questions })).toBe(textOf(set))
  })

  it('keeps the fields of a question in the order of the schema, whatever order they are stored in', () => {
    const set = aSet()
    const questions = set.questions.map((one) => Object.fromEntries(Object.entries(one).toReversed()) as Question)
    expect(textOf({ ...set, questions })).toBe(textOf(set))
  })

  it('fits the JSON Schema that describes it, and a broken one does not', () => {
    const described = z.fromJSONSchema(z.toJSONSchema(questionSetFile, { io: 'input' }))
    fc.assert(
      fc.property(sets, (set) => described.safeParse(JSON.parse(textOf(set))).success),
      { numRuns: 20 },
    )
    const file = JSON.parse(textOf(aSet()))
    for (const change of [
      { format: 'x' },
      { version: 2 },
      { more: 1 },
      { passages: [] },
      { questions: [{ ...file.questions[0], points: -1 }] },
      { questions: [{ ...file.questions[0], kind: 'riddle' }] },
    ])
      expect([change, described.safeParse({ ...file, ...change }).success]).toEqual([change, false])
  })

  it('is read without a blueprint too, as files were before there was one', () => {
    const { blueprint: _, ...older } = JSON.parse(textOf(aSet()))
    expect(read(JSON.stringify(older))).toMatchObject({ blueprint: [] })
  })

  it('may begin with a byte order mark, and is refused in another encoding', () => {
    const text = textOf(aSet())
    expect(read(`\uFEFF${text}`)).toEqual(read(text))
    expect(fromFile(new Uint8Array(Buffer.from(text, 'utf16le')))).toMatchObject([{ path: '' }])
    expect(fromFile(Uint8Array.of(0x22, 0xe9, 0x22))).toEqual([
      { path: '', message: 'This file is not text in UTF-8.' },
    ])
  })

  it('is not written when a question is about a passage outside the set', () => {
    const set = aSet()
    const questions = set.questions.map((one, index) => (index === 2 ? { ...one, passageId: 'gone' } : one))
    expect(toFile({ ...set, questions })).toEqual([
      { path: 'questions.2.passageId', message: 'This question is about a passage that is not in the set.' },
    ])
  })

  it('names line and column where it is no JSON', () => {
    const message = (line: number, column: number) =>
      `This file is not JSON: it cannot be read at line ${line}, column ${column}.`
    expect(read('{\n  "format": ')).toEqual([{ path: '', message: message(2, 13) }])
    expect(read('')).toEqual([{ path: '', message: message(1, 1) }])
  })

  it('says which versions are understood', () => {
    expect(broken((file) => Object.assign(file, { version: 2 }))).toEqual([
      { path: 'version', message: 'This version of the file is not understood here. Understood is: 1.' },
    ])
  })

  it('is refused with the path of every fault', () => {
    expect(pathsOf(broken((file) => Object.assign(file, { format: 'x', more: 1 })))).toEqual(['format', ''])
    expect(pathsOf(broken((file) => Object.assign(file.questions[0], { kind: 'riddle' })))).toEqual([
      'questions.0.kind',
    ])
    expect(pathsOf(broken((file) => Object.assign(file.questions[1], { id: 'q0' })))).toEqual(['questions.1.id'])
    expect(pathsOf(broken((file) => file.passages.push(file.passages[0])))).toContain(
      `passages.${JSON.parse(textOf(aSet())).passages.length}.id`,
    )
    expect(pathsOf(broken((file) => Object.assign(file.questions[0], { passageId: 'passage-9' })))).toEqual([
      'questions.0.passageId',
    ])
    expect(pathsOf(broken((file) => Object.assign(file.questions[0], { passageId: null })))).toEqual([
      'questions.0.passageId',
    ])
    expect(pathsOf(broken((file) => Object.assign(file.questions[3].evidence[0], { quote: 'xyz' })))).toEqual([
      'questions.3.evidence.0',
    ])
  })
})
