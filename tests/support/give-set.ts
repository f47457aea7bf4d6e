import type { Page } from 'playwright-core'
import type { AssignmentSettings, AssignmentView, PassageView, Question, QuestionSetView } from '#api/contract.ts'
import type { Site } from './open-site.ts'
import { OPEN_SETTINGS } from './published-set.ts'

/** Calls the API as whoever is signed in on this page. */
export function callsAs(page: Page, site: Site) {
  return async <Body>(method: 'GET' | 'POST' | 'PUT', path: string, data?: object, version?: number): Promise<Body> => {
    const headers = { origin: site.url, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }
    const answer = await page.context().request.fetch(path, { method, headers, ...(data && { data }) })
    if (!answer.ok()) throw new Error(`${path} answered ${await answer.text()}`)
    return await answer.json()
  }
}

/** Publishes questions on a text and gives them to whoever has the join code and types a name. */
export async function giveSet(
  teacher: Page,
  site: Site,
  given: {
    text: string
    questions: (passageId: string) => readonly Question[]
    settings?: Partial<AssignmentSettings>
  },
): Promise<AssignmentView> {
  const call = callsAs(teacher, site)
  const title = 'Who said what'
  const { passageId } = await call<PassageView>('POST', '/api/passages', { title, text: given.text, sourceCard: {} })
  const set = await call<QuestionSetView>('POST', '/api/question-sets', { title, passageIds: [passageId] })
  const written = { title, passageIds: [passageId], questions: given.questions(passageId) }
  await call('PUT', `/api/question-sets/${set.id}`, written, set.version)
  await call('POST', `/api/question-sets/${set.id}/versions`)
  const assignment = { questionSetId: set.id, classId: null, title, ...OPEN_SETTINGS, ...given.settings }
  return await call<AssignmentView>('POST', '/api/assignments', assignment)
}
