import { sameUnit } from '../unit.ts'
import { type FigureClaim, figureClaims, statementWith } from './figure-claims.ts'
import type { Material } from './speakers.ts'
import { firstFew } from './spread.ts'
import { amountOf, type ToldFigure } from './told-figures.ts'
import { asVerdict, evidenceAt, type Written } from './written.ts'

const MOST = 6

/** A statement with another number of the passage in it: false. */
export function swappedFigures(material: Material): Written[] {
  return firstFew(figureClaims(material), (one) => draftOf(one, material), MOST)
}

const isDigits = ({ token }: ToldFigure): boolean => /^\p{Nd}[\p{Nd},]*$/u.test(token)

/** Another number written alike, which the passage gives for nothing of the kind, and which is not near. */
function replacementFor(told: ToldFigure, { figures }: Material): ToldFigure | undefined {
  const value = amountOf(told)
  const isTrueElsewhere = (one: ToldFigure) =>
    figures.some((other) => amountOf(other) === amountOf(one) && sameUnit(other.figure.unit, told.figure.unit))
  return figures
    .filter(
      (one) =>
        one.sentence.start !== told.sentence.start && isDigits(one) && amountOf(one) !== value && !isTrueElsewhere(one),
    )
    .toSorted((one, other) => Math.abs(amountOf(one) - value) - Math.abs(amountOf(other) - value))[0]
}

function draftOf(one: FigureClaim, material: Material): Written | null {
  const { claim, told } = one
  const other = isDigits(told) && told.figure.bound === 'exact' ? replacementFor(told, material) : undefined
  const prompt = other === undefined ? null : statementWith(one, told.token, other.token, material)
  if (other === undefined || prompt === null) return null
  return {
    id: `swapped-f${told.number}`,
    question: {
      prompt,
      points: 1,
      skill: 'figures',
      ...asVerdict('false', {
        true: [`The passage says ${told.token}. ${other.token} counts something else.`, 'wrong-figure'],
        false: [`Right: the passage says ${told.token}.`, null],
        'not-said': [`The passage gives the number: ${told.token}.`, 'not-in-text'],
      }),
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `The number is ${told.token}. The statement has ${other.token}, which the passage gives for something else.`,
    },
    attributions: [claim.attribution],
    figures: [told],
    trust: 0.85,
  }
}
