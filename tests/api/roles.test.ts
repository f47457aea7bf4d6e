import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  AssignmentView,
  AttemptView,
  ClassView,
  MendingView,
  NewAccessToken,
  NewInvitation,
  PassageView,
  QuestionSetView,
  Seat,
} from '#api/contract.ts'
import { type Bench, type Client, openApp } from '#tests/support/open-app.ts'

/**
 * Who may call what. Every route of the API must stand here: a new one fails the first test until somebody has decided.
 * - public: anybody. own list: any teacher, each sees their own. owner: others get 404. admin: others get 403.
 * - student: who sits in that seat; everybody else gets 404.
 */
type Access = 'public' | 'own list' | 'owner' | 'admin' | 'student'

const settings = {
  opensAt: null,
  closesAt: null,
  attemptsAllowed: 3,
  attemptCounts: 'best',
  shuffleQuestions: false,
  shuffleOptions: false,
  feedback: 'each-answer',
  timeLimitMinutes: null,
  identify: 'name',
}
const passage = {
  title: 'Bridge',
  text: 'The bridge is safe, the mayor said.',
  sourceCard: { outlet: '', author: '', publishedOn: '', url: '', licence: '' },
}
const file = {
  format: 'whosaid.question-set',
  version: 1,
  title: 'Bridge',
  passages: [{ id: 'passage-1', ...passage }],
  questions: [],
}

const emptyReading = {
  sources: [],
  attributions: [],
  statements: [],
  hedges: [],
  figures: [],
  sums: [],
  contradictions: [],
}

