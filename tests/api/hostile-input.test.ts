import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptView,
  ClassView,
  PassageView,
  ProblemDocument,
  Question,
  ReadingView,
} from '#api/contract.ts'
import { kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'
import {
  anAssignment,
  aPublishedSet,
  aStudent,
  everyKind,
  OPEN_SETTINGS,
  SPECIMEN_TEXT,
  save,
  start,
} from '#tests/support/published-set.ts'
import { aPassage, aQuestion, aSet, ok } from '#tests/support/teaching.ts'

let bench: Bench
let teacher: Client
let student: Client
let passage: PassageView
let setId: string
let draftId: string
let assignment: AssignmentView
let attempt: AttemptView
let roster: ClassView
let ended: AttemptView
let kept: ReadingView
let file: unknown
let copiesId: string

beforeAll(async () => {
  bench = await openApp()
  teacher = await bench.teacher('Ada')
  passage = await aPassage(teacher)
  setId = await aPublishedSet(teacher)
  draftId = (await aSet(teacher, [passage.passageId], [aQuestion(passage.passageId)])).id
  assignment = await anAssignment(teacher, setId)
  student = (await aStudent(bench, assignment.joinCode, 'Maya')).client
  attempt = await start(student, assignment.id)
  const noor = (await aStudent(bench, assignment.joinCode, 'Noor')).client
  ended = await start(noor, assignment.id)
  await ok(save(noor, ended.id, 'extended', { value: kinds.extended.specimen.fullCredit }))
  await ok(noor.call('POST', `/api/attempts/${ended.id}/hand-in`))
  kept = await ok(teacher.call<ReadingView>('GET', `/api/passages/${passage.passageId}/reading`))
  file = await ok(teacher.call('GET', `/api/question-sets/${draftId}/file`))
  copiesId = (await aSet(teacher, [passage.passageId], [])).id
  roster = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: '7a', names: 'Zoe' }))
}, 30_000)
afterAll(() => bench.close())

interface Good {
  readonly who: Client
  readonly method: string
  readonly path: string
  readonly body: unknown
}

/** A body that is taken, for every call that takes one and that can be asked again and again. */
function goodCalls(): Good[] {
  const card = { outlet: 'o', author: 'a', publishedOn: '2012-03-13', url: 'https://news.example', licence: 'l' }
  const draft = { title: 'Draft', passageIds: [passage.passageId], questions: everyKind(passage.passageId) }
  const byTeacher: [string, string, unknown][] = [
    ['POST', '/api/passages', { title: 'T', text: 'Some text.', sourceCard: card }],
    ['PATCH', `/api/passages/${passage.passageId}`, { title: 'T', sourceCard: card, isArchived: false }],
    ['POST', '/api/question-sets', { title: 'T', passageIds: [passage.passageId] }],
    ['PATCH', `/api/question-sets/${draftId}`, { isArchived: false }],
    ['PUT', `/api/question-sets/${draftId}`, { ...draft, questions: draft.questions.filter(isFree) }],
    ['POST', '/api/classes', { name: '7b', names: 'Ann' }],
    ['PATCH', `/api/classes/${roster.id}`, { name: '7a', isArchived: false }],
    ['PATCH', `/api/classes/${roster.id}/students/${roster.students[0]?.id}`, { displayName: 'Zoe', extraTime: 10 }],
    ['POST', '/api/assignments', { questionSetId: setId, classId: null, title: 'Week 3', ...OPEN_SETTINGS }],
    ['PATCH', `/api/assignments/${assignment.id}`, { title: 'Week 3', ...OPEN_SETTINGS }],
    ['PATCH', '/api/account', { name: 'Ada' }],
    ['POST', '/api/access-tokens', { name: 'curl' }],
    ['POST', '/api/invitations', { note: 'Ben' }],
    ['PUT', '/api/settings', { isSignUpOpen: false }],
    ...sinceProof(),
  ]
  const answers = kindNames.map((kind, index): [string, string, unknown] => [
    'PUT',
    `/api/attempts/${attempt.id}/responses/${kind}`,
    { value: kinds[kind].specimen.fullCredit, isFlagged: false, sequence: index + 1 },
  ])
  const join = { method: 'POST', path: `/api/join/${assignment.joinCode}`, body: { by: 'name', name: 'Maya' } }
  return [
    ...byTeacher.map(([method, path, body]) => ({ who: teacher, method, path, body })),
    ...answers.map(([method, path, body]) => ({ who: student, method, path, body })),
    { who: bench.client(), ...join },
  ]
}

