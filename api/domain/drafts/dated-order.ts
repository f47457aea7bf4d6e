import type { Claim } from './claims.ts'
import type { Material } from './speakers.ts'
import { evidenceAt, type Written } from './written.ts'

const MOST_EVENTS = 5

/** Events with a year each, to be put in order. Days and months alone do not say in which year they were. */
export function datedOrder(material: Material): Written[] {
  const dated = material.claims.flatMap((claim) => {
    const year = claim.isQuoted ? null : yearOf(claim.text)
    return year === null ? [] : [{ claim, year }]
  })
  const byYear = new Map<number, Claim>()
  for (const { claim, year } of dated) if (!byYear.has(year)) byYear.set(year, claim)
  const events = [...byYear].sort(([one], [other]) => one - other).slice(0, MOST_EVENTS)
  if (events.length < 3) return []
  const entries = events.map(([, claim], index) => ({ id: idOf(claim, index), text: claim.text }))
  return [
    {
      id: 'order-1',
      question: {
        kind: 'order',
        prompt: 'Put these in the order in which they happened, the earliest first.',
        points: 2,
        skill: 'sequence',
        content: { entries: entries.toSorted((one, other) => (one.text < other.text ? -1 : 1)) },
        key: { order: entries.map(({ id }) => id) },
        evidence: evidenceAt(
          material,
          events.flatMap(([, claim]) => claim.places),
        ),
        explanation: 'News stories seldom tell things in the order in which they happened. Go by the dates.',
        feedback: {},
      },
      attributions: events.map(([, { attribution }]) => attribution),
      figures: [],
      trust: 0.75,
    },
  ]
}

/** The only year in the words, said as when something happened. */
function yearOf(words: string): number | null {
  const years = [...words.matchAll(/(?<![\p{Nd},.£$€])(1[5-9]\d\d|20\d\d)(?![\p{Nd}%]|,\d)/gu)].map(({ 1: year }) =>
    Number(year),
  )
  const [only] = years
  const isWhen = /(?<!\p{L})(?:in|since|during|of) (?:\p{Lu}\p{L}+ )?(?:1[5-9]|20)\d\d/u.test(words)
  const isSpan = /(?<!\p{L})(?:since|until|by|from|between|before|after) (?:\p{Lu}\p{L}+ )?(?:1[5-9]|20)\d\d/u.test(
    words,
  )
  return years.length === 1 && only !== undefined && isWhen && !isSpan ? only : null
}

/** Says nothing about the place in the order. */
const idOf = ({ places }: Claim, index: number): string => `e${places[0]?.start ?? index}`
