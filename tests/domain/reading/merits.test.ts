import { expect, it } from 'vitest'
import { readingOf } from '#api/domain/reading/reading.ts'
import { goldIn } from '#tests/bench/support/reading-gold.ts'
import { meritsOf, score } from '#tests/bench/support/reading-score.ts'

/** What the analyser must not fall below on the project's own articles, in per cent. */
const floors: Record<string, number> = {
  'e2e.name': 95,
  'e2e.name.direct': 96,
  'e2e.name.mixed': 86,
  'e2e.name.indirect': 96,
  'source.name': 96,
  'source.name.pronoun': 92,
  conf90: 97,
  'conf90.r': 45,
  voice: 98,
  'voice.source': 98,
  figures: 97,
  'figures.bound': 97,
  'figures.unit': 95,
  'figures.source': 96,
  'figures.all': 94,
}

it('reads the annotated articles at least as well as before', () => {
  const pairs = goldIn('tests/fixtures/reading').map((gold) => ({ gold, reading: readingOf(gold.text) }))
  const merits = meritsOf(score(pairs))
  expect(Object.entries(floors).filter(([name, floor]) => !((merits[name] ?? 0) >= floor))).toEqual([])
})
