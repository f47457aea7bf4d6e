import { describe, expect, it } from 'vitest'
import { cloze } from '#api/domain/question-kinds/cloze.ts'
import { short } from '#api/domain/question-kinds/short.ts'
import { type Row, rowsIn } from './table.ts'

const rows = rowsIn('short.md')
const nameOf = ({ cells: [text, accepted, credit, , why] }: Row): string =>
  `“${text}” for “${accepted}” earns ${credit}: ${why}`

describe('worked cases of short', () => {
  it.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, { cells }) => {
    const [text = '', key = '', credit, tags] = cells
    const accepted = key.split(' / ')
    expect(short.faults({}, { accepted })).toEqual([])
    const { parts } = short.grade({}, { accepted }, { text })
    expect(parts.map((part) => [String(part.credit), part.errorTag ?? ''])).toEqual([[credit, tags]])
  })
  it('are marked alike where the answer is typed into a gap', () => {
    const content = { pieces: [{ text: 'By ', gap: { id: 'g', options: null } }] }
    for (const { cells } of rows) {
      const [text = '', key = '', credit] = cells
      const grade = cloze.grade(content, { accepted: { g: key.split(' / ') } }, { gaps: { g: text } })
      expect([text, String(grade.credit)]).toEqual([text, credit])
    }
  })
  it('are at least 80, each different and with its reason', () => {
    expect(new Set(rows.map(({ cells }) => JSON.stringify(cells.slice(0, 2)))).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(80)
    expect(rows.filter(({ cells }) => cells.length !== 5 || cells[4] === '')).toEqual([])
  })
})
