import { readingOf } from '#api/domain/reading/reading.ts'
import { type Figure, figureOf } from './support/figure.ts'
import { goldIn } from './support/reading-gold.ts'
import { meritsOf, score } from './support/reading-score.ts'

/** Developed on; used in part; never seen before it was measured. */
const SETS = ['reading', 'held-out', 'blind'] as const
const ROUNDS = 12
const WARM_UP = 6

/** How good the analyser is on the project's own annotated articles, its errors by class, and how fast it is. */
export async function* reading(): AsyncIterable<Figure> {
  for (const set of SETS) yield* merits(set)
  const texts = goldIn(`tests/fixtures/${SETS[0]}`)
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0)
  const rates: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const started = performance.now()
    for (const { text } of texts) readingOf(text)
    if (round >= WARM_UP) rates.push((1000 * characters) / (performance.now() - started))
  }
  yield figureOf('reading', `speed on ${texts.length} texts of ${characters} characters`, 'per s', rates)
}

function* merits(set: (typeof SETS)[number]): Iterable<Figure> {
  const scored = score(goldIn(`tests/fixtures/${set}`).map((gold) => ({ gold, reading: readingOf(gold.text) })))
  for (const [name, merit] of Object.entries(meritsOf(scored)))
    yield figureOf('reading', `${set}: ${name}`, '%', [merit])
  const classes = new Map<string, number>()
  for (const { error } of scored.misses) classes.set(error, (classes.get(error) ?? 0) + 1)
  for (const [error, count] of [...classes].sort((one, other) => other[1] - one[1])) {
    yield figureOf('reading', `${set}: error ${error}`, 'times', [count])
  }
}
