import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvCell, csvOf } from '#api/formats/csv.ts'
import { readCsv } from '#tests/support/read-csv.ts'

const cellsOf = (text: string, separator?: string) => readCsv(text, separator).flat()
const formula = /^\s*[=+\-@＝＋－＠]/

describe('CSV for spreadsheets', () => {
  test('starts with a byte-order mark and ends lines as RFC 4180 has it', () => {
    expect(csvOf(['Student', 'Credit'], [['Ana', 0.5]])).toBe('\uFEFF"Student","Credit"\r\n"Ana",0.5\r\n')
  })
  test('no text begins a formula', () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠1']
    const text = csvOf(['=name'], [hostile])
    expect(cellsOf(text).filter((cell) => formula.test(cell))).toEqual([])
  })
  test('no text begins a formula where the spreadsheet splits at semicolons, tabs or lines', () => {
    const text = csvOf(['Response'], [['none;=HYPERLINK("http://x")'], ['a\t+1'], ['a\r\n@x'], ['a; -2']])
    for (const separator of [';', '\t']) {
      expect(cellsOf(text.replaceAll('"', ''), separator).filter((cell) => formula.test(cell))).toEqual([])
    }
  })
  test('negative numbers stay numbers, and nothing stays empty', () => {
    expect(csvOf(['n'], [[-3, null, '']])).toBe('\uFEFF"n"\r\n-3,,""\r\n')
  })
  test('commas, quotation marks and line breaks come back as they went', () => {
    const rows: CsvCell[][] = [['a, b', 'he said "no"', 'two\r\nlines', 'مرحبا', '👩‍🏫', '47']]
    expect(readCsv(csvOf(['1', '2', '3', '4', '5', '6'], rows)).slice(1)).toEqual(rows)
  })
  test('any text comes back, but for the apostrophes that make it harmless', () => {
    const withoutApostrophes = (text: string) => text.replaceAll("'", '')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (row) => {
        const [, read = []] = readCsv(
          csvOf(
            row.map(() => 'h'),
            [row],
          ),
        )
        expect(read.map(withoutApostrophes)).toEqual(row.map(withoutApostrophes))
        expect(read.filter((cell) => formula.test(cell))).toEqual([])
      }),
    )
  })
})
