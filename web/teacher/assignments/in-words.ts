import type { AssignmentSettings, AssignmentState, AttemptRule, FeedbackPolicy, Identify } from '#api/contract.ts'
import { counted, dayAndTime } from '#web/teacher/parts/wording.ts'
import { percent } from '#web/teacher/reports/in-words.ts'

const DAYS_6_MS = 6 * 86_400_000
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** A moment as short as it can be told: "Mon 14:00" within six days, else with its date. Local time. */
export function soon(at: number, now: number): string {
  return Math.abs(at - now) < DAYS_6_MS ? weekdays.format(at) : dayAndTime(at)
}

type Window = Pick<AssignmentSettings, 'opensAt' | 'closesAt'> & { readonly state: AssignmentState }

/** "Open", "Opens Mon 14:00" or "Closed". */
export function stateInWords({ state, opensAt }: Window, now: number): string {
  if (state === 'open') return 'Open'
  if (state === 'closed') return 'Closed'
  return opensAt === null ? 'Not open yet' : `Opens ${soon(opensAt, now)}`
}

/** What a state leaves unsaid about the window: "until Tue 16:00", "since Tue 16:00", or nothing. */
export function windowInWords({ state, closesAt }: Window, now: number): string {
  if (closesAt === null) return state === 'open' ? 'until you close it' : ''
  return `${state === 'closed' ? 'since' : 'until'} ${soon(closesAt, now)}`
}

export const feedbackWords: { readonly [P in FeedbackPolicy]: { readonly label: string; readonly hint: string } } = {
  'hand-in': {
    label: 'After handing in',
    hint: 'Each student sees their score, the keys and the explanations at once.',
  },
  'each-answer': {
    label: 'After each answer',
    hint: 'Students check their answers question by question; what they have checked stands.',
  },
  closed: { label: 'After closing', hint: 'Nobody sees a key while others still work. Set a closing time for it.' },
  never: { label: 'Never', hint: 'Students only see that they handed in. You go through it in class.' },
}

export const identifyWords: { readonly [I in Identify]: { readonly label: string; readonly hint: string } } = {
  code: {
    label: 'By private code',
    hint: 'Each student types the code from the sheet that you print. Nobody can answer for somebody else.',
  },
  list: {
    label: 'By picking their name from the class list',
    hint: 'Quick, without a sheet. Whoever picks a name first has it; on another device the private code is needed.',
  },
  name: {
    label: 'By typing a name',
    hint: 'For groups without a class list. You see the names as they were typed.',
  },
}

export type Purpose = 'scored' | 'practice'

export const purposeWords: { readonly [P in Purpose]: { readonly label: string; readonly hint: string } } = {
  scored: { label: 'Scored', hint: 'You see every answer and score, here and in the reports.' },
  practice: {
    label: 'Practice',
    hint: 'Students see their points; you see only who took part. Nobody marks written answers: students compare theirs with your model answer.',
  },
}

/** What a second try earns, as it goes on after "for". */
export const shareInWords = (share: number): string =>
  knownShares.find((known) => known.share === share)?.words ?? `${percent(share)} of the points`

const knownShares = [
  { share: 0, words: 'no points' },
  { share: 0.5, words: 'half of the points' },
  { share: 0.75, words: 'three quarters of the points' },
  { share: 1, words: 'all points' },
]

export const ruleWords: { readonly [R in AttemptRule]: string } = {
  first: 'The first attempt',
  last: 'The last attempt',
  best: 'The best attempt',
}

/** The settings that matter on one line. */
export function settingsInWords(settings: AssignmentSettings): string {
  const { attemptsAllowed, attemptCounts, feedback, secondTry, timeLimitMinutes, isPractice } = settings
  const attempts = attemptsAllowed === null ? 'any number of attempts' : counted(attemptsAllowed, 'attempt')
  const counts = attemptsAllowed === 1 || isPractice ? '' : ` (${ruleWords[attemptCounts].toLowerCase()} counts)`
  const shuffled = [settings.shuffleQuestions && 'questions', settings.shuffleOptions && 'options'].filter(Boolean)
  return [
    ...(isPractice ? ['practice: you see only who took part'] : []),
    `${attempts}${counts}`,
    feedback === 'never' ? 'no feedback' : `feedback ${feedbackWords[feedback].label.toLowerCase()}`,
    ...(secondTry === null ? [] : [`a second try for ${shareInWords(secondTry)}`]),
    timeLimitMinutes === null ? 'no time limit' : `${counted(timeLimitMinutes, 'minute')} each`,
    shuffled.length === 0 ? 'same order for all' : `${shuffled.join(' and ')} shuffled`,
  ].join(', ')
}
