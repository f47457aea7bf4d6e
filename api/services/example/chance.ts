/**
 * Numbers from 0 up to but not including 1 that look random and are the same for the same seed: a linear
 * congruential generator modulo 2^32 (multiplier and increment of Numerical Recipes, "quick and dirty"). Good
 * enough for a made-up class, and for nothing that must not be guessed.
 */
export function chanceFrom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  // The first number still shows how close two seeds were.
  for (let round = 0; round < 8; round += 1) next()
  return next
}

/** One of the options, the heavier the likelier; `chance` is a number from 0 up to but not including 1. */
export function drawn<T>(options: readonly T[], weight: (option: T) => number, chance: number): T {
  let left = chance * options.reduce((sum, option) => sum + weight(option), 0)
  for (const option of options) {
    left -= weight(option)
    if (left < 0) return option
  }
  throw new RangeError('There is nothing to draw from.')
}
