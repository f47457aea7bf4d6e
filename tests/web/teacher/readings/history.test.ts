import fc from 'fast-check'
import { expect, it } from 'vitest'
import { begin, changed, type History, MOST_STEPS, redone, undone } from '#web/teacher/readings/history.ts'

it('undoing leads back to where the change was made, and redoing to the same place', () => {
  const once = changed(changed(begin('a', null), 'b', 'a1'), 'c', 'a2')
  const back = undone(once)
  expect([back.present, undone(back).present, redone(back).present]).toEqual([
    { doc: 'b', itemId: 'a2' },
    { doc: 'a', itemId: 'a1' },
    { doc: 'c', itemId: 'a2' },
  ])
})

it('a change after undoing ends what could be redone; the same document is no step', () => {
  const back = undone(changed(begin('a', null), 'b', null))
  expect(changed(back, 'c', null).future).toEqual([])
  expect(changed(back, 'a', null)).toBe(back)
})

it('does as a list of documents does, however edits, undos and redos are mixed', () => {
  const steps = fc.array(fc.constantFrom('edit' as const, 'undo' as const, 'redo' as const), { maxLength: 80 })
  fc.assert(
    fc.property(steps, (names) => {
      let history: History<number> = begin(0, null)
      let documents = [0]
      let at = 0
      for (const [index, name] of names.entries()) {
        if (name === 'edit') {
          documents = [...documents.slice(0, at + 1), index + 1]
          at += 1
          history = changed(history, index + 1, null)
        } else if (name === 'undo') {
          at = Math.max(0, at - 1)
          history = undone(history)
        } else {
          at = Math.min(documents.length - 1, at + 1)
          history = redone(history)
        }
        expect([history.present.doc, history.past.length, history.future.length]).toEqual([
          documents[at],
          at,
          documents.length - 1 - at,
        ])
      }
    }),
  )
})

it('keeps a bounded number of documents', () => {
  let history: History<number> = begin(0, null)
  for (let step = 1; step <= MOST_STEPS + 50; step += 1) history = changed(history, step, null)
  expect(history.past.length).toBe(MOST_STEPS)
})
