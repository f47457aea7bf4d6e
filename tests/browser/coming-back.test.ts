import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AssignmentView, ClassView, QuestionSetSummary } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

let site: Site
let teacher: Page
let assignment: AssignmentView
let code: string
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  const { request } = teacher.context()
  const post = async <Body>(path: string, data: object): Promise<Body> =>
    await (await request.post(path, { headers: { origin: site.url }, data })).json()
  const sets: { entries: QuestionSetSummary[] } = await (await request.get('/api/question-sets')).json()
  const roster = await post<ClassView>('/api/classes', { name: '7b', names: 'Mia Berg\nBen Holt' })
  code = roster.students[0]?.code ?? ''
  assignment = await post('/api/assignments', {
    questionSetId: sets.entries[0]?.id,
    classId: roster.id,
    title: 'Who says so?',
    opensAt: null,
    closesAt: null,
    attemptsAllowed: 1,
    attemptCounts: 'best',
    shuffleQuestions: false,
    shuffleOptions: false,
    feedback: 'hand-in',
    timeLimitMinutes: null,
    identify: 'list',
  })
})
afterAll(() => site.close())

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const LABEL = 'Join code or private code'

it('asks before a name is taken, and takes it on yes', async () => {
  const page = await site.person()
  await page.goto(`/join/${assignment.joinCode}`)
  await page.getByRole('button', { name: 'Ben Holt' }).press('Enter')
  await page.getByRole('heading', { name: 'Are you Ben Holt?' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.keyboard.press('Escape')
  await page.getByText('Yes, I am Ben Holt').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Mia Berg' }).press('Enter')
  await page.getByRole('button', { name: 'Yes, I am Mia Berg' }).press('Enter')
  await page.getByRole('button', { name: 'Start' }).waitFor()
  const { request } = page.context()
  const headers = { origin: site.url }
  const attempt = await (await request.post(`/api/seats/${assignment.id}/attempts`, { headers })).json()
  await page.goto('/my-work')
  await page.getByRole('link', { name: 'Continue with Who says so?' }).click()
  await page.getByRole('heading', { name: /^Question 1 of/ }).waitFor()
  expect((await request.post(`/api/attempts/${attempt.id}/hand-in`, { headers })).ok()).toBe(true)
})

it('brings the work back on another device by the private code, by keyboard alone', async () => {
  const page = await site.person()
  await page.goto('/join')
  await page.getByLabel(LABEL).focus()
  await page.keyboard.type('wrong')
  await page.keyboard.press('Enter')
  await page.getByText('A join code has 6 letters and digits, a private code 8; this has 5.').waitFor()
  await page.getByLabel(LABEL).fill('')
  await page.keyboard.type('WWWW-WWWW')
  await page.keyboard.press('Enter')
  await page.getByText('Nobody has this private code. Check it and try again.').waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  await expectAccessibleInBothSchemes(page)
  await page.getByLabel(LABEL).fill('')
  await page.keyboard.type(`${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: 'See your result of Who says so?' }).press('Enter')
  await page
    .getByText(/^0 of \d+ points$/)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'All your work' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Your work' }).waitFor()
})

it('works on a phone after closing, until its student signs out', async () => {
  const closed = await teacher.context().request.patch(`/api/assignments/${assignment.id}`, {
    headers: { origin: site.url },
    data: { closesAt: Date.now() },
  })
  expect(closed.ok()).toBe(true)
  const page = await site.person(PHONE)
  await page.goto('/join')
  await page.getByLabel(LABEL).fill(code)
  await page.getByRole('button', { name: 'Continue' }).tap()
  await page.getByText(/handed in .* · closed$/).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessibleInBothSchemes(page)
  await page.getByRole('link', { name: /^See your result/ }).tap()
  await page
    .getByText(/^0 of \d+ points$/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'This is not me' }).tap()
  await page.getByRole('button', { name: 'Forget me here' }).tap()
  await page.getByLabel(LABEL).waitFor()
  await page.goto('/my-work')
  await page.getByRole('heading', { name: 'Say who you are to see this' }).waitFor()
  await expectAccessibleInBothSchemes(page)
})
