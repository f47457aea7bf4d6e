import type { Content, Key, Option } from '#api/contract.ts'

/** A cloze as its teacher writes it: `[[typed / variant]]` and `[[right|wrong|wrong]]` within the text. */
export interface Cloze {
  readonly content: Content<'cloze'>
  readonly key: Key<'cloze'>
}
type Gap = NonNullable<Content<'cloze'>['pieces'][number]['gap']>

export const MOST_GAPS = 20
export const LONGEST_TEXT = 6000
const gapPattern = /\[\[((?:(?!\[\[|\]\]).)*)\]\]/gs

const byWords = (one: Option, other: Option) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0)

/** A bracket at the end keeps its distance from the two that close the gap. */
const closable = (words: string) => words.replace(/\]$/, '] ')

function gapInWords({ options }: Gap, accepted: readonly string[]): string {
  if (options === null) return closable(accepted.join(' / '))
  const right = options.find((one) => one.id === accepted[0])
  const others = options.filter((one) => one !== right)
  const words = [right?.text ?? '', ...others.map(({ text }) => text)]
  return words.length > 1 ? closable(words.join('|')) : `${words[0]}|`
}

/** The text that reads as this content and key; the right option stands first. */
export function written({ content, key }: Cloze): string {
  return content.pieces
    .map(({ text, gap }) => text + (gap ? `[[${gapInWords(gap, key.accepted[gap.id] ?? [])}]]` : ''))
    .join('')
}

/** One gap read from its words. Options are kept by the alphabet, so that their order does not tell the right one. */
function readGap(words: string, id: string, known: readonly Option[], newId: () => string) {
  if (!words.includes('|')) {
    const answers = words.split(/\s\/\s/).map((answer) => answer.trim().slice(0, 200).trim())
    return { gap: { id, options: null }, accepted: answers.filter((answer) => answer !== '').slice(0, 20) }
  }
  const texts = words.split('|').map((text) => text.trim().slice(0, 1000))
  const options = texts
    .filter((text) => text !== '')
    .slice(0, 20)
    .map((text) => ({ id: known.find((one) => one.text === text)?.id ?? newId(), text }))
  const right = texts[0] === '' ? undefined : options[0]
  return { gap: { id, options: options.toSorted(byWords) }, accepted: right ? [right.id] : [] }
}

/** Reads a written text. Gaps keep the ids they had in `before`: those with the same words, else those in the same place. */
export function readCloze(source: string, before: Cloze, newId: () => string): Cloze {
  const found = [...source.matchAll(gapPattern)].slice(0, MOST_GAPS)
  const old = before.content.pieces.flatMap(({ gap }) =>
    gap ? [{ gap, words: gapInWords(gap, before.key.accepted[gap.id] ?? []) }] : [],
  )
  const free = new Set(old)
  const same = found.map(([, words]) => {
    const twin = old.find((one) => free.has(one) && one.words === words)
    if (twin) free.delete(twin)
    return twin
  })
  const pieces: Content<'cloze'>['pieces'] = []
  const accepted: Key<'cloze'>['accepted'] = {}
  let end = 0
  for (const [index, match] of found.entries()) {
    const there = found.length === old.length ? old[index] : undefined
    const kept = (same[index] ?? (there && free.has(there) ? there : undefined))?.gap
    const read = readGap(match[1] ?? '', kept?.id ?? newId(), kept?.options ?? [], newId)
    pieces.push({ text: source.slice(end, match.index), gap: read.gap })
    accepted[read.gap.id] = read.accepted
    end = match.index + match[0].length
  }
  if (end < source.length) pieces.push({ text: source.slice(end), gap: null })
  return { content: { pieces }, key: { accepted } }
}
