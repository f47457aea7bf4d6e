import type { Fault, Option } from './question-kind.ts'

const inWords = ['no', 'one', 'two']

/**
 * What is wrong with a list of options: fewer than `atLeast` (1 or 2), one without words, two that read the same,
 * two with the same id. `noun` is what the teacher calls one of them.
 */
export function optionFaults(options: readonly Option[], path: string, noun = 'option', atLeast: 1 | 2 = 2): Fault[] {
  const faults: Fault[] = []
  if (options.length < atLeast) {
    faults.push({ path, message: `Give at least ${inWords[atLeast]} ${noun}${atLeast === 1 ? '' : 's'}.` })
  }
  const seenWords = new Map<string, number>()
  const seenIds = new Set<string>()
  for (const [index, { id, text }] of options.entries()) {
    const words = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
    const twin = seenWords.get(words)
    const field = `${path}.${index}.text`
    if (words === '') faults.push({ path: field, message: `Write this ${noun} or remove it.` })
    else if (twin !== undefined) {
      faults.push({ path: field, message: `This ${noun} says the same as ${noun} ${twin + 1}.` })
    } else seenWords.set(words, index)
    if (seenIds.has(id))
      faults.push({ path: field, message: `Remove this ${noun} and write it anew: its id is taken.` })
    seenIds.add(id)
  }
  return faults
}
