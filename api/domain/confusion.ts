/** One judgement: the label that is right and the one that was given. */
export interface LabelPair {
  readonly right: string
  readonly given: string
}

export interface Confusion {
  readonly labels: string[]
  /** How often each label was given (column) for each right one (row), in the order of `labels`. */
  readonly counts: number[][]
  /** How many judgements there are. */
  readonly n: number
  /** The share of judgements that are right, 0 to 1; null when there is none. */
  readonly agreement: number | null
  /** Agreement beyond chance, −1 to 1; null where chance alone gives full agreement, or there is no judgement. */
  readonly kappa: number | null
}

/**
 * The confusion matrix of given labels against right ones, with Cohen's kappa: (p − e) / (1 − e), where p is the share
 * that agrees and e the share that would by chance, the sum over labels of the share that are right times the share that
 * was given (J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20,
 * 1960). Counted in whole numbers, so that full agreement is exactly 1. `labels` sets the order and may name labels that
 * never come up; those that it lacks follow as they appear.
 */
export function confusionOf(pairs: readonly LabelPair[], labels: readonly string[] = []): Confusion {
  const all = [...new Set([...labels, ...pairs.flatMap(({ right, given }) => [right, given])])]
  const indexes = new Map(all.map((label, index) => [label, index]))
  const counts = all.map(() => all.map(() => 0))
  for (const { right, given } of pairs) {
    const row = counts[indexes.get(right) ?? -1]
    const column = indexes.get(given) ?? -1
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1
  }
  const n = pairs.length
  const agreeing = pairs.filter(({ right, given }) => right === given).length
  const byChance = all.reduce((sum, _, index) => {
    const asRight = (counts[index] ?? []).reduce((total, count) => total + count, 0)
    const asGiven = counts.reduce((total, row) => total + (row[index] ?? 0), 0)
    return sum + asRight * asGiven
  }, 0)
  return {
    labels: all,
    counts,
    n,
    agreement: n === 0 ? null : agreeing / n,
    kappa: byChance === n * n ? null : (n * agreeing - byChance) / (n * n - byChance),
  }
}
