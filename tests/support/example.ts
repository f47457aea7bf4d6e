import type { Page } from 'playwright-core'
import type { AssignmentView, QuestionSetSummary } from '#api/contract.ts'
import type { Site } from './open-site.ts'

/** The first teacher, signed in, with the example as it is planted. */
export async function signUp(site: Site, viewport = { width: 1280, height: 800 }): Promise<Page> {
  const page = await site.person({ viewport })
  const data = { name: 'Ada Lovelace', email: 'ada@school.example', password: 'correct horse battery' }
  const answer = await page.context().request.post('/api/teachers', { headers: { origin: site.url }, data })
  if (!answer.ok()) throw new Error(await answer.text())
  return page
}

/** Gives the example set to whoever has the join code. */
export async function assignExample(teacher: Page, site: Site): Promise<AssignmentView> {
  const { request } = teacher.context()
  const { entries }: { entries: QuestionSetSummary[] } = await (await request.get('/api/question-sets')).json()
  const data = {
    questionSetId: entries[0]?.id,
    classId: null,
    title: 'Who says so?',
    opensAt: null,
    closesAt: null,
    attemptsAllowed: 1,
    attemptCounts: 'first',
    shuffleQuestions: false,
    shuffleOptions: false,
    feedback: 'hand-in',
    timeLimitMinutes: null,
    identify: 'name',
  }
  const answer = await request.post('/api/assignments', { headers: { origin: site.url }, data })
  if (!answer.ok()) throw new Error(await answer.text())
  return await answer.json()
}
