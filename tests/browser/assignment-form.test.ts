import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AssignmentView, ClassView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

let site: Site
let teacher: Page
let roster: ClassView
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  const data = { name: '7b', names: 'Mia Berg\nBen Holt' }
  const made = await teacher.context().request.post('/api/classes', { headers: { origin: site.url }, data })
  roster = await made.json()
})
afterAll(() => site.close())

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth)
const read = async (): Promise<AssignmentView> => {
  const id = new URL(teacher.url()).pathname.split('/')[2]
  return await (await teacher.context().request.get(`/api/assignments/${id}`)).json()
}

/** Presses Tab until the control with this label has the focus. */
async function tabTo(label: string | RegExp): Promise<void> {
  const wanted = teacher.getByLabel(label).or(teacher.getByRole('button', { name: label }))
  for (let presses = 0; presses < 60; presses++) {
    await teacher.keyboard.press('Tab')
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return
  }
  throw new Error(`Tab never reached ${label}`)
}

it('makes practice with a second try, by keyboard alone', async () => {
  await teacher.goto('/assignments/new')
  const who = teacher.getByLabel('Who gets it')
  await who.waitFor()
  expect(await who.inputValue()).toBe(roster.id)
  expect(await teacher.getByLabel('A second try at each question').count()).toBe(0)
  await tabTo(/^Scored/)
  await teacher.keyboard.press('ArrowDown')
  expect(await teacher.getByRole('radio', { name: /^After each answer/ }).isChecked()).toBe(true)
  await tabTo('A second try at each question')
  await teacher.keyboard.type('For half')
  await expectAccessibleInBothSchemes(teacher)
  await tabTo('Make the assignment')
  await teacher.keyboard.press('Enter')
  await teacher.getByText(/^Practice: you see only who took part, .* a second try for half of the points/).waitFor()
  await expectAccessibleInBothSchemes(teacher)
  const { isPractice, secondTry, attemptsAllowed, feedback } = await read()
  expect({ isPractice, secondTry, attemptsAllowed, feedback }).toEqual({
    isPractice: true,
    secondTry: 0.5,
    attemptsAllowed: null,
    feedback: 'each-answer',
  })
})

it('shows of practice who took part, without a way to the answers, and stays practice', async () => {
  const { id, joinCode } = await read()
  const { request } = (await site.person()).context()
  const headers = { origin: site.url }
  const claim = { by: 'code', code: roster.students[0]?.code }
  expect((await request.post(`/api/join/${joinCode}`, { headers, data: claim })).ok()).toBe(true)
  expect((await request.post(`/api/seats/${id}/attempts`, { headers })).ok()).toBe(true)
  await teacher.reload()
  await teacher.getByText(/0 of \d+ answered, still working/).waitFor()
  expect(await teacher.locator('main a[href*="/attempts/"], main a[href*="/report"]').count()).toBe(0)
  await teacher.getByRole('button', { name: 'Change settings' }).click()
  await teacher.getByText('Students have started, so this stays.').waitFor()
  expect(await teacher.getByRole('radio', { name: /^Scored/ }).count()).toBe(0)
  await expectAccessibleInBothSchemes(teacher)
})

it('fits a phone of 360 px, and offers no choice where there is none', async () => {
  await teacher.setViewportSize({ width: 360, height: 740 })
  await teacher.goto('/assignments/new')
  await teacher.getByLabel('Who gets it').selectOption({ label: 'Anyone with the join code' })
  await teacher.getByText('By typing a name').waitFor()
  expect(await teacher.getByRole('radio', { name: /By typing a name/ }).count()).toBe(0)
  await teacher.getByRole('radio', { name: /^After each answer/ }).check()
  await teacher.getByLabel('A second try at each question').selectOption('For three quarters of the points')
  expect(await width(teacher)).toBeLessThanOrEqual(360)
  await expectAccessibleInBothSchemes(teacher)
})
