import type { Material } from './speakers.ts'
import { amountOf, type ToldFigure } from './told-figures.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 6

/** Which numbers of the passage a total is the sum of. */
export function sums(material: Material): Written[] {
  const byId = new Map(material.figures.map((told) => [told.figure.id, told]))
  return material.reading.sums
    .flatMap(({ totalId, partIds }) => {
      const total = byId.get(totalId)
      const parts = partIds.flatMap((id) => byId.get(id) ?? [])
      return total === undefined || parts.length < partIds.length ? [] : (draftOf(total, parts, material) ?? [])
    })
    .slice(0, MOST)
}

/** The number with what it counts, without its bound: "26 days" for "26-day". */
const phraseOf = ({ token, figure, phrase, boundWords }: ToldFigure): string =>
  phrase.end > figure.end + (phrase.start === figure.start ? boundWords.length : 0) ? `${token} ${figure.unit}` : token

const listed = (words: readonly string[]): string =>
  words.length < 3 ? words.join(' and ') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

function draftOf(total: ToldFigure, parts: readonly ToldFigure[], material: Material): Written | null {
  const kept = parts.slice(1)
  const [first] = parts
  if (first === undefined) return null
  const others = material.figures.filter(
    (one) => one !== total && !parts.includes(one) && one.figure.bound !== 'range' && one.figure.unit !== '',
  )
  const near = others.toSorted(
    (one, other) => Math.abs(one.number - first.number) - Math.abs(other.number - first.number),
  )
  // The tag says what is mixed in: the same kind of thing with another number, or another kind of thing.
  const rows = near.slice(0, 2).map((one, index): OptionRow => {
    const mixed = index === 0 ? [one, ...kept] : [first, one, ...kept.slice(1)]
    return {
      id: `f${one.number}`,
      text: listed(mixed.map((part) => phraseOf(part))),
      told: `These do not make ${total.token}: ${phraseOf(one)} is counted for something else.`,
      errorTag: amountOf(one) === amountOf(first) ? 'wrong-unit' : 'wrong-figure',
    }
  })
  const right: OptionRow = {
    id: 'right',
    text: listed(parts.map((part) => phraseOf(part))),
    told: 'Right.',
    errorTag: null,
  }
  const whole = [...rows, right].sort((one, other) => (one.text < other.text ? -1 : 1))
  if (rows.length < 2 || new Set(whole.map(({ text }) => text)).size < whole.length) return null
  return {
    id: `sum-f${total.number}`,
    question: {
      prompt: `The passage gives the number ${total.token}. Which of its other numbers add up to it?`,
      points: 1,
      skill: 'figures',
      ...asChoice('right', whole),
      evidence: evidenceAt(material, [total.sentence, ...parts.map(({ sentence }) => sentence)]),
      explanation: `${parts.map(({ token }) => token).join(' + ')} = ${total.token}. A writer who gives a total expects readers to know its parts.`,
    },
    attributions: [],
    figures: [total, ...parts],
    trust: 0.95,
  }
}
