import type { Bound } from '../figure.ts'

const phrases: readonly [Bound, string][] = [
  [
    'at-least',
    'at least|at the very least|no fewer than|no less than|upwards of|upward of|not less than|not fewer than|a minimum of|upwards? of at least',
  ],
  ['at-most', 'at most|up to|no more than|not more than|a maximum of|as many as|as much as|as few as|as high as'],
  [
    'more-than',
    'more than|over|above|in excess of|greater than|higher than|exceeding|exceeded|exceeds|topped|surpassed|well over|just over|longer than',
  ],
  ['fewer-than', 'fewer than|less than|under|below|lower than|shorter than|well under'],
  [
    'about',
    'about|around|roughly|approximately|some|nearly|almost|close to|closer to|just under|not quite|an estimated|estimated|perhaps|maybe|circa|in the region of|approaching|estimated at|something like|or so',
  ],
]

export const before = phrases.map(([bound, words]): [Bound, RegExp] => [
  bound,
  new RegExp(`(?:^|[^a-z])(${words})[ "'“(]{1,2}$`),
])

export const after: readonly [Bound, RegExp][] = [
  [
    'at-least',
    /^(?:\+| ?plus(?![a-z]))|^(?: [a-z]+){0,2} (?:or|and) (?:more|above|over|upwards?|higher)(?![a-z])(?! than)/,
  ],
  [
    'at-most',
    /^(?: [a-z]+){0,2} (?:or|and) (?:fewer|less|under|below|lower)(?![a-z])(?! than)| at (?:the )?most(?![a-z])/,
  ],
  ['about', /^(?: [a-z]+){0,2} or (?:so|thereabouts)(?![a-z])/],
]

const timeUnit = /^[- ](?:[a-z]+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|seasons?|decades?|centur)/

export function boundOf(lead: string, tail: string): Bound {
  for (const [bound, pattern] of before) {
    const found = pattern.exec(lead)
    if (!found) continue
    const word = found[1] ?? ''
    // "over four years" is a span of time; "over the last" is not reached.
    if (/^(?:over|under)$/.test(word) && timeUnit.test(tail)) return 'exact'
    return bound
  }
  for (const [bound, pattern] of after) if (pattern.test(tail)) return bound
  return 'exact'
}
