import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

interface Ids {
  passage: string
  set: string
  class: string
  assignment: string
  attempt: string
}
const title = /Moscow stands by its arms sales/

/** Every screen with the example on it: its name, its address, its main heading. */
const screens: [name: string, path: (ids: Ids) => string, heading: RegExp][] = [
  ['home', () => '/', /Welcome/],
  ['account', () => '/account', /Account/],
  ['passages', () => '/passages', /Passages/],
  ['new passage', () => '/passages/new', /New passage/],
  ['passage', ({ passage }) => `/passages/${passage}`, title],
  ['correction', ({ passage }) => `/passages/${passage}/revise`, /Correct/],
  ['reading', ({ passage }) => `/passages/${passage}/reading`, /Who said what/],
  ['passage report', ({ passage }) => `/passages/${passage}/report`, title],
  ['question sets', () => '/question-sets', /Question sets/],
  ['editor', ({ set }) => `/question-sets/${set}`, /Who says so/],
  ['preview', ({ set }) => `/question-sets/${set}/preview`, /Preview|Who says so/],
  ['question bank', () => '/question-bank', /Question bank/],
  ['classes', () => '/classes', /Classes/],
  ['class', (ids) => `/classes/${ids.class}`, /Example class/],
  ['code sheet', (ids) => `/classes/${ids.class}/codes`, /codes|Example class/i],
  ['assignments', () => '/assignments', /Assignments/],
  ['new assignment', () => '/assignments/new', /New assignment/],
  ['assignment', ({ assignment }) => `/assignments/${assignment}`, /Demonstration/],
  ['wall', ({ assignment }) => `/assignments/${assignment}/wall`, /Demonstration/],
  ['attempt', ({ assignment, attempt }) => `/assignments/${assignment}/attempts/${attempt}`, /./],
  ['no such page', () => '/nowhere', /./],
  ['join', () => '/join', /Join/],
]

let site: Site
let teacher: Page
let ids: Ids

beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  const { request } = teacher.context()
  const read = async <Body>(path: string): Promise<Body> => await (await request.get(`/api/${path}`)).json()
  const firstOf = async (resource: string): Promise<string> =>
    (await read<{ entries: { id: string }[] }>(resource)).entries[0]?.id ?? ''
  const assignment = await firstOf('assignments')
  const { participants } = await read<AssignmentView>(`assignments/${assignment}`)
  ids = {
    passage: await firstOf('passages'),
    set: await firstOf('question-sets'),
    class: await firstOf('classes'),
    assignment,
    attempt: participants.flatMap(({ attempts }) => attempts)[0]?.id ?? '',
  }
})
afterAll(() => site.close())

describe.each(screens)('the screen “%s”', (_, path, heading) => {
  async function open(width: number): Promise<void> {
    await teacher.setViewportSize({ width, height: 800 })
    await teacher.goto(path(ids))
    await teacher.getByRole('heading', { level: 1, name: heading }).waitFor()
    await expect.poll(() => teacher.getByText('Loading …').count(), { timeout: 8000 }).toBe(0)
  }

  it('can be used by everybody, in light and in dark', async () => {
    await open(1280)
    await expectAccessibleInBothSchemes(teacher)
  })

  it('fits a phone of 360 px', async () => {
    await open(360)
    expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expectAccessible(teacher)
  })
})

it('shows on a phone in which section one is', async () => {
  await teacher.setViewportSize({ width: 360, height: 740 })
  await teacher.goto('/assignments')
  const here = teacher.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Assignments' })
  const rightEdge = async (): Promise<number> => {
    const box = await here.boundingBox()
    return box === null ? Number.POSITIVE_INFINITY : box.x + box.width
  }
  await expect.poll(rightEdge).toBeLessThanOrEqual(360)
})

it('a question set that is gone is called so in the title too', async () => {
  await teacher.goto('/question-sets/gone')
  await teacher.getByText('There is no such question set here.', { exact: false }).waitFor()
  expect(await teacher.title()).toBe('Not found – Whosaid')
})

it('the API reference works without another server', async () => {
  await teacher.setViewportSize({ width: 1280, height: 800 })
  await teacher.goto('/api/docs')
  await teacher.getByText('Keep a new passage').waitFor()
})

it('hostile markup is shown as the text it is', async () => {
  const markup = '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script>'
  const created = await teacher.context().request.post('/api/passages', {
    headers: { origin: site.url },
    data: { title: markup, text: `A line.\n\n${markup}`, sourceCard: { outlet: markup } },
  })
  const { passageId } = (await created.json()) as { passageId: string }
  await teacher.goto(`/passages/${passageId}`)
  await teacher.getByRole('heading', { level: 1, name: markup }).waitFor()
  expect(await teacher.locator('img[src="x"]').count()).toBe(0)
  expect(await teacher.title()).not.toBe('broken')
})

it('an old page finds its way after a new release', async () => {
  await teacher.goto('/passages')
  await teacher.getByRole('heading', { level: 1, name: 'Passages' }).waitFor()
  let isGone = true
  await teacher.route('**/assets/Classes-*.js', (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()))
  const reloaded = teacher.waitForEvent('domcontentloaded')
  await teacher.getByRole('link', { name: 'Classes' }).first().click()
  await reloaded
  isGone = false
  await teacher.getByRole('heading', { level: 1 }).waitFor()
})
