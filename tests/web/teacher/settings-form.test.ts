import { describe, expect, it } from 'vitest'
import { settingsInWords } from '#web/teacher/assignments/in-words.ts'
import { blankSettings, purposeChange, settingsOf } from '#web/teacher/assignments/settings-form.ts'

describe('practice', () => {
  it('starts with any number of attempts and feedback after each answer', () => {
    const form = { ...blankSettings(), ...purposeChange(blankSettings(), true) }
    expect(settingsOf(form)).toMatchObject({ isPractice: true, attemptsAllowed: null, feedback: 'each-answer' })
    expect({ ...form, ...purposeChange(form, false) }).toEqual(blankSettings())
  })

  it('leaves what a teacher had set otherwise', () => {
    const form = { ...blankSettings(), attempts: '3', feedback: 'closed' } as const
    expect(purposeChange(form, true)).toEqual({ isPractice: true, attempts: '3', feedback: 'closed' })
  })

  it('is never without feedback, which nobody would see', () => {
    expect(purposeChange({ ...blankSettings(), feedback: 'never' }, true).feedback).toBe('each-answer')
  })
})

it('a second try goes with feedback after each answer alone', () => {
  const form = { ...blankSettings(), secondTry: 0.5 }
  expect(settingsOf(form).secondTry).toBeNull()
  expect(settingsOf({ ...form, feedback: 'each-answer' }).secondTry).toBe(0.5)
})

describe('the settings in words', () => {
  const words = (given: Partial<ReturnType<typeof settingsOf>>) =>
    settingsInWords({ ...settingsOf(blankSettings()), ...given })

  it('name practice first, and no rule for which attempt counts', () => {
    expect(words({ isPractice: true, attemptsAllowed: null, feedback: 'each-answer' })).toBe(
      'practice: you see only who took part, any number of attempts, feedback after each answer, no time limit, options shuffled',
    )
  })

  it.each([
    [0.5, 'half of the points'],
    [0.75, 'three quarters of the points'],
    [1, 'all points'],
    [0.3, '30% of the points'],
  ])('say what a second try earns: %s', (secondTry, share) => {
    expect(words({ feedback: 'each-answer', secondTry })).toContain(`, a second try for ${share},`)
  })
})
