import type { AttemptRule, ErrorTag } from '#api/contract.ts'

const shares = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const points = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** A share from 0 to 1 as "61%"; "–" where nobody was asked. */
export const percent = (share: number | null): string => (share === null ? '–' : shares.format(share))

export const pointsOf = (earned: number): string => points.format(earned)

/** What a student did who fell for a misreading; goes on after "3 students". */
export const errorTagWords: { readonly [T in ErrorTag]: string } = {
  'wrong-speaker': 'credited the wrong source',
  'claim-taken-as-fact': 'took a claim as fact',
  'fact-taken-as-claim': 'took a fact as somebody’s claim',
  'hedge-dropped': 'dropped a hedge such as “allegedly”',
  'bound-reversed': 'turned a bound around (“at least” for “at most”)',
  'wrong-unit': 'gave the wrong unit',
  'wrong-figure': 'took the wrong figure',
  'certainty-raised': 'made the passage surer than it is',
  'not-in-text': 'found something that is not in the passage',
}

export const ruleNames: { readonly [R in AttemptRule]: string } = {
  first: 'The first',
  last: 'The last',
  best: 'The best',
}
