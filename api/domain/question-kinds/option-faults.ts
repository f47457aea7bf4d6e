import type { Fault, Option } from './question-kind.ts'

/** What is wrong with a list of options: fewer than two, one without words, two that read the same. */
export function optionFaults(options: readonly Option[], path: string): Fault[] {
  const faults: Fault[] = []
  if (options.length < 2) faults.push({ path, message: 'Give at least two options.' })
  const seen = new Map<string, number>()
  for (const [index, { text }] of options.entries()) {
    const words = text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
    const twin = seen.get(words)
    if (words === '') faults.push({ path: `${path}.${index}.text`, message: 'Write this option or remove it.' })
    else if (twin !== undefined) {
      faults.push({ path: `${path}.${index}.text`, message: `This option says the same as option ${twin + 1}.` })
    } else seen.set(words, index)
  }
  return faults
}