/** In an order in which the owner can call them one after the other; what deletes comes last. */
const routes: [Access, string, body?: (ids: Ids) => unknown][] = [
  ['public', 'GET /api/session'],
  ['public', 'GET /api/invitations/{token}/check'],
  ['public', 'GET /api/join/{joinCode}'],
  ['public', 'POST /api/join/{joinCode}', () => ({ by: 'name', name: 'Somebody Else' })],
  ['public', 'POST /api/private-code', ({ privateCode }) => ({ code: privateCode })],

  ['own list', 'GET /api/passages'],
  ['own list', 'POST /api/passages', () => passage],
  ['own list', 'POST /api/passages/review', () => ({ text: 'Some text.' })],
  ['own list', 'GET /api/question-sets'],
  ['own list', 'GET /api/question-sets/blank-question?kind=choice'],
  ['own list', 'GET /api/question-bank'],
  ['public', 'GET /api/question-set-file.schema.json'],
  ['own list', 'POST /api/question-sets/import', () => file],
  ['own list', 'GET /api/classes'],
  ['own list', 'POST /api/classes', () => ({ name: '7b', names: 'Ann' })],
  ['own list', 'GET /api/assignments'],
  ['own list', 'GET /api/access-tokens'],
  ['own list', 'POST /api/access-tokens', () => ({ name: 'curl' })],
  ['own list', 'PATCH /api/account', () => ({ name: 'New Name' })],
  ['own list', 'POST /api/example'],
  ['own list', 'DELETE /api/example'],

  ['owner', 'GET /api/passages/{passage}'],
  ['owner', 'PATCH /api/passages/{passage}', () => ({ title: 'The bridge' })],
  ['owner', 'GET /api/passages/{passage}/drafts'],
  ['owner', 'GET /api/question-sets/{set}/questions/drafts?passageId={passage}'],
  [
    'owner',
    'POST /api/question-sets/{set}/questions/drafts',
    ({ passage, revision }) => ({
      passageId: passage,
      revisionId: revision,
      readingVersion: 0,
      draftIds: ['find-a1'],
    }),
  ],
  ['owner', 'POST /api/passages/{passage}/revisions', () => ({ text: `${passage.text} It rained.` })],
  ['owner', 'GET /api/passages/{passage}/dependents'],
  ['owner', 'GET /api/passages/{passage}/report'],
  ['owner', 'GET /api/passages/{passage}/responses.csv'],
  ['owner', 'GET /api/passages/{passage}/scores.csv'],
  ['owner', 'GET /api/question-sets/{set}'],
  ['owner', 'PUT /api/question-sets/{set}', ({ passage, question }) => draftOf(passage, question)],
  ['owner', 'PATCH /api/question-sets/{set}', () => ({ isArchived: false })],
  ['owner', 'POST /api/question-sets/{set}/copies'],
  [
    'owner',
    'POST /api/question-sets/{set}/questions/copies',
    ({ set, question }) => ({ from: [{ setId: set, questionId: question }] }),
  ],
  ['owner', 'GET /api/question-sets/{set}/preview'],
  ['owner', 'GET /api/question-sets/{set}/file'],
  ['owner', 'POST /api/question-sets/{set}/versions'],
  ['owner', 'GET /api/question-sets/{set}/dependents'],
  ['owner', 'GET /api/classes/{class}'],
  ['owner', 'PATCH /api/classes/{class}', () => ({ name: '7c' })],
  ['owner', 'POST /api/classes/{class}/students', () => ({ names: 'Ben' })],
  ['owner', 'PATCH /api/classes/{class}/students/{student}', () => ({ extraTime: 50 })],
  ['owner', 'POST /api/classes/{class}/students/{student}/code'],
  ['owner', 'DELETE /api/classes/{class}/students/{student}'],
  ['owner', 'GET /api/assignments/{assignment}'],
  ['owner', 'PATCH /api/assignments/{assignment}', () => ({ title: 'Bridge, again' })],
  ['owner', 'PATCH /api/assignments/{assignment}/participants/{participant}', () => ({ extraTime: 25 })],
  ['owner', 'GET /api/assignments/{assignment}/attempts/{attempt}'],
  ['owner', 'GET /api/assignments/{assignment}/marking'],
  ['owner', 'GET /api/assignments/{assignment}/questions/{written}/marking'],
  [
    'owner',
    'PUT /api/assignments/{assignment}/attempts/{attempt}/overrides/{question}',
    () => ({ credit: 0.5, reason: 'Said aloud.' }),
  ],
  ['owner', 'GET /api/question-sets/{set}/questions/{question}/mending'],
  [
    'owner',
    'POST /api/question-sets/{set}/questions/{question}/mends/preview',
    () => ({ change: { what: 'points', points: 3 } }),
  ],
  [
    'owner',
    'POST /api/question-sets/{set}/questions/{question}/mends',
    () => ({ change: { what: 'points', points: 2 }, reason: 'It takes longer.' }),
  ],
  ['owner', 'POST /api/question-sets/{set}/questions/{question}/mends/{mend}/undo'],
  ['owner', 'GET /api/question-sets/{set}/coverage'],
  ['owner', 'GET /api/passages/{passage}/reading'],
  ['owner', 'PUT /api/passages/{passage}/reading', () => emptyReading],
  ['owner', 'DELETE /api/passages/{passage}/reading'],
  ['owner', 'GET /api/assignments/{assignment}/walk-through'],
  ['owner', 'GET /api/assignments/{assignment}/walk-through/place'],
  [
    'owner',
    'PUT /api/assignments/{assignment}/walk-through/place',
    ({ question }) => ({ questionId: question, stage: 'key' }),
  ],

  ['student', 'GET /api/seats/{assignment}'],
  ['student', 'GET /api/my-work'],
  ['student', 'POST /api/seats/{assignment}/attempts'],
  ['student', 'GET /api/attempts/{attempt}'],
  [
    'student',
    'PUT /api/attempts/{attempt}/responses/{question}',
    () => ({ value: { text: 'x' }, isFlagged: false, sequence: 1 }),
  ],
  ['student', 'POST /api/attempts/{attempt}/responses/{question}/check'],
  ['student', 'POST /api/attempts/{attempt}/hand-in'],
  ['student', 'GET /api/attempts/{attempt}/result'],
  // Marking waits for the end of the attempt.
  [
    'owner',
    'PUT /api/assignments/{assignment}/attempts/{attempt}/rubric-marks/{written}',
    () => ({ levels: { claim: 'yes' }, comment: '', sequence: 1 }),
  ],

  ['admin', 'GET /api/settings'],
  ['admin', 'PUT /api/settings', () => ({ isSignUpOpen: false })],
  ['admin', 'GET /api/invitations'],
  ['admin', 'POST /api/invitations', () => ({ note: '' })],
  ['admin', 'DELETE /api/invitations/{invitation}'],

  // What only makes sets and assignments needs something of one's own in the body; the services' tests ask it.
  ['own list', 'POST /api/question-sets', ({ ownPassage }) => ({ title: 'Set', passageIds: [ownPassage] })],
  ['owner', 'POST /api/assignments', ({ set }) => ({ ...settings, title: 'A', questionSetId: set, classId: null })],

  ['owner', 'DELETE /api/assignments/{assignment}/participants/{participant}'],
  ['owner', 'DELETE /api/assignments/{assignment}?withDependents=true'],
  ['owner', 'DELETE /api/question-sets/{set}?withDependents=true'],
  ['owner', 'DELETE /api/passages/{passage}?withDependents=true'],
  ['owner', 'DELETE /api/classes/{class}?withDependents=true'],
  ['owner', 'DELETE /api/access-tokens/{accessToken}'],
  ['public', 'DELETE /api/seats'],
]
/** These change who the caller is, so the account tests ask them. */
const asked = ['POST /api/session', 'DELETE /api/session', 'POST /api/teachers', 'PUT /api/account/password']

