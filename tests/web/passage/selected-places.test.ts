import { expect, test } from 'vitest'
import { isSelected, MOST_PLACES, withoutPlace, withPlace } from '#web/shared/passage/selected-places.ts'

test('a place that overlaps another becomes one with it', () => {
  const places = [
    { start: 50, end: 60 },
    { start: 0, end: 10 },
  ]
  expect(withPlace(places, { start: 8, end: 20 })).toEqual([
    { start: 0, end: 20 },
    { start: 50, end: 60 },
  ])
})

test('neighbours that only touch stay apart', () => {
  expect(withPlace([{ start: 0, end: 10 }], { start: 10, end: 20 })).toEqual([
    { start: 0, end: 10 },
    { start: 10, end: 20 },
  ])
})

test('what the server would refuse is refused in words', () => {
  const full = Array.from({ length: MOST_PLACES }, (_, index) => ({ start: index * 10, end: index * 10 + 5 }))
  expect(withPlace(full, { start: 900, end: 910 })).toBe(
    '20 places are selected, and that is the most. Remove one first.',
  )
  expect(withPlace([], { start: 0, end: 4001 })).toBe('That is too long. Select 4,000 characters at most.')
  expect(withPlace(full, { start: 0, end: 5 })).toEqual(full)
})

test('a place is taken back by anything that touches it', () => {
  expect(withoutPlace([{ start: 0, end: 10 }], { start: 4, end: 6 })).toEqual([])
  expect(isSelected([{ start: 0, end: 10 }], { start: 4, end: 6 })).toBe(true)
  expect(isSelected([{ start: 0, end: 10 }], { start: 4, end: 16 })).toBe(false)
})
