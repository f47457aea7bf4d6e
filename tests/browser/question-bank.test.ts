import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PassageView, QuestionSetView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

const PHONE = { width: 360, height: 740 }
const LAPTOP = { width: 1280, height: 800 }

let site: Site
let teacher: Page
let setId: string
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site, PHONE)
  const post = async <Body>(path: string, data: object): Promise<Body> =>
    await (await teacher.context().request.post(path, { headers: { origin: site.url }, data })).json()
  const text = 'The old bridge is safe, the mayor said on Monday.\n\nAt least 1,200 homes lost power.'
  const { passageId } = await post<PassageView>('/api/passages', { title: 'The old bridge', text, sourceCard: {} })
  setId = (await post<QuestionSetView>('/api/question-sets', { title: 'Bridge set', passageIds: [passageId] })).id
})
afterAll(() => site.close())

const dialog = () => teacher.getByRole('dialog')
const stored = async (): Promise<QuestionSetView> =>
  await (await teacher.context().request.get(`/api/question-sets/${setId}`)).json()

async function expectFits(): Promise<void> {
  expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  await expectAccessibleInBothSchemes(teacher)
}

describe('the file of a set', () => {
  let text: string

  it('is downloaded from the list under the name of the set', async () => {
    await teacher.goto('/question-sets')
    await teacher.getByText('More Who says so?').click()
    await expectFits()
    const [download] = await Promise.all([
      teacher.waitForEvent('download'),
      teacher.getByRole('link', { name: 'Download as a file' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Who-says-so-Arms-sales-to-Syria.whosaid.json')
    text = await readFile(await download.path(), 'utf8')
  })

  it('with faults is refused with all of them, and nothing is stored', async () => {
    const broken = text.replace('"points": 1,', '"points": -1,').replace('"skill": "figures"', '"skill": "sums"')
    await teacher.getByRole('button', { name: 'Import' }).click()
    await dialog()
      .getByLabel('File')
      .setInputFiles({
        name: 'broken.json',
        mimeType: 'application/json',
        buffer: Buffer.from(broken),
      })
    await dialog().getByText('2 faults in the file. Nothing was stored.').waitFor()
    await dialog().getByText('Question 1: “questions.0.points” must be 0 at least.').waitFor()
    await dialog()
      .getByText(/“questions\.\d+\.skill” must be one of/)
      .waitFor()
    await expectFits()
    await teacher.getByRole('button', { name: 'Close' }).click()
    const { entries } = await (await teacher.context().request.get('/api/question-sets')).json()
    expect(entries).toHaveLength(2)
  })

  it('becomes a set of its own, from which the same file comes again', async () => {
    await teacher.getByRole('button', { name: 'Import' }).click()
    const path = join(tmpdir(), `whosaid-${process.pid}.json`)
    await writeFile(path, text)
    await dialog().getByLabel('File').setInputFiles(path)
    await teacher.getByText(/was imported, with 1 passage/).waitFor()
    await teacher.getByRole('textbox', { name: 'Title of the question set' }).waitFor()
    await teacher.getByText('More', { exact: true }).click()
    const [download] = await Promise.all([
      teacher.waitForEvent('download'),
      teacher.getByRole('link', { name: 'Download as a file' }).click(),
    ])
    expect(await readFile(await download.path(), 'utf8')).toBe(text)
  })
})

describe('the question bank', () => {
  it('is searched and filtered, in the address too', async () => {
    await teacher.goto('/question-bank?kind=verdict')
    await teacher.getByLabel('Kind').and(teacher.locator('select')).waitFor()
    expect(await teacher.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('verdict')
    await teacher.getByRole('combobox', { name: 'Kind' }).selectOption('Any kind')
    await teacher.getByRole('combobox', { name: 'Skill' }).selectOption('Figures')
    await teacher.waitForURL(/skill=figures/)
    await teacher.getByRole('searchbox').fill('no such words anywhere')
    await teacher.getByRole('heading', { name: 'No question found' }).waitFor()
    await expectFits()
  })

  it('copies what is ticked to a set', async () => {
    await teacher.goto('/question-bank?skill=attribution')
    await teacher.getByRole('listitem').getByRole('checkbox').nth(1).check()
    await teacher.getByRole('listitem').getByRole('checkbox').nth(0).check()
    await teacher.getByText('Options and key').first().click()
    await expectFits()
    await teacher.getByRole('button', { name: 'Copy to a set' }).click()
    await dialog().getByLabel('Question set').selectOption('Bridge set (0 questions)')
    await expectFits()
    await dialog().getByRole('button', { name: 'Copy', exact: true }).click()
    await dialog().getByText('2 questions now stand at the end of “Bridge set”.').waitFor()
    await dialog().getByRole('link', { name: 'Open the set' }).click()
    await teacher.getByRole('button', { name: /^Question 2/ }).waitFor()
    expect((await stored()).passages.map(({ title }) => title)).toEqual([
      'The old bridge',
      expect.stringContaining('Moscow'),
    ])
  })
})

describe('the blueprint', () => {
  it('says what is missing while questions come and go', async () => {
    await teacher.goto(`/question-sets/${setId}`)
    await teacher.getByText(/^Blueprint: plan/).click()
    await teacher.getByRole('button', { name: /^Ten questions/ }).click()
    await teacher.getByText('2 of 4 there, 2 missing').waitFor()
    await teacher.getByRole('spinbutton', { name: 'Main idea' }).fill('1')
    await teacher.getByText('Blueprint: 9 of 11 questions missing').waitFor()
    await teacher.getByText('All changes saved').waitFor()
    await expectFits()
    expect((await stored()).blueprint.at(-1)).toEqual({ skill: 'main-idea', questions: 1 })
  })

  it('leads to the bank, whose questions can be taken back', async () => {
    await teacher.setViewportSize(LAPTOP)
    await teacher.getByRole('button', { name: 'From the bank on figures' }).click()
    await dialog().getByRole('button', { name: 'Figures 3', pressed: true }).waitFor()
    await dialog().getByRole('listitem').getByRole('checkbox').first().check()
    await expectAccessibleInBothSchemes(teacher)
    await dialog().getByRole('button', { name: 'Add 1 question' }).click()
    await teacher.getByText('1 of 3 there, 2 missing').waitFor()
    await teacher.getByRole('button', { name: 'Undo' }).click()
    await teacher.getByText('0 of 3 there, 3 missing').waitFor()
    await teacher.getByText('All changes saved').waitFor()
    expect((await stored()).questions).toHaveLength(2)
  })

  it('leads by keyboard to a new question of the missing skill', async () => {
    await teacher.getByRole('button', { name: 'Write one on voice' }).focus()
    await teacher.keyboard.press('Enter')
    await teacher.keyboard.press('Enter')
    await teacher.getByRole('combobox', { name: 'Skill' }).waitFor()
    expect(await teacher.getByRole('combobox', { name: 'Skill' }).inputValue()).toBe('voice')
    await teacher.getByText('1 of 2 there, 1 missing').waitFor()
  })
})