function draftOf(passageId: string, questionId: string) {
  return {
    title: 'Bridge',
    passageIds: [passageId],
    questions: [
      {
        id: questionId,
        passageId,
        kind: 'short',
        prompt: 'Who says that the bridge is safe?',
        points: 1,
        skill: 'attribution',
        content: {},
        key: { accepted: ['the mayor'] },
        evidence: [{ start: 20, end: 34, quote: 'the mayor said', prefix: '', suffix: '' }],
        explanation: '',
        feedback: {},
      },
      {
        id: 'written',
        passageId,
        kind: 'extended',
        prompt: 'How do you know?',
        points: 1,
        skill: 'attribution',
        content: { criteria: [{ id: 'claim', title: 'Claim', levels }], mostWords: null },
        key: { model: '', notes: '' },
        evidence: [],
        explanation: '',
        feedback: {},
      },
    ],
  }
}
const levels = [
  { id: 'no', title: 'No', points: 0 },
  { id: 'yes', title: 'Yes', points: 1 },
]

type Ids = Record<string, string> & { passage: string; set: string; question: string; ownPassage: string }

let bench: Bench
let owner: Client
let otherTeacher: Client
let student: Client
let otherStudent: Client
let ids: Ids

beforeAll(async () => {
  bench = await openApp()
  owner = await bench.teacher('Ada')
  otherTeacher = await bench.teacher('Ben')
  const { body: kept } = await owner.call<PassageView>('POST', '/api/passages', passage)
  const { body: others } = await otherTeacher.call<PassageView>('POST', '/api/passages', passage)
  const { body: set } = await owner.call<QuestionSetView>('POST', '/api/question-sets', {
    title: 'Bridge',
    passageIds: [kept.passageId],
  })
  await owner.call('PUT', `/api/question-sets/${set.id}`, draftOf(kept.passageId, 'q1'))
  await owner.call('POST', `/api/question-sets/${set.id}/versions`)
  const { body: schoolClass } = await owner.call<ClassView>('POST', '/api/classes', { name: '7a', names: 'Zoe' })
  const { body: assignment } = await owner.call<AssignmentView>('POST', '/api/assignments', {
    ...settings,
    title: 'Bridge',
    questionSetId: set.id,
    classId: null,
  })
  student = bench.client()
  otherStudent = bench.client()
  await otherStudent.call<Seat>('POST', `/api/join/${assignment.joinCode}`, { by: 'name', name: 'Other' })
  const { body: seat } = await student.call<Seat>('POST', `/api/join/${assignment.joinCode}`, {
    by: 'name',
    name: 'Maya',
  })
  const { body: attempt } = await student.call<AttemptView>('POST', `/api/seats/${assignment.id}/attempts`)
  const answer = { value: { text: 'She says so.' }, isFlagged: false, sequence: 1 }
  await student.call('PUT', `/api/attempts/${attempt.id}/responses/written`, answer)
  const { body: seen } = await owner.call<AssignmentView>('GET', `/api/assignments/${assignment.id}`)
  const { body: token } = await owner.call<NewAccessToken>('POST', '/api/access-tokens', { name: 'x' })
  const { body: invited } = await owner.call<NewInvitation>('POST', '/api/invitations', { note: 'x' })
  const { body: mended } = await owner.call<MendingView>('POST', `/api/question-sets/${set.id}/questions/q1/mends`, {
    change: { what: 'answer', part: 'answer', answer: 'Mayor Holm' },
    reason: 'Her name counts too.',
  })
  ids = {
    passage: kept.passageId,
    revision: kept.revisionId,
    ownPassage: others.passageId,
    set: set.id,
    question: 'q1',
    written: 'written',
    class: schoolClass.id,
    student: schoolClass.students[0]?.id ?? '',
    assignment: assignment.id,
    joinCode: assignment.joinCode,
    privateCode: seat.privateCode,
    participant: seen.participants.find(({ displayName }) => displayName === 'Maya')?.participantId ?? '',
    attempt: attempt.id,
    mend: mended.mends[0]?.id ?? '',
    accessToken: token.accessToken.id,
    invitation: invited.invitation.id,
    token: invited.token,
  }
}, 30_000)
afterAll(() => bench.close())

