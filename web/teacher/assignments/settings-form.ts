import type { AssignmentInput, AssignmentSettings, AttemptRule, FeedbackPolicy, Identify } from '#api/contract.ts'
import { fromLocalInput, toLocalInput } from './local-time.ts'

/** The settings as the form holds them: times and numbers as they are typed, '' where there is none. */
export interface SettingsForm {
  title: string
  opens: string
  closes: string
  /** '' means as many as the student likes. */
  attempts: string
  attemptCounts: AttemptRule
  feedback: FeedbackPolicy
  minutes: string
  secondTry: number | null
  isPractice: boolean
  shuffleQuestions: boolean
  shuffleOptions: boolean
  identify: Identify
}

const presets = {
  scored: { attempts: '1', feedback: 'hand-in' },
  practice: { attempts: '', feedback: 'each-answer' },
} as const satisfies Record<string, Pick<SettingsForm, 'attempts' | 'feedback'>>

export const blankSettings = (): SettingsForm => ({
  title: '',
  opens: '',
  closes: '',
  ...presets.scored,
  attemptCounts: 'best',
  minutes: '',
  secondTry: null,
  isPractice: false,
  shuffleQuestions: false,
  shuffleOptions: true,
  identify: 'name',
})

/**
 * What changes in the form when it becomes practice, or scored again: what was set otherwise stays. Practice without
 * feedback would show nothing to anybody.
 */
export function purposeChange(form: SettingsForm, isPractice: boolean): Partial<SettingsForm> {
  const [before, after] = isPractice ? [presets.scored, presets.practice] : [presets.practice, presets.scored]
  const isSilent = isPractice && form.feedback === 'never'
  return {
    isPractice,
    attempts: form.attempts === before.attempts ? after.attempts : form.attempts,
    feedback: isSilent || form.feedback === before.feedback ? after.feedback : form.feedback,
  }
}

export const formOf = (settings: AssignmentSettings & { readonly title: string }): SettingsForm => ({
  title: settings.title,
  opens: toLocalInput(settings.opensAt),
  closes: toLocalInput(settings.closesAt),
  attempts: settings.attemptsAllowed === null ? '' : String(settings.attemptsAllowed),
  attemptCounts: settings.attemptCounts,
  feedback: settings.feedback,
  minutes: settings.timeLimitMinutes === null ? '' : String(settings.timeLimitMinutes),
  secondTry: settings.secondTry,
  isPractice: settings.isPractice,
  shuffleQuestions: settings.shuffleQuestions,
  shuffleOptions: settings.shuffleOptions,
  identify: settings.identify,
})

/** What the form says, for the API. A moment that was not touched keeps its seconds. */
export function settingsOf(
  form: SettingsForm,
  before?: Pick<AssignmentSettings, 'opensAt' | 'closesAt'>,
): Omit<AssignmentInput, 'questionSetId' | 'classId'> {
  const moment = (written: string, known: number | null | undefined): number | null =>
    known != null && toLocalInput(known) === written ? known : fromLocalInput(written)
  return {
    title: form.title,
    opensAt: moment(form.opens, before?.opensAt),
    closesAt: moment(form.closes, before?.closesAt),
    attemptsAllowed: form.attempts === '' ? null : Number(form.attempts),
    attemptCounts: form.attemptCounts,
    feedback: form.feedback,
    timeLimitMinutes: form.minutes.trim() === '' ? null : Number(form.minutes),
    secondTry: form.feedback === 'each-answer' ? form.secondTry : null,
    isPractice: form.isPractice,
    shuffleQuestions: form.shuffleQuestions,
    shuffleOptions: form.shuffleOptions,
    identify: form.identify,
  }
}

/** What is wrong at which field of the API's input, before anything is sent. */
export function faultsOf(form: SettingsForm): {
  readonly [field in 'title' | 'closesAt' | 'timeLimitMinutes']?: string
} {
  const { opensAt, closesAt, timeLimitMinutes } = settingsOf(form)
  const isNoWindow = opensAt !== null && closesAt !== null && closesAt <= opensAt
  const isNoLimit =
    timeLimitMinutes !== null &&
    !(Number.isInteger(timeLimitMinutes) && timeLimitMinutes >= 1 && timeLimitMinutes <= 600)
  return {
    ...(form.title.trim() === '' && { title: 'Give the assignment a title.' }),
    ...(isNoWindow && { closesAt: 'Closing must come after opening.' }),
    ...(isNoLimit && { timeLimitMinutes: 'Write whole minutes from 1 to 600, or leave it empty.' }),
  }
}
