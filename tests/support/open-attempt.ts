import type { BrowserContextOptions, Page } from 'playwright-core'
import type { AttemptView, StoredResponse } from '#api/contract.ts'
import type { Site } from './open-site.ts'

/** A student at work on the example set, given to whoever has the join code. */
export interface OpenAttempt {
  readonly page: Page
  readonly attempt: AttemptView
  /** Goes to the question at this place of the set. */
  goTo(index: number): Promise<void>
  /** What the server has stored for a question. */
  stored(questionId: string): Promise<unknown>
  /** The same with its proof and all that is kept with it. */
  response(questionId: string): Promise<StoredResponse | undefined>
}

export async function openAttempt(
  site: Site,
  joinCode: string,
  name: string,
  options?: BrowserContextOptions,
): Promise<OpenAttempt> {
  const page = await site.person(options)
  const { request } = page.context()
  const headers = { origin: site.url }
  const seat = await (await request.post(`/api/join/${joinCode}`, { headers, data: { by: 'name', name } })).json()
  const path = `/api/seats/${seat.assignmentId}/attempts`
  const attempt: AttemptView = await (await request.post(path, { headers })).json()
  async function response(questionId: string): Promise<StoredResponse | undefined> {
    const now: AttemptView = await (await request.get(`/api/attempts/${attempt.id}`)).json()
    return now.responses.find((one) => one.questionId === questionId)
  }
  return {
    page,
    attempt,
    async goTo(index) {
      await page.goto(`/take/${seat.assignmentId}/attempts/${attempt.id}?q=${index + 1}`)
      await page.getByRole('heading', { name: `Question ${index + 1} of ${attempt.questions.length}` }).waitFor()
    },
    stored: async (questionId) => (await response(questionId))?.value,
    response,
  }
}
