import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signUp } from '#tests/support/example.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

let site: Site
let wall: Page
let assignmentId: string
beforeAll(async () => {
  site = await openSite()
  wall = await signUp(site)
  const answer = await wall.context().request.get('/api/assignments')
  assignmentId = (await answer.json()).entries[0].id
})
afterAll(() => site.close())

const asked = (page: Page) => page.getByText(/^Question \d+ of \d+$/)
const open = async (page: Page, path = ''): Promise<void> => {
  await page.goto(`/assignments/${assignmentId}/walk-through${path}`)
  await asked(page).waitFor()
}

it('goes from the question to the answers, the key and the proof by arrow keys, and names nobody', async () => {
  await open(wall)
  const right = wall.getByRole('listitem').filter({ hasText: 'Anatoly Antonov' })
  await right.waitFor()
  expect(await right.locator('svg').count()).toBe(0)
  await wall.keyboard.press('ArrowRight')
  await wall.getByText('23 of 23 answered').waitFor()
  expect(await wall.getByText('Right:').count()).toBe(0)
  await wall.keyboard.press('PageDown')
  await wall.getByText('Right:').waitFor()
  expect(await wall.locator('mark').count()).toBe(0)
  await expectAccessibleInBothSchemes(wall)
  await wall.keyboard.press('ArrowRight')
  await wall.locator('mark', { hasText: 'according to Antonov' }).waitFor()
  await expectAccessibleInBothSchemes(wall)
  const names = await wall.context().request.get(`/api/assignments/${assignmentId}`)
  const { participants }: { participants: { displayName: string }[] } = await names.json()
  const seen = (await wall.locator('main').textContent()) ?? ''
  expect(participants.filter(({ displayName }) => seen.includes(displayName))).toEqual([])
  await wall.keyboard.press('ArrowRight')
  await wall.getByText('Question 2 of 22').waitFor()
  await wall.keyboard.press('ArrowLeft')
  await wall.getByText('Question 1 of 22').waitFor()
})

it('follows the teacher’s phone, and the phone follows the wall', async () => {
  await open(wall)
  const storageState = await wall.context().storageState()
  const phone = await site.person({ viewport: { width: 360, height: 740 }, hasTouch: true, storageState })
  await open(phone, '/remote')
  await expectAccessible(phone)
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await phone.getByLabel('Go to question').selectOption('4')
  await wall.getByText('Question 5 of 22').waitFor()
  await phone.getByRole('button', { name: 'Show answers' }).tap()
  await wall.getByText(/answered$/).waitFor()
  await wall.keyboard.press('ArrowUp')
  await phone.getByText('Question 4 of 22').waitFor()
  await phone.context().close()
})

it('fits a small screen', async () => {
  await wall.setViewportSize({ width: 360, height: 740 })
  await open(wall)
  expect(await wall.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible(wall)
})
