import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Failure, makeDraftSaver, PAUSE_MS, RETRY_MS, type SaveState } from '#web/teacher/document/draft-saver.ts'

/** A saver before a server that answers when told to, and a clock that only ever runs the next thing planned. */
function bench() {
  const sends: string[] = []
  const states: SaveState[] = []
  let waiting: { accept: () => void; refuse: (failure: Failure) => void } | null = null
  let timer: { ms: number; run: () => void } | null = null
  let stored = ''
  let mostAtOnce = 0
  let underway = 0
  const saver = makeDraftSaver<string>({
    send: (draft) => {
      sends.push(draft)
      underway += 1
      mostAtOnce = Math.max(mostAtOnce, underway)
      return new Promise<void>((resolve, reject) => {
        const end = (settle: () => void): void => {
          underway -= 1
          waiting = null
          settle()
        }
        waiting = {
          accept: () =>
            end(() => {
              stored = draft
              resolve()
            }),
          refuse: (failure) => end(() => reject(failure)),
        }
      })
    },
    judge: (error) => error as Failure,
    show: (state) => states.push(state),
    after: (ms, run) => {
      const planned = { ms, run }
      timer = planned
      return () => {
        if (timer === planned) timer = null
      }
    },
  })
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }
  return {
    saver,
    sends,
    stored: () => stored,
    state: () => states.at(-1),
    planned: () => timer?.ms,
    mostAtOnce: () => mostAtOnce,
    isSending: () => waiting !== null,
    tick: async () => {
      const due = timer
      timer = null
      due?.run()
      await settle()
    },
    accept: async () => {
      waiting?.accept()
      await settle()
    },
    refuse: async (failure: Failure) => {
      waiting?.refuse(failure)
      await settle()
    },
  }
}

describe('a draft saver', () => {
  it('waits for a pause in the typing, then sends the newest draft once', async () => {
    const { saver, tick, accept, sends, planned, state, stored } = bench()
    saver.changed('a')
    saver.changed('ab')
    expect([planned(), sends, state()]).toEqual([PAUSE_MS, [], { name: 'waiting' }])
    await tick()
    expect([sends, state()]).toEqual([['ab'], { name: 'saving' }])
    await accept()
    expect([stored(), state(), planned(), saver.isUnsaved()]).toEqual(['ab', { name: 'saved' }, undefined, false])
  })

  it('sends at once when asked, and what changed meanwhile next', async () => {
    const { saver, accept, sends, state } = bench()
    saver.changed('a')
    void saver.flush()
    saver.changed('ab')
    expect(sends).toEqual(['a'])
    await accept()
    expect([sends, state()]).toEqual([['a', 'ab'], { name: 'saving' }])
    await accept()
    expect(state()).toEqual({ name: 'saved' })
  })

  it('tries again by itself after a passing failure, with what is newest', async () => {
    const { saver, tick, refuse, accept, sends, planned, state, stored } = bench()
    saver.changed('a')
    await tick()
    await refuse('passing')
    expect([state(), planned()]).toEqual([{ name: 'failed', error: 'passing' }, RETRY_MS])
    saver.changed('ab')
    await tick()
    await accept()
    expect([sends, stored()]).toEqual([['a', 'ab'], 'ab'])
  })

  it('does not repeat a draft that was refused for what it says, until it is asked to or the draft changes', async () => {
    const { saver, tick, refuse, planned, sends } = bench()
    saver.changed('')
    await tick()
    await refuse('lasting')
    expect(planned()).toBe(undefined)
    void saver.flush()
    await refuse('lasting')
    saver.changed('a')
    await tick()
    expect(sends).toEqual(['', '', 'a'])
  })

  it('holds everything typed while somebody decides about a draft changed elsewhere', async () => {
    const { saver, tick, refuse, accept, sends, state, stored } = bench()
    saver.changed('a')
    await tick()
    await refuse('stale')
    saver.changed('ab')
    await tick()
    await saver.flush()
    expect([sends, state(), saver.isUnsaved()]).toEqual([['a'], { name: 'stale' }, true])
    void saver.resume()
    await accept()
    expect([stored(), state()]).toEqual(['ab', { name: 'saved' }])
  })

  it('sends nothing of a draft that was given up', async () => {
    const { saver, tick, refuse, sends, state } = bench()
    saver.changed('a')
    await tick()
    await refuse('stale')
    saver.forget()
    await tick()
    expect([sends, state(), saver.isUnsaved()]).toEqual([['a'], { name: 'saved' }, false])
  })

  it('saves the last draft and never sends two at once, whatever the order of edits and answers', async () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constant('edit' as const) },
      fc.constantFrom('tick' as const, 'flush' as const, 'accept' as const, 'resume' as const),
      fc.constantFrom('passing' as const, 'lasting' as const, 'stale' as const),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const { saver, tick, accept, refuse, isSending, state, stored, sends, mostAtOnce } = bench()
        let newest = ''
        for (const [number, name] of steps.entries()) {
          if (name === 'edit') {
            newest = `draft ${number}`
            saver.changed(newest)
          } else if (name === 'tick') await tick()
          else if (name === 'flush') void saver.flush()
          else if (name === 'resume') void saver.resume()
          else if (name === 'accept') await accept()
          else await refuse(name)
          const shown = state()?.name
          expect(shown === 'saved' && saver.isUnsaved()).toBe(false)
          expect(sends.toSorted((a, b) => Number(a.slice(6)) - Number(b.slice(6)))).toEqual(sends)
        }
        void saver.resume()
        while (isSending()) await accept()
        expect({ stored: stored(), isUnsaved: saver.isUnsaved(), most: mostAtOnce() <= 1 }).toEqual({
          stored: newest,
          isUnsaved: false,
          most: true,
        })
      }),
    )
  })
})
