import { stringify } from 'csv-stringify/sync'

/** Text, numbers, or nothing. */
export type CsvCell = string | number | null

/**
 * Where a spreadsheet can begin a cell inside a text: after a semicolon, a tab or a line break when it does not take the
 * comma for the separator, and after white space it trims. What follows there must not be a formula.
 */
const formulaWithin = /((?:^|[;\t\r\n])\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/g

/** An apostrophe makes a spreadsheet take what follows for text. Numbers pass as they are, negative ones too. */
function harmless(cell: CsvCell): CsvCell {
  return typeof cell === 'string' ? cell.replace(formulaWithin, "$1'") : cell
}

/**
 * Rows as CSV (RFC 4180) for spreadsheets: with a byte-order mark, so that they read it as UTF-8, every text in quotes,
 * and no cell that they would run as a formula.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    [header, ...rows].map((row) => row.map(harmless)),
    {
      bom: true,
      escape_formulas: true,
      quoted_string: true,
      record_delimiter: 'windows',
    },
  )
}
