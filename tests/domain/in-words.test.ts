import { expect, test } from 'vitest'
import { inWords } from '#api/domain/in-words.ts'
import { partsOf, type Question } from '#api/domain/question.ts'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'

const text = 'The mayor has called the bridge safe. '.repeat(10)

function specimen<K extends Kind>(kind: K): Question<K> {
  const { content, key } = kinds[kind].specimen
  const shared = { id: 'q', passageId: 'p', prompt: '?', points: 1, skill: 'voice', kind, content, key } as const
  return { ...shared, proof: 'none', evidence: [], acceptedProof: [], explanation: '', feedback: {} } as Question<K>
}

test.each(kindNames)('a response to %s reads without ids', (kind) => {
  const question: Question = specimen(kind)
  const words = inWords(question, kinds[kind].specimen.fullCredit, text)
  expect(words).not.toBe('')
  const ids = partsOf(question).flatMap(({ options }) => (options ?? []).filter(({ given, label }) => given !== label))
  for (const { given } of ids) expect(words.split(/[;:] /)).not.toContain(given)
})

test('options read as their texts, rows with what they belong to', () => {
  expect(inWords(specimen('multiple'), { options: ['a', 'c'] }, text)).toBe('The harbour master; The minister')
  expect(inWords(specimen('match'), { sourceOf: { c1: 's3', c3: 's1' } }, text)).toBe(
    'The bridge is safe: A shop owner; Repairs will start in May: The mayor',
  )
})

test('what was typed reads as it was typed', () => {
  expect(inWords(specimen('short'), { text: ' The Harbour-Master ' }, text)).toBe('The Harbour-Master')
  expect(inWords(specimen('figure'), { amount: '1,200', bound: 'at-least', unit: 'Homes' }, text)).toBe(
    'Number: 1,200; Bound: at least; Unit: Homes',
  )
})

test('selections read as the selected words', () => {
  expect(inWords(specimen('highlight'), { selections: [{ start: 4, end: 9 }] }, text)).toBe('mayor')
})

test.each([[null], [undefined], [{ option: null }], [{ nonsense: true }]])('%j reads as nothing', (value) => {
  expect(inWords(specimen('choice'), value, text)).toBe('')
})