/** Readings, mends, marks set by hand, the walk-through, copies and files. */
function sinceProof(): [string, string, unknown][] {
  const asked = (kind: string): string => `/api/question-sets/${setId}/questions/${kind}/mends/preview`
  const given = `/api/assignments/${assignment.id}`
  const place = { start: 0, end: 3, quote: SPECIMEN_TEXT.slice(0, 3), prefix: '', suffix: '' }
  const { multiple, extended } = kinds
  return [
    ['PUT', `/api/passages/${passage.passageId}/reading`, kept.reading],
    [
      'POST',
      asked('choice'),
      { change: { what: 'key', key: { correct: 'b', partial: {} }, evidence: [place], explanation: 'e' } },
    ],
    [
      'POST',
      asked('multiple'),
      { change: { what: 'rule', content: { ...multiple.specimen.content, rule: 'per-option' } }, version: 1 },
    ],
    ['POST', asked('choice'), { change: { what: 'points', points: 7 } }],
    ['POST', asked('short'), { change: { what: 'answer', part: 'answer', answer: 'a new one' } }],
    ['POST', asked('choice'), { change: { what: 'proof', place } }],
    ['POST', asked('choice').replace('/preview', ''), { change: { what: 'void' }, reason: 'No.' }],
    ['PUT', `${given}/attempts/${ended.id}/overrides/choice`, { credit: 0.5, reason: 'Said aloud.' }],
    [
      'PUT',
      `${given}/attempts/${ended.id}/rubric-marks/extended`,
      { levels: extended.specimen.levels?.fullCredit, comment: 'Fine.', sequence: 1 },
    ],
    ['PUT', `${given}/walk-through/place`, { questionId: 'choice', stage: 'key' }],
    ['POST', `/api/question-sets/${copiesId}/questions/copies`, { from: [{ setId, questionId: 'choice' }] }],
    ['POST', '/api/question-sets/import', file],
    ['POST', '/api/private-code', { code: 'WWWWWWWW' }],
    [
      'PUT',
      `/api/question-sets/${draftId}`,
      { title: 'T', passageIds: [passage.passageId], questions: [], blueprint: [{ skill: 'voice', questions: 2 }] },
    ],
  ]
}

/** Questions whose proof is not the place of another text. */
const isFree = ({ kind }: Question): boolean => kind !== 'highlight'

/** Every place in a body, as the names that lead there. */
function* placesIn(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (path.length > 0) yield path
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) yield* placesIn(inner, [...path, name])
}

function withAt(whole: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  if (Array.isArray(whole)) return whole.map((one, at) => (String(at) === name ? withAt(one, rest, value) : one))
  if (typeof whole !== 'object' || whole === null) return whole
  return Object.fromEntries(
    Object.entries(whole).map(([key, inner]) => [key, key === name ? withAt(inner, rest, value) : inner]),
  )
}

/** The words of a schema library, not of people. */
const jargon = /expected|received|Invalid|discriminator|must be: |string|boolean|\bint\b|undefined|NaN\b|[✖→|]/

