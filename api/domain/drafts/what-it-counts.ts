import { fold } from '../fold.ts'
import { sameUnit } from '../unit.ts'
import { capital } from './in-line.ts'
import type { Material } from './speakers.ts'
import { firstFew } from './spread.ts'
import { amountOf, type ToldFigure } from './told-figures.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 8

/** What a number counts: its unit among other units of the passage. */
export function whatItCounts(material: Material): Written[] {
  return firstFew(material.figures, (told) => draftOf(told, material), MOST)
}

/** Units that are said in the number itself ("£3m", "26 per cent") are no question. */
const isCount = ({ figure: { unit }, token }: ToldFigure): boolean =>
  /^\p{L}[\p{L} -]*$/u.test(unit) &&
  !/\p{Sc}|%/u.test(token) &&
  !/^(?:per|percentage|share|degree)/.test(unit) &&
  !fold(token).includes(fold(unit))

function draftOf(told: ToldFigure, material: Material): Written | null {
  const { figures } = material
  const value = amountOf(told)
  const twins = figures.filter((one) => one !== told && amountOf(one) === value)
  // A number that counts two things has two right answers.
  if (!isCount(told) || told.figure.bound === 'range' || twins.length > 0) return null
  const others: ToldFigure[] = []
  for (const one of figures.toSorted((a, b) => Math.abs(a.number - told.number) - Math.abs(b.number - told.number))) {
    if (others.length === 3) break
    const isNew = isCount(one) && [told, ...others].every((known) => !overlaps(known.figure.unit, one.figure.unit))
    if (isNew) others.push(one)
  }
  if (others.length < 2) return null
  const rows: OptionRow[] = [
    { id: 'right', text: capital(told.figure.unit), told: 'Right.', errorTag: null },
    ...others.map(
      (one): OptionRow => ({
        id: `f${one.number}`,
        text: capital(one.figure.unit),
        told: `The passage counts ${one.figure.unit} with another number.`,
        errorTag: 'wrong-unit',
      }),
    ),
  ]
  return {
    id: `counts-f${told.number}`,
    question: {
      prompt: `What does the number ${told.token} count in the passage?`,
      points: 1,
      skill: 'figures',
      ...asChoice(
        'right',
        rows.sort((one, other) => (one.text < other.text ? -1 : 1)),
      ),
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `Read on from the number: ${told.token} counts ${told.figure.unit}.`,
    },
    attributions: [],
    figures: [told],
    trust: 0.85,
  }
}

function overlaps(one: string, other: string): boolean {
  const words = (unit: string) =>
    new Set(
      fold(unit)
        .split(' ')
        .filter((word) => word.length > 3)
        .map((word) => word.replace(/s$/, '')),
    )
  const held = words(one)
  return sameUnit(one, other) || [...words(other)].some((word) => held.has(word))
}
