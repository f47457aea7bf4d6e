import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, AttemptView, ClassView, NewAccessToken, QuestionSetView, Seat } from '#api/contract.ts'
import { deleteAssignmentRow, deleteParticipant } from '#db/queries/assignments.ts'
import { deleteClassRow } from '#db/queries/classes.ts'
import { deleteQuestionSets } from '#db/queries/question-sets.ts'
import { type Answer, type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import { anAssignment, aPublishedSet, aStudent, OPEN_SETTINGS, save, start } from '#tests/support/published-set.ts'
import { ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
/** Signs in without waiting, so that the steps of its calls can be counted. */
let script: Client
let setId: string

beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  setId = await aPublishedSet(teacher)
  script = bench.client((await ok(teacher.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'curl' }))).token)
})
afterAll(() => bench.close())

const TIMES = 20
const statuses = (answers: readonly Answer<unknown>[]): number[] => answers.map(({ status }) => status).sort()
const atOnce = <Body>(call: (at: number) => Promise<Answer<Body>>): Promise<Answer<Body>[]> =>
  Promise.all(Array.from({ length: TIMES }, (_, at) => call(at)))

describe('the same twenty times at once', () => {
  it('a name is one seat, an attempt is one attempt, an answer is one answer', async () => {
    const assignment = await anAssignment(teacher, setId, { attemptsAllowed: 1 })
    const claims = await atOnce(() =>
      bench.client().call('POST', `/api/join/${assignment.joinCode}`, { by: 'name', name: 'Same' }),
    )
    expect(statuses(claims)).toEqual([200, ...Array(TIMES - 1).fill(409)])
    const { client } = await aStudent(bench, assignment.joinCode, 'Ana')
    const starts = await atOnce(() => client.call<AttemptView>('POST', `/api/seats/${assignment.id}/attempts`))
    expect(new Set(starts.map(({ body }) => body.id)).size).toBe(1)
    const id = starts[0]?.body.id ?? ''
    const saves = await atOnce(() => save(client, id, 'choice', { value: { option: 'a' } }))
    expect(new Set(saves.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    const ends = await atOnce(() => client.call('POST', `/api/attempts/${id}/hand-in`))
    expect(new Set(ends.map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1)
    const view = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
    expect(view.participants.map(({ displayName, attempts }) => [displayName, attempts.length])).toEqual([
      ['Same', 0],
      ['Ana', 1],
    ])
  })

  it('a draft is published as one version, and every assignment has a code of its own', async () => {
    const set = await ok(teacher.call<QuestionSetView>('GET', `/api/question-sets/${setId}`))
    const { questions } = set
    const passageIds = set.passages.map(({ passageId }) => passageId)
    await ok(teacher.call('PUT', `/api/question-sets/${setId}`, { title: 'Changed', passageIds, questions }))
    const versions = await atOnce(() =>
      teacher.call<{ number: number }>('POST', `/api/question-sets/${setId}/versions`),
    )
    expect(new Set(versions.map(({ body }) => body.number))).toEqual(new Set([2]))
    const body = { questionSetId: setId, classId: null, title: 'Week 3', ...OPEN_SETTINGS }
    const made = await atOnce(() => teacher.call<AssignmentView>('POST', '/api/assignments', body))
    expect(new Set(made.map(({ body }) => body.joinCode)).size).toBe(TIMES)
  })
})

/**
 * Runs a call again and again, each time on something fresh that is deleted a little later than the time before, so that
 * the deletion falls between every two steps of the call. Returns every status that came.
 */
async function whileDeleted<Fresh>(
  make: () => Promise<Fresh>,
  call: (fresh: Fresh) => Promise<Answer<unknown>>,
  remove: (fresh: Fresh) => Promise<unknown>,
): Promise<Set<number>> {
  const seen = new Set<number>()
  for (let steps = 0; steps < 300; steps += 4) {
    const fresh = await make()
    const answer = call(fresh)
    for (let step = 0; step < steps; step += 1) await Promise.resolve()
    await remove(fresh)
    seen.add((await answer).status)
  }
  return seen
}

const gone = expect.toSatisfy((seen: Set<number>) => [...seen].every((status) => [200, 404, 409, 422].includes(status)))

describe('what is deleted in the middle of a call', () => {
  let assignment: AssignmentView
  let names = 0
  const participantOf = async (client: Client, seat: Seat) => {
    const view = await ok(teacher.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`))
    const id = view.participants.find(({ displayName }) => displayName === seat.displayName)?.participantId ?? ''
    return { client, seat, id }
  }
  const aFreshStudent = async () => {
    const { client, seat } = await aStudent(bench, assignment.joinCode, `Student ${++names}`)
    return await participantOf(client, seat)
  }

  beforeAll(async () => {
    assignment = await anAssignment(teacher, setId)
  })

  it('a participant who starts', async () => {
    const seen = await whileDeleted(
      aFreshStudent,
      ({ client }) => client.call('POST', `/api/seats/${assignment.id}/attempts`),
      ({ id }) => deleteParticipant(bench.db, assignment.id, id),
    )
    expect(seen).toEqual(gone)
  })

  it('a participant who comes with the code', async () => {
    const seen = await whileDeleted(
      aFreshStudent,
      ({ seat }) =>
        bench.client().call('POST', `/api/join/${assignment.joinCode}`, { by: 'code', code: seat.privateCode }),
      ({ id }) => deleteParticipant(bench.db, assignment.id, id),
    )
    expect(seen).toEqual(gone)
  })

  it('a participant who saves', async () => {
    const seen = await whileDeleted(
      async () => {
        const student = await aFreshStudent()
        return { ...student, attempt: await start(student.client, assignment.id) }
      },
      ({ client, attempt }) => save(client, attempt.id, 'choice', { value: { option: 'a' } }),
      ({ id }) => deleteParticipant(bench.db, assignment.id, id),
    )
    expect(seen).toEqual(gone)
  })

  it('an assignment that somebody joins', async () => {
    const seen = await whileDeleted(
      () => anAssignment(teacher, setId),
      ({ joinCode }) => bench.client().call('POST', `/api/join/${joinCode}`, { by: 'name', name: 'Ana' }),
      ({ id }) => deleteAssignmentRow(bench.db, id),
    )
    expect(seen).toEqual(gone)
  })

  it('a class that gets students, or an assignment', async () => {
    const aClass = () => ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7a', names: 'Ana' }))
    const remove = ({ id }: { id: string }) => deleteClassRow(bench.db, id)
    const adding = ({ id }: ClassView) => script.call('POST', `/api/classes/${id}/students`, { names: 'Ben' })
    expect(await whileDeleted(aClass, adding, remove)).toEqual(gone)
    const giving = ({ id }: ClassView) => {
      const body = { questionSetId: setId, classId: id, title: 'Week 3', ...OPEN_SETTINGS, identify: 'list' }
      return script.call('POST', '/api/assignments', body)
    }
    expect(await whileDeleted(aClass, giving, remove)).toEqual(gone)
  })

  it('a question set that is given out', async () => {
    const seen = await whileDeleted(
      () => aPublishedSet(teacher),
      (questionSetId) => {
        const body = { questionSetId, classId: null, title: 'Week 3', ...OPEN_SETTINGS }
        return script.call('POST', '/api/assignments', body)
      },
      (id) => deleteQuestionSets(bench.db, [id]),
    )
    expect(seen).toEqual(gone)
  })
})
