import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      imports: z.array(z.string()).default([]),
      dynamicImports: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(resolve('dist/web/.vite/manifest.json'), 'utf8')))

/** The scripts that a page's chunk brings along, without what it may load later. */
function chunksOf(entries: readonly string[]): Set<string> {
  const found = new Set<string>()
  const visit = (name: string): void => {
    if (found.has(name)) return
    found.add(name)
    for (const next of manifest[name]?.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return found
}

const gzipped = (names: Iterable<string>): number =>
  [...names].reduce(
    (sum, name) => sum + gzipSync(readFileSync(resolve('dist/web', manifest[name]?.file ?? ''))).length,
    0,
  )

const answering = [
  'index.html',
  'student/StudentShell.tsx',
  'student/Join.tsx',
  'student/SeatPage.tsx',
  'student/AttemptPage.tsx',
]

describe('what a student downloads', () => {
  it('is at most 60 kB of JavaScript (gzip) to join and to answer', () => {
    expect(answering.filter((name) => !(name in manifest))).toEqual([])
    expect(gzipped(chunksOf(answering))).toBeLessThanOrEqual(60_000)
  })

  it('holds no editor and nothing of the teacher', () => {
    const names = [...chunksOf([...answering, 'student/ResultPage.tsx'])]
    expect(names.filter((name) => /teacher\/|projector\/|Editor/.test(name))).toEqual([])
  })
})
