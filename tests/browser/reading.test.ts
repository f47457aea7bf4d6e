import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { KeptReading, PassageView, ReadingView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

const LAPTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
const TEXT = [
  'The old bridge is safe, Mayor Lena Kowal said on Monday. At least 1,200 homes lost power in the storm.',
  '“Nobody asked us,” said Rana Holm, who runs a shop beside the river. “We heard it on the radio,” she said.',
  'The repairs allegedly cost 3 million pounds. Kowal said the work would begin in May.',
].join('\n\n')

let site: Site
let teacher: Page
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site, LAPTOP)
})
afterAll(() => site.close())

async function aPassage(text = TEXT): Promise<string> {
  const data = { title: 'The old bridge', text, sourceCard: { outlet: 'The Courier' } }
  const answer = await teacher.context().request.post('/api/passages', { headers: { origin: site.url }, data })
  return ((await answer.json()) as PassageView).passageId
}
const stored = async (id: string): Promise<ReadingView> =>
  await (await teacher.context().request.get(`/api/passages/${id}/reading`)).json()
async function save(id: string, reading: KeptReading, version: number): Promise<void> {
  const headers = { origin: site.url, 'if-match': `"${version}"` }
  const answer = await teacher.context().request.put(`/api/passages/${id}/reading`, { headers, data: reading })
  expect(answer.status()).toBe(200)
}
async function open(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`/passages/${id}/reading${query}`)
  await page.getByRole('heading', { level: 1, name: 'Who said what' }).waitFor()
  await page.getByText('All changes saved').waitFor()
}
const openItems = ({ attributions, figures }: KeptReading): number =>
  [...attributions, ...figures].filter(({ isConfirmed }) => !isConfirmed).length
const card = (page: Page) => page.getByRole('article', { name: /^(Attribution|Figure)$/ })
const confirmed = (page: Page, count: number, all: number) =>
  page.getByText(`${count} of ${all} confirmed`, { exact: true }).waitFor()
const expectFits = async (page: Page): Promise<void> =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)

