import type { FeedbackPolicy } from '#api/contract.ts'

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' })
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' })

/** The time of day, with the day where it is not today. */
export function momentInWords(at: number): string {
  const date = new Date(at)
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday ? clock.format(date) : `${day.format(date)}, ${clock.format(date)}`
}

/** The same after a verb: "opens at 14:50", "opens on Monday, 3 May at 14:50". */
export function atMoment(at: number): string {
  const date = new Date(at)
  const time = `at ${clock.format(date)}`
  return date.toDateString() === new Date().toDateString() ? time : `on ${day.format(date)} ${time}`
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`

/** Rounded to what a person would say; points can have parts. */
export const inPoints = (points: number): string =>
  new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 }).format(points)

export const countedPoints = (points: number): string => `${inPoints(points)} ${points === 1 ? 'point' : 'points'}`

const shares: Readonly<Record<number, string>> = {
  0: 'none',
  0.25: 'a quarter',
  0.5: 'half',
  0.75: 'three quarters',
  1: 'all',
}

/** A share from 0 to 1 before "of the points". */
export const shareInWords = (share: number): string => shares[share] ?? `${Math.round(share * 100)} %`

/** A private code in two groups, as it is printed and said. */
export const grouped = (code: string): string => (code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code)

export function feedbackInWords(policy: FeedbackPolicy, closesAt: number | null): string {
  if (policy === 'each-answer') return 'You can check each answer as you go.'
  if (policy === 'hand-in') return 'You see your result as soon as you hand in.'
  if (policy === 'never') return 'Your teacher goes through the results with you.'
  return closesAt === null
    ? 'You see your result when your teacher closes this.'
    : `You see your result after ${momentInWords(closesAt)}.`
}
