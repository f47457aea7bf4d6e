import { describe, expect, it } from 'vitest'
import { type Bound, bound } from '#api/domain/figure.ts'
import { boundLabels, figure } from '#api/domain/question-kinds/figure.ts'
import { type Row, rowsIn } from './table.ts'

const rows = rowsIn('figure.md')
const boundCalled = (label: string): Bound | null => bound.options.find((one) => boundLabels[one] === label) ?? null
const numberIn = (text: string) => Number(text.replaceAll(',', ''))

/** "at least 7,500 civilians / civilian deaths" as a key. */
function keyIn(text: string) {
  const [, low = '', high = ''] = /^between (\S+) and (\S+)/.exec(text) ?? []
  if (high !== '') return { ...endsOf('range', numberIn(low), numberIn(high)), unit: unitsIn(text) }
  const [, label = '', number = ''] = /^([a-z ]+) (-?[\d.,]+)/.exec(text) ?? []
  return { ...endsOf(boundCalled(label) ?? 'range', numberIn(number), numberIn(number)), unit: unitsIn(text) }
}
function endsOf(stated: Bound, low: number, high: number) {
  const isDown = stated === 'at-most' || stated === 'fewer-than'
  const isUp = stated === 'at-least' || stated === 'more-than'
  return { low: isDown ? null : low, high: isUp ? null : high, bound: stated }
}
const unitsIn = (text: string): string[] =>
  text
    .replace(/^.*?\d(?= |$)(?: and \S+)?/, '')
    .split(' / ')
    .map((unit) => unit.trim())
    .filter(Boolean)

const nameOf = ({ cells: [amount, chosen, unit, said, credit, , why] }: Row): string =>
  `“${[chosen, amount, unit].filter(Boolean).join(' · ')}” for “${said}” earns ${credit}: ${why}`

describe('worked cases of figure', () => {
  it.each(rows.map((row) => [nameOf(row), row] as const))('%s', (_, { section, cells }) => {
    const [amount = '', chosen = '', unit = '', said = '', credit = '', tags = ''] = cells
    const key = keyIn(said)
    const asks = { bound: true, unit: key.unit.length > 0 }
    expect(figure.faults({ asks }, key)).toEqual([])
    const notation = section.includes('in German') ? 'comma' : 'point'
    const { parts } = figure.grade({ asks }, key, { amount, bound: boundCalled(chosen), unit, notation })
    const right = parts.filter((part) => part.credit === 1)
    expect({
      credit: `${right.length} of ${parts.length}`,
      tags: parts
        .flatMap(({ errorTag }) => errorTag ?? [])
        .join(', ')
        .replaceAll('-', ' '),
    }).toEqual({ credit, tags })
  })
  it('are at least 170, each different and with its reason', () => {
    const written = rows.map(({ section, cells }) => JSON.stringify([section.includes('German'), ...cells.slice(0, 4)]))
    expect(new Set(written).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThanOrEqual(170)
    expect(rows.filter(({ cells }) => cells.length !== 7 || cells[6] === '')).toEqual([])
  })
})