describe('by keys alone', () => {
  let id: string
  let all: number
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await teacher.keyboard.press(key)
  }

  it('the page is reached from the passage, and everybody can use it', async () => {
    id = await aPassage()
    await teacher.goto(`/passages/${id}`)
    await teacher.getByRole('link', { name: 'Who said what' }).click()
    await teacher.getByRole('heading', { level: 1, name: 'Who said what' }).waitFor()
    const { reading, version } = await stored(id)
    all = openItems(reading)
    expect([version, all > 4]).toEqual([0, true])
    await confirmed(teacher, 0, all)
    expect(await teacher.title()).toBe('Who said what: The old bridge – Whosaid')
    await expectAccessibleInBothSchemes(teacher)
  })

  it('an item is accepted, and that is undone and done again', async () => {
    await card(teacher).getByText('The old bridge is safe').waitFor()
    await press('Enter')
    await confirmed(teacher, 1, all)
    await card(teacher).getByText('1,200').first().waitFor()
    await press('u')
    await confirmed(teacher, 0, all)
    await card(teacher).getByText('The old bridge is safe').waitFor()
    await press('Shift+U')
    await confirmed(teacher, 1, all)
    await teacher.getByText('All changes saved').waitFor()
    expect(openItems((await stored(id)).reading)).toBe(all - 1)
  })

  it('words are taken in and left out at both ends', async () => {
    await press('j', 'j')
    const quote = card(teacher).locator('blockquote')
    await quote.filter({ hasText: 'Nobody asked us' }).waitFor()
    await press(']')
    await quote.filter({ hasText: /^“Nobody asked us,” said$/ }).waitFor()
    await press('}', '}', '{')
    await quote.filter({ hasText: /^Nobody asked us,?$/ }).waitFor()
    await press('u', 'u', 'u', 'u')
    await quote.filter({ hasText: /^“Nobody asked us,”$/ }).waitFor()
  })

  it('the source is changed to a new one, and that one is merged', async () => {
    await press('s')
    await teacher.getByRole('combobox', { name: 'Search, or type a new name' }).waitFor()
    await teacher.getByRole('dialog').getByRole('option').first().waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.keyboard.type('A shopkeeper')
    await teacher.getByRole('option', { name: 'New source: A shopkeeper' }).waitFor()
    await press('Enter')
    await card(teacher).getByText('A shopkeeper', { exact: true }).waitFor()
    await press('m')
    await teacher.getByRole('dialog').waitFor()
    await teacher.keyboard.type('holm')
    await press('Enter')
    await card(teacher).getByText('Rana Holm', { exact: true }).waitFor()
    await teacher.getByText('“A shopkeeper” is now one with “Rana Holm”.').waitFor()
  })

  it('the kind is changed, an item deleted and brought back', async () => {
    await card(teacher).getByRole('radio', { name: 'Direct', checked: true }).waitFor()
    await press('t')
    await card(teacher).getByRole('radio', { name: 'Mixed', checked: true }).waitFor()
    await press('u', 'x')
    await confirmed(teacher, 1, all - 1)
    await press('u')
    await confirmed(teacher, 1, all)
    await card(teacher).getByText('Nobody asked us').waitFor()
  })

  it('what was missed is added with the word cursor', async () => {
    await press('n')
    const cursor = teacher.getByRole('application', { name: 'Word cursor' })
    await expect.poll(() => cursor.evaluate((control) => control === document.activeElement)).toBe(true)
    await press('ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter')
    const said = teacher.getByRole('button', { name: 'What somebody said' })
    await expect.poll(() => said.evaluate((control) => control === document.activeElement)).toBe(true)
    await expectAccessible(teacher)
    await press('Enter')
    await teacher.getByRole('dialog', { name: 'Who says it?' }).waitFor()
    await teacher.keyboard.type('kowal')
    await press('Enter')
    await confirmed(teacher, 2, all + 1)
    await card(teacher).getByText('Lena Kowal', { exact: true }).waitFor()
    await card(teacher).getByText('Confirmed', { exact: true }).waitFor()
  })

  it('the keys explain themselves and can be switched off', async () => {
    await press('?')
    await teacher.getByRole('dialog', { name: 'Keys' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByRole('checkbox', { name: 'Use these keys' }).press('Space')
    await press('Escape')
    await teacher.getByRole('dialog').waitFor({ state: 'detached' })
    await press('u')
    await confirmed(teacher, 2, all + 1)
    await teacher.getByRole('button', { name: 'Keys' }).press('Enter')
    await teacher.getByRole('checkbox', { name: 'Use these keys' }).press('Space')
    await press('Escape')
    await teacher.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('everything is confirmed in the end, and a reload keeps it', async () => {
    await teacher.getByRole('region', { name: 'Passage' }).focus()
    for (let left = all; left > 0; left -= 1) await press('a')
    await teacher.getByText('Everything is confirmed.').waitFor()
    await teacher.getByText('All changes saved').waitFor()
    await teacher.reload()
    await teacher.getByText('Everything is confirmed.').waitFor()
    const { reading } = await stored(id)
    expect([openItems(reading), reading.sources.map(({ name }) => name)]).toEqual([
      0,
      expect.arrayContaining(['Lena Kowal', 'Rana Holm']),
    ])
    await expectAccessibleInBothSchemes(teacher)
  })

  it('going back to the proposal asks first and can be undone', async () => {
    await teacher.getByText('More', { exact: true }).click()
    await teacher.getByRole('button', { name: 'Back to the proposal' }).click()
    await teacher.getByRole('dialog').getByRole('button', { name: 'Back to the proposal' }).click()
    await confirmed(teacher, 0, all)
    expect((await stored(id)).version).toBe(0)
    await teacher.getByRole('button', { name: 'Undo' }).last().click()
    await confirmed(teacher, all + 1, all + 1)
    await expect.poll(async () => openItems((await stored(id)).reading)).toBe(0)
  })
})

describe('by touch on a phone of 360 px', () => {
  let phone: Page
  let id: string
  beforeAll(async () => {
    id = await aPassage()
    const storageState = await teacher.context().storageState()
    phone = await site.person({ viewport: PHONE, hasTouch: true, isMobile: true, storageState })
    await open(phone, id)
  })

  it('items are accepted, corrected and undone', async () => {
    const all = openItems((await stored(id)).reading)
    await expectFits(phone)
    await expectAccessibleInBothSchemes(phone)
    await card(phone).getByRole('button', { name: 'Accept' }).tap()
    await confirmed(phone, 1, all)
    await card(phone).getByRole('button', { name: 'Next item' }).tap()
    await card(phone).getByText('Nobody asked us').waitFor()
    await card(phone).getByRole('button', { name: 'Leave out a word at the start' }).tap()
    await card(phone)
      .getByText(/^Nobody asked us,”$/)
      .waitFor()
    await card(phone).getByRole('button', { name: 'Change' }).tap()
    await phone.getByRole('option', { name: /Lena Kowal/ }).tap()
    await card(phone).getByText('Lena Kowal', { exact: true }).waitFor()
    await phone.getByRole('button', { name: 'Undo', exact: true }).first().tap()
    await card(phone).getByText('Rana Holm', { exact: true }).waitFor()
    await phone.getByRole('button', { name: /^Accept all sure/ }).tap()
    await phone.getByText(/^\d+ attributions? (is|are) confirmed\.$/).waitFor()
    await phone.getByText('All changes saved').waitFor()
  })

  it('the sources light up their places and can be renamed', async () => {
    await phone.getByRole('button', { name: 'Sources' }).tap()
    await phone.getByRole('button', { name: /Rana Holm/ }).tap()
    await expectFits(phone)
    await expectAccessibleInBothSchemes(phone)
    await phone.getByRole('button', { name: 'Edit', exact: true }).tap()
    await phone.getByRole('textbox', { name: 'Name' }).fill('Rana Holm of the river shop')
    await phone.getByRole('combobox', { name: 'Kind' }).selectOption('Unnamed role')
    await phone.getByRole('button', { name: 'Done' }).tap()
    await phone.getByRole('button', { name: /Rana Holm of the river shop.*Unnamed role/ }).waitFor()
    expect(new URL(phone.url()).searchParams.get('source')).toMatch(/^s\d+$/)
  })

  it('a figure is edited and confirmed in the ledger', async () => {
    await phone.getByRole('button', { name: 'Figures' }).tap()
    await phone.getByRole('button', { name: 'at least 1,200', exact: true }).waitFor()
    await expectFits(phone)
    await expectAccessibleInBothSchemes(phone)
    await phone.getByRole('button', { name: /^Edit at least 1,200/ }).tap()
    await phone.getByRole('combobox', { name: 'Bound' }).selectOption('about')
    await phone.getByRole('textbox', { name: 'Number' }).fill('1,300')
    await expectAccessible(phone)
    await phone.getByRole('dialog').getByRole('button', { name: 'Confirm' }).tap()
    await phone.getByRole('button', { name: 'about 1,300', exact: true }).waitFor()
    await expect
      .poll(async () => (await stored(id)).reading.figures[0])
      .toMatchObject({ low: 1300, high: 1300, bound: 'about', isConfirmed: true })
    await phone.context().close()
  })
})

it('shows the layers that its address names', async () => {
  const id = await aPassage()
  await open(teacher, id, '?panel=text&layers=voice,hedges')
  expect(await teacher.getByRole('checkbox', { name: 'Sources' }).isChecked()).toBe(false)
  expect(await teacher.locator('mark[data-label="hedge"]').allTextContents()).toEqual(['allegedly'])
  expect(await teacher.locator('mark[data-label^="Reporter"]').count()).toBeGreaterThan(0)
  await teacher.getByRole('checkbox', { name: 'Sources' }).check()
  await teacher.waitForURL(/layers=sources/)
  await teacher.locator('mark[data-label="S1 Kowal"]').first().waitFor()
  await expectAccessibleInBothSchemes(teacher)
})

it('adds a figure that is selected with the mouse, and a hedge', async () => {
  const id = await aPassage()
  await open(teacher, id)
  const select = async (words: string): Promise<void> => {
    await teacher.evaluate((quote) => {
      const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(quote) ?? -1
        if (start !== -1) document.getSelection()?.setBaseAndExtent(node, start, node, start + quote.length)
      }
    }, words)
  }
  await select('a shop')
  await teacher.getByRole('button', { name: 'A figure' }).click()
  await teacher.getByRole('textbox', { name: 'Number' }).fill('1')
  await teacher.getByRole('textbox', { name: 'What is counted' }).fill('shop')
  await teacher.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
  await card(teacher).getByText('Confirmed', { exact: true }).waitFor()
  await select('would begin')
  await teacher.getByRole('button', { name: 'A hedge' }).click()
  await teacher.locator('mark[data-label="hedge"]', { hasText: 'would begin' }).waitFor()
  await expect.poll(async () => (await stored(id)).reading.hedges.length).toBe(2)
  expect((await stored(id)).reading.figures.find(({ unit }) => unit === 'shop')).toMatchObject({
    low: 1,
    isConfirmed: true,
  })
})

it('work that could not be saved survives a reload', async () => {
  const id = await aPassage()
  await open(teacher, id)
  await teacher.route('**/api/passages/*/reading', (route) =>
    route.request().method() === 'PUT' ? route.abort() : route.continue(),
  )
  await teacher.keyboard.press('Enter')
  await teacher.getByText(/^Not saved:/).waitFor()
  teacher.once('dialog', (dialog) => void dialog.accept())
  await teacher.reload()
  await teacher.getByText('Changes that had not been saved are back.').waitFor()
  await teacher.getByText(/^1 of \d+ confirmed$/).waitFor()
  await teacher.unroute('**/api/passages/*/reading')
  await teacher.getByText('All changes saved').waitFor()
  expect((await stored(id)).reading.attributions[0]?.isConfirmed).toBe(true)
})

describe('when another tab has changed the reading', () => {
  async function conflict(): Promise<string> {
    const id = await aPassage()
    await open(teacher, id)
    const { reading, version } = await stored(id)
    const sources = reading.sources.map((one) => ({ ...one, name: `${one.name} (other tab)` }))
    await save(id, { ...reading, sources }, version)
    await teacher.keyboard.press('Enter')
    await teacher.getByText('This reading was changed in another tab').waitFor()
    await expectAccessibleInBothSchemes(teacher)
    return id
  }

  it('one’s own can be kept', async () => {
    const id = await conflict()
    await teacher.getByRole('button', { name: 'Keep mine' }).click()
    await teacher.getByText('All changes saved').waitFor()
    const { reading, version } = await stored(id)
    expect([version, reading.sources[0]?.name, reading.attributions[0]?.isConfirmed]).toEqual([2, 'Lena Kowal', true])
  })

  it('the other can be loaded', async () => {
    await conflict()
    await teacher.getByRole('button', { name: 'Load the other version' }).click()
    await teacher.getByRole('dialog').getByRole('button', { name: 'Load the other version' }).click()
    await teacher.getByText(/^0 of \d+ confirmed$/).waitFor()
    await teacher.getByText('All changes saved').waitFor()
    await teacher.getByRole('button', { name: 'Sources' }).click()
    await teacher.getByRole('button', { name: /Lena Kowal \(other tab\)/ }).waitFor()
  })
})

it('prints sources, labelled text and ledger, and no controls', async () => {
  await open(teacher, await aPassage())
  await teacher.emulateMedia({ media: 'print' })
  await teacher.getByRole('heading', { name: 'Who is heard' }).waitFor()
  await teacher.getByRole('heading', { name: 'Numbers reported' }).waitFor()
  await teacher.getByRole('rowheader', { name: /S1 Lena Kowal/ }).waitFor()
  const printed = await teacher
    .locator('mark[data-label="S1 Kowal"]')
    .first()
    .evaluate((mark) => [getComputedStyle(mark, '::before').content, getComputedStyle(mark, '::after').content])
  expect(printed.map((content) => content.replaceAll('"', ''))).toEqual(['[S1 Kowal: ', ']'])
  expect(await teacher.getByRole('button').count()).toBe(0)
  await teacher.emulateMedia({ media: null })
})

it('says so when nobody is quoted and nothing counted', async () => {
  const id = await aPassage('The river runs through the town.\n\nIt is cold.')
  await open(teacher, id)
  await teacher.getByRole('heading', { name: 'Nobody is quoted, and no figure is reported' }).waitFor()
  await expectAccessible(teacher)
  await teacher.getByRole('button', { name: 'Sources' }).click()
  await teacher.getByText('No source was found').waitFor()
  await teacher.getByRole('button', { name: 'Figures' }).click()
  await teacher.getByText('No reported number was found').waitFor()
})

it('can be tried again when the text could not be read', async () => {
  const id = await aPassage()
  let isDown = true
  await teacher.route('**/api/passages/*/reading', (route) =>
    isDown ? route.fulfill({ status: 503, body: '' }) : route.continue(),
  )
  await teacher.goto(`/passages/${id}/reading`)
  await teacher.getByRole('heading', { level: 1, name: 'Who said what' }).waitFor()
  await teacher.getByText('That did not work').waitFor()
  isDown = false
  await teacher.getByRole('button', { name: 'Try again' }).click()
  await card(teacher).waitFor()
  await teacher.unroute('**/api/passages/*/reading')
})