async function statusOf(who: Client, route: string, body?: (ids: Ids) => unknown): Promise<number> {
  const [method = '', template = ''] = route.split(' ')
  const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`)
  return (await who.call(method, path, body?.(ids))).status
}

it('every route stands in the table', async () => {
  const { body } = await bench.client().call<{ paths: Record<string, object> }>('GET', '/api/openapi.json')
  const nameless = (route: string) => route.replace(/\?.*/, '').replace(/\{\w+\}/g, '{}')
  const documented = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => nameless(`${method.toUpperCase()} ${path}`)),
  )
  const known = [...routes.map(([, route]) => route), ...asked].map(nameless)
  expect(known.toSorted()).toEqual(documented.toSorted())
})

describe('nobody', () => {
  it.each(routes.filter(([access]) => access !== 'public' && access !== 'student'))(
    '%s: %s asks to sign in',
    async (_, route, body) => {
      expect(await statusOf(bench.client(), route, body)).toBe(401)
    },
  )
  it.each(routes.filter(([access]) => access === 'student'))('%s: %s shows nothing', async (_, route, body) => {
    expect(await statusOf(bench.client(), route, body)).toBe(404)
  })
})

describe('a student', () => {
  it.each(routes.filter(([access]) => access !== 'public' && access !== 'student'))(
    '%s: %s is not a teacher',
    async (_, route, body) => {
      expect(await statusOf(student, route, body)).toBe(401)
    },
  )
  it.each(routes.filter(([access, route]) => access === 'student' && route.includes('{attempt}')))(
    '%s: %s belongs to another student',
    async (_, route, body) => {
      expect(await statusOf(otherStudent, route, body)).toBe(404)
    },
  )
})

describe('another teacher', () => {
  it.each(
    routes.filter(
      ([access, route]) => (access === 'owner' && route !== 'POST /api/assignments') || access === 'student',
    ),
  )('%s: %s does not exist for them', async (_, route, body) => {
    expect(await statusOf(otherTeacher, route, body)).toBe(404)
  })
  it.each(routes.filter(([access]) => access === 'admin'))('%s: %s is for the admin', async (_, route, body) => {
    expect(await statusOf(otherTeacher, route, body)).toBe(403)
  })
  it('cannot assign a set of somebody else', async () => {
    const [, route, body] = routes.find(([, name]) => name === 'POST /api/assignments') ?? ['owner', '']
    expect([404, 422]).toContain(await statusOf(otherTeacher, route, body))
  })
})

it('those who may, can: one route after the other', async () => {
  const statuses: [string, number][] = []
  for (const [access, route, body] of routes) {
    const who = access === 'student' ? student : access === 'public' ? bench.client() : owner
    const isOthers = route === 'POST /api/question-sets'
    statuses.push([route, await statusOf(isOthers ? otherTeacher : who, route, body)])
  }
  expect(statuses.filter(([, status]) => status >= 300)).toEqual([])
})

it('every route with a body refuses none, malformed JSON and foreign fields', async () => {
  const refusals: [string, number[]][] = []
  for (const [access, route, body] of routes.filter(([, , body]) => body !== undefined)) {
    const [method = '', template = ''] = route.split(' ')
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '')
    const who = access === 'student' ? student : owner
    const foreign = { ...(body?.(ids) as object), surprise: true }
    const answers = [
      await who.call(method, path, undefined, { 'content-type': 'application/json' }),
      await who.call(method, path, '{"broken'),
      await who.call(method, path, foreign),
    ]
    refusals.push([route, answers.map(({ status }) => status)])
  }
  expect(refusals.filter(([, statuses]) => statuses.some((status) => status !== 422))).toEqual([])
})
