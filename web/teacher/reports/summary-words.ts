import type { PassageReport } from '#api/contract.ts'
import { counted, listed } from '#web/teacher/parts/wording.ts'
import { errorTagWords, percent } from './in-words.ts'

/** Below this many students a percentage says little about the next class. */
const FEW = 5
const MOST_NAMED = 3
/** A question that fewer than this share of marks were earned on is named as hard. */
const HARD = 0.5

/** The report in sentences, made by rules from the same numbers that stand below. */
export function summaryOf(report: PassageReport): string[] {
  return [whoCame(report), howWell(report), whatWasHard(report), whatWasMisread(report)].filter((line) => line !== '')
}

function whoCame({ n, running, absent }: PassageReport): string {
  const came =
    absent.length === 0 ? `${counted(n, 'student')} answered` : `${n} of ${n + absent.length} students answered`
  return running === 0 ? `${came}.` : `${came}; ${running === 1 ? '1 is' : `${running} are`} still working.`
}

function howWell({ ended, mean, spread }: PassageReport): string {
  if (mean === null || ended === 0) return ''
  if (ended < FEW)
    return `On average they earned ${percent(mean)} of the points. ${counted(ended, 'student')}: too few for percentages to say much.`
  return `On average they earned ${percent(mean)} of the points${spread === null ? '' : `, give or take ${Math.round(spread * 100)} percentage points`}.`
}

function whatWasHard({ questions }: PassageReport): string {
  const hard = questions
    .filter(({ facility }) => facility !== null && facility < HARD)
    .toSorted((a, b) => (a.facility ?? 0) - (b.facility ?? 0))
    .slice(0, MOST_NAMED)
  if (hard.length === 0) return ''
  const named = listed(hard.map(({ number, facility }) => `${number} (${percent(facility)})`))
  return `The hardest ${hard.length === 1 ? 'was question' : 'were questions'} ${named}.`
}

function whatWasMisread({ errorTags }: PassageReport): string {
  const [most, next] = errorTags.toSorted((a, b) => b.students - a.students)
  if (most === undefined) return ''
  const first = `${counted(most.students, 'student')} ${errorTagWords[most.errorTag]}`
  return next === undefined ? `${first}.` : `${first}; ${next.students} ${errorTagWords[next.errorTag]}.`
}
