import { readFileSync } from 'node:fs'

export interface Row {
  /** The heading that the table stands under. */
  readonly section: string
  readonly cells: readonly string[]
}

const shown = (cell: string): string =>
  cell.trim().replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

/** The rows of all tables of a Markdown file in this folder, without their heads. */
export function rowsIn(name: string): Row[] {
  const lines = readFileSync(new URL(name, import.meta.url), 'utf8').split('\n')
  let section = ''
  return lines.flatMap((line, index) => {
    section = /^## (.*)$/.exec(line)?.[1] ?? section
    const isHead = lines[index + 1]?.startsWith('| ---')
    if (!line.startsWith('|') || line.startsWith('| ---') || isHead) return []
    return [{ section, cells: line.split('|').slice(1, -1).map(shown) }]
  })
}
