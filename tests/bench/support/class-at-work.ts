import { kinds } from '#api/domain/question-kinds/index.ts'

const PASSAGE = 'The old bridge is safe, the mayor said on Monday. The engineers disagree.'

export interface AtWork {
  readonly cookie: string
  readonly attemptId: string
}

/** A teacher, a set of choice questions and so many students with a running attempt each, through the API. */
export async function classAtWork(port: number, students: number, questions: number): Promise<AtWork[]> {
  const url = `http://127.0.0.1:${port}`
  async function call<Body>(method: string, path: string, body?: unknown, cookie = '') {
    const response = await fetch(`${url}/api/${path}`, {
      method,
      headers: { origin: url, 'content-type': 'application/json', cookie },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    const set = response.headers.getSetCookie().map((one) => one.split(';')[0])
    return { body: (await response.json()) as Body, cookie: set.join('; ') }
  }
  const { cookie: teacher } = await call('POST', 'teachers', {
    name: 'Ada',
    email: 'a@b.example',
    password: 'correct horse battery',
  })
  const { body: passage } = await call<{ passageId: string }>(
    'POST',
    'passages',
    { title: 'Bridge', text: PASSAGE, sourceCard: {} },
    teacher,
  )
  const passageIds = [passage.passageId]
  const { body: set } = await call<{ id: string; version: number }>(
    'POST',
    'question-sets',
    { title: 'Bridge', passageIds },
    teacher,
  )
  const { content, key } = kinds.choice.specimen
  const asked = Array.from({ length: questions }, (_, index) => ({
    id: `q${index}`,
    kind: 'choice',
    passageId: passage.passageId,
    prompt: `Who says so? (${index})`,
    points: 1,
    skill: 'voice',
    content,
    key,
    evidence: [{ start: 0, end: 1, quote: 'the mayor said', prefix: '', suffix: '' }],
    explanation: 'It says so.',
    feedback: {},
  }))
  await call('PUT', `question-sets/${set.id}`, { title: 'Bridge', passageIds, questions: asked }, teacher)
  await call('POST', `question-sets/${set.id}/versions`, undefined, teacher)
  const { body: assignment } = await call<{ id: string; joinCode: string }>(
    'POST',
    'assignments',
    {
      questionSetId: set.id,
      classId: null,
      title: 'Bridge',
      opensAt: null,
      closesAt: null,
      attemptsAllowed: 1,
      attemptCounts: 'last',
      shuffleQuestions: false,
      shuffleOptions: false,
      feedback: 'never',
      timeLimitMinutes: null,
      identify: 'name',
    },
    teacher,
  )
  const atWork: AtWork[] = []
  for (let index = 0; index < students; index++) {
    const { cookie } = await call('POST', `join/${assignment.joinCode}`, { by: 'name', name: `Student ${index}` })
    const { body: attempt } = await call<{ id: string }>('POST', `seats/${assignment.id}/attempts`, undefined, cookie)
    atWork.push({ cookie, attemptId: attempt.id })
  }
  return atWork
}
