import { describe, expect, it } from 'vitest'
import { choice } from '#api/domain/question-kinds/choice.ts'

describe('choice', () => {
  const { content, key } = choice.specimen
  it('gives an option its part marks', () => {
    expect(['a', 'b', 'c'].map((option) => choice.grade(content, key, { option }).credit)).toEqual([1, 0.5, 0])
  })
  it('gives an option called "constructor" no part marks that nobody set', () => {
    const options = [...content.options, { id: 'constructor', text: 'The builder' }]
    expect(choice.grade({ options }, key, { option: 'constructor' }).credit).toBe(0)
  })
  it('names the option that says the same as another, and the id that is taken', () => {
    const options = [
      { id: 'a', text: 'The mayor' },
      { id: 'a', text: 'the  MAYOR' },
    ]
    expect(choice.faults({ options }, key)).toEqual([
      { path: 'content.options.1.text', message: 'This option says the same as option 1.' },
      { path: 'content.options.1.text', message: 'Remove this option and write it anew: its id is taken.' },
    ])
  })
})
