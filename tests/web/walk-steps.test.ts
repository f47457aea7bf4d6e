import fc from 'fast-check'
import { expect, it } from 'vitest'
import { moved, movedByKey, placesOf } from '#web/projector/walk-through/steps.ts'

const places = placesOf(['q1', 'q2'])

it('shows the question, the answers, the key and the proof, then the next question', () => {
  expect(places.map(({ questionId, stage }) => `${questionId} ${stage}`)).toEqual([
    'q1 question',
    'q1 answers',
    'q1 key',
    'q1 evidence',
    'q2 question',
    'q2 answers',
    'q2 key',
    'q2 evidence',
  ])
})

it('stops at both ends, and a step back undoes a step on in between', () => {
  fc.assert(
    fc.property(fc.nat(places.length - 1), fc.integer({ min: -20, max: 20 }), (at, steps) => {
      const from = places[at] ?? { questionId: 'q1', stage: 'question' }
      const to = moved(places, from, steps)
      expect(places.indexOf(to)).toBe(Math.min(Math.max(at + steps, 0), places.length - 1))
      if (places.indexOf(to) === at + steps) expect(moved(places, to, -steps)).toBe(from)
    }),
  )
})

it('knows the keys of a keyboard and of a clicker, and leaves the others alone', () => {
  const asked = ['ArrowRight', 'PageDown', ' ', 'ArrowLeft', 'PageUp', 'ArrowDown', 'ArrowUp', 'Tab', 'a']
  expect(asked.map((key) => movedByKey(key))).toEqual([
    { by: 'step', count: 1 },
    { by: 'step', count: 1 },
    { by: 'step', count: 1 },
    { by: 'step', count: -1 },
    { by: 'step', count: -1 },
    { by: 'question', count: 1 },
    { by: 'question', count: -1 },
    null,
    null,
  ])
})
