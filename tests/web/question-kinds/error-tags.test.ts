import { describe, expect, it } from 'vitest'
import { errorTags } from '#web/question-kinds/error-tags.ts'

describe('the usual words on a misreading', () => {
  it.each(Object.entries(errorTags))('say in one or two short sentences what to look for: %s', (_, { nextTime }) => {
    expect(nextTime).toMatch(/^[A-Z].*[.?]$/)
    expect(nextTime.split(/(?<=[.?])\s/).length).toBeLessThanOrEqual(2)
    expect(nextTime.length).toBeLessThanOrEqual(120)
  })
  it('hold no number and no answer, for one text serves every question', () => {
    for (const { nextTime } of Object.values(errorTags)) expect(nextTime).not.toMatch(/\d|right answer|correct/i)
  })
  it('are different for each', () => {
    const all = Object.values(errorTags).map(({ nextTime }) => nextTime)
    expect(new Set(all).size).toBe(all.length)
  })
})