describe('a field of the wrong type', () => {
  const wrong = [null, -1, 1.5, '1', '', true, [], {}, [[]]]

  it('is never a fault of the server, and is told in plain words with its place', async () => {
    const bad: unknown[] = []
    for (const { who, method, path, body } of goodCalls()) {
      for (const place of placesIn(body)) {
        for (const value of wrong) {
          const answer = await who.call<ProblemDocument>(method, path, withAt(body, place, value))
          if (answer.status < 400) continue
          const isPlain = !jargon.test(answer.body.detail) && answer.body.errors?.every(({ path }) => path !== '')
          if (answer.status === 404 || (answer.status === 422 && isPlain)) continue
          bad.push([answer.status, method, path, place.join('.'), value, answer.body.detail])
        }
      }
    }
    expect(bad).toEqual([])
  }, 60_000)

  it('reads as a sentence', async () => {
    const detailOf = async (body: unknown): Promise<string> =>
      (await teacher.call<ProblemDocument>('PATCH', `/api/assignments/${assignment.id}`, body)).body.detail
    expect(await detailOf({ title: 7 })).toBe('“title” must be text.')
    expect(await detailOf({ attemptsAllowed: '3' })).toBe('“attemptsAllowed” must be a number.')
    expect(await detailOf({ attemptsAllowed: 1.5 })).toBe('“attemptsAllowed” must be a whole number.')
    expect(await detailOf({ attemptsAllowed: 21 })).toBe('“attemptsAllowed” must be 20 at most.')
    expect(await detailOf({ shuffleOptions: 'yes' })).toBe('“shuffleOptions” must be true or false.')
    expect(await detailOf({ identify: 'face' })).toBe('“identify” must be one of: code, list, name.')
    expect(await detailOf({ title: 'x'.repeat(201) })).toBe('“title” can have 200 characters.')
    expect(await detailOf([])).toBe('The body must be an object.')
    expect(await detailOf({ closesAt: 1, colour: 'red' })).toBe('The body has a field that is not known here: colour.')
    expect(await detailOf('{"closesAt":1e400}')).toBe('“closesAt” must be a number.')
  })

  it('of a response is told in a sentence too', async () => {
    const detailOf = async (questionId: string, value: unknown): Promise<string | undefined> => {
      const path = `/api/attempts/${attempt.id}/responses/${questionId}`
      const body = { value, isFlagged: false, sequence: 99 }
      return (await student.call<ProblemDocument>('PUT', path, body)).body.errors?.[0]?.message
    }
    expect(await detailOf('choice', { option: 7 })).toBe('“option” must be text.')
    expect(await detailOf('choice', {})).toBe('“option” is missing.')
    expect(await detailOf('verdict', { verdict: 'maybe' })).toBe('“verdict” must be one of: true, false, not-said.')
    expect(await detailOf('short', { text: 'x'.repeat(501) })).toBe('“text” can have 500 characters.')
    expect(await detailOf('short', 'the mayor')).toBe('The response must be an object.')
  })
})

describe('text that cannot be kept', () => {
  it('is refused wherever a teacher writes, and a megabyte nowhere is taken', async () => {
    const taken: unknown[] = []
    for (const { who, method, path, body } of goodCalls()) {
      if (who === student) continue
      for (const place of placesIn(body)) {
        for (const text of ['a\u0000b', 'a\u0008b', 'half \ud800', 'x'.repeat(1_000_000)]) {
          const { status } = await who.call(method, path, JSON.stringify(withAt(body, place, text)))
          if (status !== 422 && status !== 404) taken.push([status, method, path, place.join('.'), text.slice(0, 9)])
        }
      }
    }
    expect(taken).toEqual([])
  }, 60_000)

  it('is refused in names of people', async () => {
    for (const name of ['An\u0000na', 'Anna\ud800', 'Anna\u202Ehcnarb', '\u200B', 'x'.repeat(100_000)]) {
      const body = JSON.stringify({ by: 'name', name })
      expect((await bench.client().call('POST', `/api/join/${assignment.joinCode}`, body)).status).toBe(422)
    }
  })
})

describe('markup', () => {
  const carrier = '<img src=x onerror=alert(1)>"\'</script>{{7*7}}'

  it('comes back as the text it is', async () => {
    const made = await ok(teacher.call<ClassView>('POST', '/api/classes', { name: carrier, names: carrier }))
    expect([made.name, made.students[0]?.displayName]).toEqual([carrier, carrier])
    const kept = await aPassage(teacher, { title: carrier, text: carrier })
    expect([kept.title, kept.text]).toEqual([carrier, carrier])
  })

  it('and script addresses are no web address of a source', async () => {
    for (const url of [
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'JaVaScRiPt:alert(1)//https://a.example',
      'data:text/html,x',
      'https://"onmouseover=x',
      'https://a.example/\u0000',
      '//a.example',
    ]) {
      const body = { title: 'T', text: 'Some text.', sourceCard: { url } }
      expect([url, (await teacher.call('POST', '/api/passages', body)).status]).toEqual([url, 422])
    }
  })
})

