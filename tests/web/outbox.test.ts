import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer } from '#web/student/outbox.ts'
import { type Fate, makeClock, makeDevice, makeMemoryCopy, makeServer } from './outbox-bench.ts'

function open() {
  const clock = makeClock()
  const server = makeServer(clock)
  return { clock, server, device: makeDevice(server, clock) }
}

describe('an answer on its way', () => {
  test('is saved only when the server has it', async () => {
    const { clock, server, device } = open()
    device.network('hangs')
    device.give('q1', 'a')
    expect(device.outbox().state()).toEqual({ is: 'saving', questionIds: ['q1'] })
    await clock.pass(2999)
    expect(device.outbox().state()).toEqual({ is: 'saving', questionIds: ['q1'] })
    await clock.pass(1)
    expect(device.outbox().state()).toEqual({ is: 'saved' })
    expect(server.stored.get('q1')?.value).toBe('a')
    expect(device.copy.kept.size).toBe(0)
  })

  test('waits for the connection, and is sent again after 1, 2, 4, 8, 15 and 15 seconds', async () => {
    const { clock, server, device } = open()
    device.network(...Array<Fate>(6).fill('never-arrives'))
    device.give('q1', 'a')
    await clock.pass(0)
    expect(device.outbox().state()).toEqual({ is: 'waiting', questionIds: ['q1'], isKept: true })
    await clock.pass(44_999)
    expect(server.log).toEqual([])
    await clock.pass(1)
    expect(device.outbox().state()).toEqual({ is: 'saved' })
  })

  test('goes at once when the connection is said to be back', async () => {
    const { clock, device } = open()
    device.network('never-arrives', 'never-arrives', 'never-arrives')
    device.give('q1', 'a')
    await clock.pass(3000)
    device.outbox().retryNow()
    await clock.pass(0)
    expect(device.outbox().state()).toEqual({ is: 'saved' })
  })

  test('is stored once though its acknowledgement was lost', async () => {
    const { clock, server, device } = open()
    device.network('answer-is-lost')
    device.give('q1', 'a')
    await clock.pass(5000)
    expect(server.log).toEqual([{ questionId: 'q1', value: 'a', proof: null }])
    expect(device.outbox().state()).toEqual({ is: 'saved' })
  })

  test('is followed by the newer one though its acknowledgement was lost', async () => {
    const { clock, server, device } = open()
    device.network('answer-is-lost')
    device.give('q1', 'a')
    await clock.pass(10)
    device.give('q1', 'b')
    await clock.pass(5000)
    expect(server.stored.get('q1')?.value).toBe('b')
    expect(device.outbox().setAside()).toEqual([])
  })

  test('is followed by the newer one though it arrives after that was given', async () => {
    const { clock, server, device } = open()
    device.network('arrives-late', 'never-arrives', 'never-arrives', 'never-arrives')
    device.give('q1', 'a')
    await clock.pass(2500)
    device.give('q1', 'b')
    await clock.pass(20_000)
    expect(server.log).toEqual([
      { questionId: 'q1', value: 'a', proof: null },
      { questionId: 'q1', value: 'b', proof: null },
    ])
    expect(device.outbox().setAside()).toEqual([])
  })

  test('of a question that is typed goes out once typing rests', async () => {
    const { clock, server, device } = open()
    for (const text of ['4', '47', '470']) {
      device.give('q1', text, 600)
      await clock.pass(300)
    }
    expect(server.log).toEqual([])
    await clock.pass(300)
    expect(server.log).toEqual([{ questionId: 'q1', value: '470', proof: null }])
  })

  test('does not wait for typing to rest when the page is left', async () => {
    const { clock, server, device } = open()
    device.give('q1', '47', 600)
    device.outbox().flush()
    await clock.pass(0)
    expect(server.stored.get('q1')?.value).toBe('47')
  })

  test('is saved again when only its proof changed, and is not saved before that is', async () => {
    const { clock, server, device } = open()
    device.give('q1', 'a')
    await clock.pass(0)
    device.network('answer-is-lost')
    device.give('q1', 'a', 0, [{ start: 4, end: 20 }])
    await clock.pass(0)
    expect(device.outbox().state()).toEqual({ is: 'waiting', questionIds: ['q1'], isKept: true })
    device.reload()
    expect(device.outbox().answerTo('q1')).toMatchObject({ value: 'a', proof: [{ start: 4, end: 20 }] })
    await clock.pass(5000)
    expect(server.log).toEqual([
      { questionId: 'q1', value: 'a', proof: null },
      { questionId: 'q1', value: 'a', proof: [{ start: 4, end: 20 }] },
    ])
    expect(device.outbox().state()).toEqual({ is: 'saved' })
  })

  test('that is refused says why, is not retried, and gives way to the next', async () => {
    const { clock, server, device } = open()
    device.network('refused')
    device.give('q1', 'a')
    await clock.pass(60_000)
    expect(device.outbox().state()).toEqual({
      is: 'refused',
      questionIds: ['q1'],
      sentence: 'This answer cannot be taken.',
    })
    device.give('q1', 'b')
    await clock.pass(0)
    expect(device.outbox().state()).toEqual({ is: 'saved' })
    expect(server.log).toEqual([{ questionId: 'q1', value: 'b', proof: null }])
  })

  test('is said to be at risk where the browser refuses to keep it', async () => {
    const clock = makeClock()
    const server = makeServer(clock)
    const device = makeDevice(server, clock, makeMemoryCopy({ refuses: true }))
    device.network('never-arrives')
    device.give('q1', 'a')
    await clock.pass(0)
    expect(device.outbox().state()).toEqual({ is: 'waiting', questionIds: ['q1'], isKept: false })
    expect(device.outbox().isAtRisk()).toBe(true)
    await clock.pass(1000)
    expect(device.outbox().isAtRisk()).toBe(false)
  })
})

