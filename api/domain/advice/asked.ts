import type { Place } from '../anchor.ts'
import { pathTo } from '../path-to.ts'
import { withMovedAnchors } from '../question.ts'
import { type AdvisedQuestion, keyLeaves } from './advised-question.ts'
import { figuresIn } from './digits-in.ts'

/** What the questions of a set ask about. */
export interface Asked {
  /** The numbers that prompts and keys name. */
  readonly values: ReadonlySet<number>
  /** The words of prompts, keys and right options. */
  readonly texts: readonly string[]
  /** The places that evidence and keys point at. */
  readonly places: readonly (Place & { readonly passageId: string | null })[]
}

export function askedBy(all: readonly AdvisedQuestion[]): Asked {
  const values = new Set<number>()
  const named: string[] = []
  const places: Asked['places'][number][] = []
  for (const { question, parts } of all) {
    const rights = parts.flatMap(({ options }) => options?.filter(({ right }) => right) ?? [])
    const leaves = keyLeaves({ question, parts })
    for (const leaf of leaves) if (typeof leaf === 'number') values.add(leaf)
    const typed = leaves.filter((leaf) => typeof leaf === 'string')
    // What a question shows of the passage, it does not ask about.
    const shown: string[] = []
    withMovedAnchors(question, (anchor) => {
      const { start, end, quote } = anchor
      if (pathTo(question.content, anchor) !== null) shown.push(quote)
      else places.push({ start, end, passageId: question.passageId })
      return anchor
    })
    const claims = parts.map(({ label }) => label).filter((label) => !shown.some((quote) => label.includes(quote)))
    const texts = [question.prompt, ...claims, ...rights.map(({ label }) => label), ...typed]
    named.push(...texts)
    for (const { value } of figuresIn(texts.join(' \n '))) values.add(value)
  }
  return { values, texts: named, places }
}
