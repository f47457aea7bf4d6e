import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { countDeviceCopies, dropDeviceCopies, makeDeviceCopy } from '#web/student/device-copy.ts'
import type { Change } from '#web/student/outbox.ts'

/** As much of a browser's storage as a page uses: entries are its own keys. */
function makeStorage(options: { refuses?: boolean } = {}) {
  const methods = {
    getItem: (key: string): string | null => entries[key] ?? null,
    setItem(key: string, value: string): void {
      if (options.refuses === true) throw new DOMException('full', 'QuotaExceededError')
      entries[key] = value
    },
    removeItem: (key: string): void => {
      delete entries[key]
    },
  }
  const entries: Record<string, string> = Object.create(methods)
  return entries
}

const change: Change = {
  value: { text: 'Antonov' },
  proof: [{ start: 4, end: 20 }],
  isFlagged: false,
  sequence: 3,
  givenAt: 1_000_000,
  tried: [{ value: null, proof: null, isFlagged: true }],
  isSetAside: false,
}

beforeEach(() => {
  vi.stubGlobal('localStorage', makeStorage())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the copy on the device', () => {
  test('outlives the page, one entry a question, and belongs to one attempt', () => {
    const copy = makeDeviceCopy('attempt-1')
    expect(copy.keep('q1', change)).toBe(true)
    expect(copy.keep('q2', { ...change, isSetAside: true })).toBe(true)
    makeDeviceCopy('attempt-2').keep('q1', { ...change, sequence: 9 })
    const read = makeDeviceCopy('attempt-1').read()
    expect([...read]).toEqual([
      ['q1', change],
      ['q2', { ...change, isSetAside: true }],
    ])
    expect(countDeviceCopies()).toBe(3)
  })

  test('is dropped for the change that was saved, not for a newer one of another tab', () => {
    const copy = makeDeviceCopy('attempt-1')
    const newer = { ...change, sequence: 4 }
    copy.keep('q1', change)
    makeDeviceCopy('attempt-1').keep('q1', newer)
    copy.drop('q1', change)
    expect(copy.read().get('q1')).toEqual(newer)
    copy.drop('q1', newer)
    expect(copy.read().size).toBe(0)
  })

  test('from before proof was asked for holds none', () => {
    const old = { value: { text: 'Antonov' }, isFlagged: false, sequence: 3, givenAt: 1_000_000, isSetAside: false }
    const tried = [{ value: null, isFlagged: true }]
    localStorage.setItem('whosaid.outbox.attempt-1.q1', JSON.stringify({ ...old, tried }))
    expect(makeDeviceCopy('attempt-1').read().get('q1')).toEqual({ ...change, proof: null })
  })

  test('passes over what it cannot read', () => {
    localStorage.setItem('whosaid.outbox.attempt-1.q1', '{"value":')
    localStorage.setItem('whosaid.outbox.attempt-1.q2', '"text"')
    localStorage.setItem('whosaid.outbox.attempt-1.q3', 'null')
    expect(makeDeviceCopy('attempt-1').read().size).toBe(0)
  })

  test('says so when the browser refuses to keep anything', () => {
    vi.stubGlobal('localStorage', makeStorage({ refuses: true }))
    expect(makeDeviceCopy('attempt-1').keep('q1', change)).toBe(false)
    vi.stubGlobal('localStorage', undefined)
    const copy = makeDeviceCopy('attempt-1')
    expect(copy.keep('q1', change)).toBe(false)
    copy.drop('q1', change)
    expect(copy.read().size).toBe(0)
  })

  test('goes when the device is forgotten, and nothing else does', () => {
    localStorage.setItem('whosaid.something', 'else')
    makeDeviceCopy('attempt-1').keep('q1', change)
    dropDeviceCopies()
    expect({ ...localStorage }).toEqual({ 'whosaid.something': 'else' })
  })
})