describe('two devices', () => {
  function openTwo() {
    const clock = makeClock()
    const server = makeServer(clock)
    return { clock, server, laptop: makeDevice(server, clock), phone: makeDevice(server, clock) }
  }

  test('the answer given later stands, also when the page that gives it is behind', async () => {
    const { clock, server, laptop, phone } = openTwo()
    phone.give('q1', 'from the phone')
    await clock.pass(10)
    laptop.give('q1', 'from the laptop')
    await clock.pass(10)
    expect(server.stored.get('q1')).toMatchObject({ value: 'from the laptop', sequence: 2 })
    expect(laptop.outbox().setAside()).toEqual([])
  })

  test('an answer from before steps back behind a later one, and its student is asked', async () => {
    const { clock, server, laptop, phone } = openTwo()
    laptop.network('never-arrives', 'never-arrives')
    laptop.give('q1', 'first')
    await clock.pass(500)
    laptop.give('q1', 'second')
    phone.network('never-arrives')
    await clock.pass(100)
    phone.give('q1', 'third')
    await clock.pass(10_000)
    expect(server.stored.get('q1')?.value).toBe('third')
    expect(laptop.outbox().answerTo('q1').value).toBe('third')
    expect(laptop.outbox().setAside()).toEqual([{ questionId: 'q1', value: 'second', proof: null }])
    laptop.reload()
    expect(laptop.outbox().setAside()).toEqual([{ questionId: 'q1', value: 'second', proof: null }])
    laptop.give('q1', 'second')
    await clock.pass(10)
    expect(server.stored.get('q1')?.value).toBe('second')
    expect(laptop.outbox().setAside()).toEqual([])
  })

  test('a checked answer stands whatever waits elsewhere', async () => {
    const { clock, server, laptop, phone } = openTwo()
    phone.give('q1', 'checked')
    await clock.pass(10)
    const stored = server.stored.get('q1')
    if (stored !== undefined) server.stored.set('q1', { ...stored, isChecked: true })
    laptop.give('q1', 'later')
    await clock.pass(10)
    expect(laptop.outbox().answerTo('q1').value).toBe('checked')
    expect(laptop.outbox().setAside()).toEqual([{ questionId: 'q1', value: 'later', proof: null }])
  })
})

const questionId = fc.constantFrom('q1', 'q2', 'q3')
const value = fc.oneof(
  fc.constant(null),
  fc.record({ option: fc.constantFrom('a', 'b') }),
  fc.record({ text: fc.string() }),
)
const proof = fc.option(fc.array(fc.record({ start: fc.nat(2), end: fc.constant(9) }), { minLength: 1, maxLength: 2 }))
const quietMs = fc.constantFrom(0, 600)
const give = fc.record({ act: fc.constant('give' as const), questionId, value, proof, quietMs })
const pass = fc.record({ act: fc.constant('pass' as const), ms: fc.nat(20_000) })
const reload = fc.constant({ act: 'reload' as const })
const network = fc.record({
  act: fc.constant('network' as const),
  fates: fc.array(fc.constantFrom<Fate>('arrives', 'never-arrives', 'arrives-late', 'answer-is-lost', 'hangs'), {
    maxLength: 8,
  }),
})
const step = fc.oneof({ weight: 4, arbitrary: give }, { weight: 3, arbitrary: pass }, reload, {
  weight: 2,
  arbitrary: network,
})

