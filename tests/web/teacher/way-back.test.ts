import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { wayBack } from '#web/teacher/account/way-back.ts'

beforeEach(() => vi.stubGlobal('window', { location: { origin: 'https://whosaid.example' } }))
afterEach(() => vi.unstubAllGlobals())

describe('the way back after signing in', () => {
  it('is the page that was asked for', () => {
    expect(wayBack('/passages?search=arms')).toBe('/passages?search=arms')
  })
  it.each([
    '//evil.example/x',
    'https://evil.example',
    'javascript:alert(1)',
    '/\\evil.example',
    'passages',
    undefined,
  ])('is never another site: %s', (to) => {
    expect(wayBack(to)).toBe('/')
  })
})