describe('a body', () => {
  const body = JSON.stringify({ name: '7c', names: '' })
  const send = (headers: Record<string, string>, sent = body) => teacher.call('POST', '/api/classes', sent, headers)

  it('in another character set, or packed, is not understood and says so', async () => {
    for (const headers of [
      { 'content-type': 'application/json; charset=latin1' },
      { 'content-type': 'application/json; charset="utf-16"' },
      { 'content-encoding': 'gzip' },
      { 'content-encoding': 'br' },
    ]) {
      expect([headers, (await send(headers)).status]).toEqual([headers, 415])
    }
    expect((await send({ 'content-encoding': 'gzip' }, gzipSync(body).toString('latin1'))).status).toBe(415)
    expect((await send({ 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200)
    expect((await send({ 'content-encoding': 'identity' })).status).toBe(200)
  })

  it('of ten thousand levels is input like any other', async () => {
    expect((await send({}, '['.repeat(10_000) + ']'.repeat(10_000))).status).toBe(422)
    const deep = `{"value":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)},"isFlagged":false,"sequence":50}`
    expect((await student.call('PUT', `/api/attempts/${attempt.id}/responses/choice`, deep)).status).toBe(422)
  })

  it('gains nothing by the names of what every object has', async () => {
    expect((await send({}, '{"name":"a","names":"","__proto__":{"isAdmin":true}}')).status).toBe(422)
    expect((await send({}, '{"name":"a","names":"","constructor":{}}')).status).toBe(422)
    const path = `/api/attempts/${attempt.id}/responses/match`
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const sent = `{"value":{"sourceOf":{"${name}":"s1"}},"isFlagged":false,"sequence":60}`
      const { status, body } = await student.call('PUT', path, sent)
      // A record leaves "__proto__" out; the others are claims that are not there.
      expect([name, status, body]).toEqual([
        name,
        name === '__proto__' ? 200 : 422,
        expect.not.objectContaining({ value: { sourceOf: { [name]: 's1' } } }),
      ])
    }
  })

  it('cannot hold feedback without end', async () => {
    const feedback = Object.fromEntries(
      Array.from({ length: 501 }, (_, index) => [`answer/${index}`, { text: '', errorTag: null }]),
    )
    const { passageId } = passage
    const draft = { title: 'T', passageIds: [passageId], questions: [aQuestion(passageId, { feedback })] }
    const answer = await teacher.call<ProblemDocument>('PUT', `/api/question-sets/${draftId}`, draft)
    expect([answer.status, answer.body.errors?.[0]?.path]).toEqual([422, 'questions.0.feedback'])
  })

  it('of 200 questions with 20 options each is kept', async () => {
    const { passageId } = passage
    const options = Array.from({ length: 20 }, (_, at) => ({ id: `o${at}`, text: `Option ${at}` }))
    const key = { correct: 'o1', partial: {} }
    const questions = Array.from({ length: 200 }, (_, at) =>
      aQuestion(passageId, { id: `q${at}`, content: { options }, key, feedback: {} }),
    )
    const draft = { title: 'T', passageIds: [passageId], questions }
    expect((await teacher.call('PUT', `/api/question-sets/${draftId}`, draft)).status).toBe(200)
  })
})

it('an address that is nothing answers with a problem, never a fault', async () => {
  const odd = [
    '/api//session',
    '/api/session/',
    '/api/passages/%00',
    '/api/passages/a%2Fb',
    '/api/passages/%E0%A4%A',
    '/api/passages/%2e%2e%2fsession',
    `/api/passages/${'x'.repeat(5000)}`,
    `/api/join/${'x'.repeat(5000)}`,
    '/api/passages?archived=maybe',
    '/api/passages?search=a&search=b',
    '/api/question-sets/blank-question?kind=__proto__',
  ]
  for (const path of odd) {
    const { status, headers, body } = await teacher.call<ProblemDocument>('GET', path)
    expect([path, status, headers.get('content-type')]).toEqual([
      path,
      expect.toSatisfy((status: number) => status === 404 || status === 422),
      'application/problem+json',
    ])
    expect(body.detail).not.toMatch(jargon)
  }
  for (const method of ['PUT', 'PATCH', 'OPTIONS', 'QUERY']) {
    expect((await teacher.call(method, '/api/session')).status).toBe(404)
  }
})