/** Answer and proof: what must not be lost. */
const said = (answer: Pick<Answer, 'value' | 'proof'> | undefined) =>
  answer && { value: answer.value, proof: answer.proof }

type Opened = ReturnType<typeof open>
async function play(
  { clock, device }: Pick<Opened, 'clock' | 'device'>,
  taken: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  if (taken.act === 'give') device.give(taken.questionId, taken.value, taken.quietMs, taken.proof)
  if (taken.act === 'pass') await clock.pass(taken.ms)
  if (taken.act === 'reload') device.reload()
  if (taken.act === 'network') device.network(...taken.fates)
}

describe('whatever the network does', () => {
  test('what the page calls saved is what was given last, and in the end all of it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const opened = open()
        const { clock, server, device } = opened
        const shown = () => [...device.lastGiven.keys()].map((id) => said(device.outbox().answerTo(id)))
        const onServer = () => [...device.lastGiven.keys()].map((id) => said(server.stored.get(id)))
        const given = () => [...device.lastGiven.values()].map(said)
        for (const taken of steps) {
          await play(opened, taken)
          expect(shown()).toEqual(given())
          if (device.outbox().state().is === 'saved') expect(onServer()).toEqual(given())
        }
        device.network()
        await clock.pass(60_000)
        expect(device.outbox().state()).toEqual({ is: 'saved' })
        expect(onServer()).toEqual(given())
        expect(device.outbox().setAside()).toEqual([])
        expect(device.copy.kept.size).toBe(0)
      }),
      {
        // A call that hung when the page was left is answered after the next page has saved the newer answer.
        examples: [
          [
            [
              { act: 'network', fates: ['hangs'] },
              { act: 'give', questionId: 'q1', value: null, proof: null, quietMs: 0 },
              { act: 'give', questionId: 'q1', value: { text: '' }, proof: null, quietMs: 0 },
              { act: 'reload' },
            ],
          ],
        ],
      },
    )
  })

  test('nothing is stored twice, and nothing that was not given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const opened = open()
        const given: string[] = []
        for (const taken of steps) {
          if (taken.act === 'give') given.push(JSON.stringify([taken.questionId, taken.value, taken.proof]))
          await play(opened, taken)
        }
        opened.device.network()
        await opened.clock.pass(60_000)
        const left = [...given]
        for (const { questionId: id, ...stored } of opened.server.log) {
          const at = left.indexOf(JSON.stringify([id, stored.value, stored.proof]))
          expect(at).toBeGreaterThanOrEqual(0)
          left.splice(at, 1)
        }
      }),
    )
  })

  test('of two devices, each shows what is stored, and an answer that never was is set aside', async () => {
    const onDevice = fc.record({ isFirst: fc.boolean(), taken: step })
    await fc.assert(
      fc.asyncProperty(fc.array(onDevice, { maxLength: 40 }), async (steps) => {
        const clock = makeClock()
        const server = makeServer(clock)
        const devices = [makeDevice(server, clock), makeDevice(server, clock)] as const
        for (const { isFirst, taken } of steps) {
          await play({ clock, device: devices[isFirst ? 0 : 1] }, taken)
          await clock.pass(1)
        }
        for (const device of devices) device.network()
        await clock.pass(60_000)
        for (const device of devices) {
          expect(device.outbox().state()).toEqual({ is: 'saved' })
          device.outbox().merge(server.responses())
          for (const [id, last] of device.lastGiven) {
            expect(said(device.outbox().answerTo(id))).toEqual(said(server.stored.get(id)))
            const { value, proof } = last
            const wasStored = server.log.some(
              (entry) => JSON.stringify(entry) === JSON.stringify({ questionId: id, value, proof }),
            )
            const isSetAside = device
              .outbox()
              .setAside()
              .some((entry) => entry.questionId === id)
            expect(wasStored || isSetAside).toBe(true)
          }
        }
      }),
    )
  })
})
