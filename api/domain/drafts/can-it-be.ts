import { boundMeaning, isCeiling, isFloor } from './bound-words.ts'
import { inLine } from './in-line.ts'
import type { Material } from './speakers.ts'
import { rewritten, type ToldFigure } from './told-figures.ts'
import { asChoice, evidenceAt, type OptionRow, type Written } from './written.ts'

const MOST = 12

/** Whether a number near the printed one fits its bound: "at least 7,500 – can it be 8,000?" */
export function canItBe(material: Material): Written[] {
  return material.figures
    .filter(({ boundWords, figure }) => boundWords !== '' && figure.bound !== 'exact' && figure.bound !== 'range')
    .slice(0, MOST)
    .flatMap((told, index) => draftOf(told, index, material) ?? [])
}

/** Every other one asks about a number on the other side. */
function draftOf(told: ToldFigure, index: number, material: Material): Written | null {
  const { bound } = told.figure
  const value = told.figure.low ?? told.figure.high ?? 0
  const isUp = bound === 'about' ? true : index % 2 === 0
  const other = rewritten(told.token, value, nearby(value, isUp, bound === 'about'))
  if (other === null || other === told.token) return null
  const phrase = inLine(material.text.slice(told.phrase.start, told.phrase.end))
  const isRight = bound === 'about' || isFloor(bound) === isUp
  const correct = isRight ? 'yes' : 'no'
  return {
    id: `can-it-be-f${told.number}`,
    question: {
      prompt: `The passage says “${phrase}”. Can the number be ${other}?`,
      points: 1,
      skill: 'figures',
      ...asChoice(correct, rowsFor(told, isRight)),
      evidence: evidenceAt(material, [told.sentence]),
      explanation: `With “${told.boundWords.toLowerCase()}”, ${told.token} ${boundMeaning[bound]}.`,
    },
    attributions: [],
    figures: [told],
    trust: 0.9,
  }
}

/** A round number not far off, on the side asked for; for "about" so near that it still counts. */
function nearby(value: number, isUp: boolean, isClose: boolean): number {
  if (isClose) return value >= 50 ? value * 0.98 : value - 1
  const step = Math.max(1, 10 ** Math.floor(Math.log10(Math.abs(value) || 1)) / 2)
  return isUp ? value + step : Math.max(value - step, value / 2)
}

function rowsFor({ figure: { bound }, boundWords, token }: ToldFigure, isRight: boolean): OptionRow[] {
  const words = boundWords.toLowerCase()
  const yes = { id: 'yes', text: `Yes, “${words}” leaves room for that.` }
  const exactly: OptionRow = {
    id: 'exact',
    text: `No, the number is exactly ${token}.`,
    told: `“${words}” says that it need not be ${token} itself.`.replace(/^“\p{Ll}/u, (first) => first.toUpperCase()),
    errorTag: 'hedge-dropped',
  }
  const right = 'Right.'
  if (bound === 'about') {
    return [
      { ...yes, told: right, errorTag: null },
      exactly,
      {
        id: 'floor',
        text: `No, the number is ${token} or higher.`,
        told: 'The number may also be a little lower.',
        errorTag: 'certainty-raised',
      },
    ]
  }
  const isUpper = isCeiling(bound)
  const ceiling = { id: 'ceiling', text: `No, ${token} is the most it can be.` }
  const floor = { id: 'floor', text: `No, ${token} is the least it can be.` }
  const rightNo = { ...(isUpper ? ceiling : floor), id: 'no', told: right, errorTag: null }
  const turned: OptionRow = {
    ...(isUpper ? floor : ceiling),
    told: isUpper ? `“${words}” is a ceiling, not a floor.` : `“${words}” is a floor, not a ceiling.`,
    errorTag: 'bound-reversed',
  }
  if (isRight) return [{ ...yes, told: right, errorTag: null }, exactly, turned]
  const taken: OptionRow = {
    ...yes,
    told: isUpper ? 'That is above the most it can be.' : 'That is below the least it can be.',
    errorTag: 'bound-reversed',
  }
  return [taken, exactly, rightNo]
}
