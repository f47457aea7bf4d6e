import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assignExample, signUp } from '#tests/support/example.ts'
import { openSite, type Site } from '#tests/support/open-site.ts'

let site: Site
let joinCode: string
beforeAll(async () => {
  site = await openSite()
  joinCode = (await assignExample(await signUp(site), site)).joinCode
})
afterAll(() => site.close())

/** Joins and starts as a student does, with the service worker at work from the first page on. */
async function atWork(name: string): Promise<Page> {
  const page = await site.person({ viewport: { width: 1280, height: 800 } })
  await page.goto(`/join/${joinCode}`)
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') await new Promise((done) => active?.addEventListener('statechange', done))
  })
  await page.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { name: 'Question 1 of' }).waitFor()
  return page
}
const keptOwnWork = (page: Page): Promise<boolean> => page.evaluate(() => caches.has('whosaid-own-work'))

it('a page that is loaded again without a network goes on where it was, and sends what was answered there', async () => {
  const page = await atWork('Off Line')
  await page.getByRole('radio').first().check()
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Question 1 of' }).waitFor()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByRole('heading', { name: 'Question 1 of' }).waitFor()
  expect(await page.getByRole('radio').first().isChecked()).toBe(true)
  await page.getByRole('radio').nth(1).check()
  await page
    .getByText(/kept on this device/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Next' }).click()
  await page.reload()
  await page.getByRole('heading', { name: 'Question 2 of' }).waitFor()
  await page.context().setOffline(false)
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Previous' }).click()
  await page.reload()
  expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true)
})

it('nothing of a student stays on a device that was told to forget them', async () => {
  const page = await atWork('Shared Device')
  await page.reload()
  await page.getByRole('heading', { name: 'Question 1 of' }).waitFor()
  expect(await keptOwnWork(page)).toBe(true)
  await page.getByRole('button', { name: 'This is not me' }).click()
  await page.getByRole('button', { name: 'Forget me here' }).click()
  await page.waitForURL(/join$/)
  expect(await keptOwnWork(page)).toBe(false)
})

it('teachers’ pages are none of its business', async () => {
  const page = await atWork('No Teacher')
  await page.context().setOffline(true)
  await expect(page.goto('/passages')).rejects.toThrow('ERR_INTERNET_DISCONNECTED')
})
