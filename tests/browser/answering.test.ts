import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ShownQuestion } from '#api/contract.ts'
import { assignExample, signUp } from '#tests/support/example.ts'
import { type OpenAttempt, openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessible, openSite, type Site } from '#tests/support/open-site.ts'

let site: Site
let joinCode: string
beforeAll(async () => {
  site = await openSite()
  joinCode = (await assignExample(await signUp(site), site)).joinCode
})
afterAll(() => site.close())

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()

/** The first question of the set that is one of these. */
function find({ attempt }: OpenAttempt, isWanted: (question: ShownQuestion) => boolean): [number, ShownQuestion] {
  const index = attempt.questions.findIndex(isWanted)
  const question = attempt.questions[index]
  if (question === undefined) throw new Error('The example has no such question.')
  return [index, question]
}
const bySentence = (question: ShownQuestion) => question.kind === 'highlight' && question.content.by === 'sentence'
const byWords = (question: ShownQuestion) => question.kind === 'highlight' && question.content.by === 'words'

describe('an answer selected in the passage', () => {
  it('by keyboard: arrows go from sentence to sentence, Enter selects and takes back', async () => {
    const student = await openAttempt(site, joinCode, 'Key Board', { viewport: { width: 1280, height: 800 } })
    const [index, { id }] = find(student, bySentence)
    await student.goTo(index)
    const { page } = student
    await page.getByRole('button', { name: /^Russia brushed aside/ }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await saved(page)
    const { text } = student.attempt.passages[0] ?? { text: '' }
    const start = text.indexOf('Moscow will')
    const end = text.indexOf('Antonov said.') + 'Antonov said.'.length
    expect(await student.stored(id)).toEqual({ selections: [{ start, end }] })
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.getByText('Nothing is selected yet.').waitFor()
    await saved(page)
    expect(await student.stored(id)).toEqual({ selections: [] })
  })

  it('by word cursor: Shift and arrows widen it, Enter selects', async () => {
    const student = await openAttempt(site, joinCode, 'Word Cursor', { viewport: { width: 1280, height: 800 } })
    const [index, { id }] = find(student, byWords)
    await student.goTo(index)
    const { page } = student
    await page.getByRole('application', { name: 'Word cursor' }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    await saved(page)
    const { text } = student.attempt.passages[0] ?? { text: '' }
    const answer = (await student.stored(id)) as { selections: { start: number; end: number }[] }
    expect(answer.selections.map(({ start, end }) => text.slice(start, end))).toEqual(['Russia brushed'])
  })

  it('by touch, on a phone: a tap selects the sentence, and the question knows', async () => {
    const student = await openAttempt(site, joinCode, 'Tap Tap', PHONE)
    const [index, { id }] = find(student, bySentence)
    await student.goTo(index)
    const { page } = student
    await page.getByRole('button', { name: 'Passage: select' }).tap()
    await page.getByRole('button', { name: /^He declined to say/ }).tap()
    await page
      .getByRole('button', { name: /^Question \d+/ })
      .last()
      .tap()
    await page
      .getByText(/He declined to say/)
      .filter({ visible: true })
      .first()
      .waitFor()
    await saved(page)
    expect(await student.stored(id)).toMatchObject({ selections: [{}] })
    await expectAccessible(page)
  })
})

describe('an answer given while the network is away', () => {
  it('waits on the device, says so, outlives a reload, and is sent when the network is back', async () => {
    const student = await openAttempt(site, joinCode, 'Off Line', { viewport: { width: 1280, height: 800 } })
    const [index, { id, content }] = find(student, ({ kind }) => kind === 'choice')
    const [first] = 'options' in content ? content.options : []
    await student.goTo(index)
    const { page } = student
    await page.route('**/api/attempts/**/responses/**', (route) => route.abort())
    await page.getByRole('radio').first().check()
    await page
      .getByText(/kept on this device/)
      .first()
      .waitFor()
    await page.reload()
    expect(await page.getByRole('radio').first().isChecked()).toBe(true)
    expect(await student.stored(id)).toBeUndefined()
    await page.unroute('**/api/attempts/**/responses/**')
    await saved(page)
    expect(await student.stored(id)).toEqual({ option: first?.id })
  })
})

describe('going from question to question', () => {
  it('gives every question its own answer, whatever kind was before', async () => {
    const student = await openAttempt(site, joinCode, 'One By One', { viewport: { width: 1280, height: 800 } })
    const [index, { id }] = find(student, ({ kind }) => kind === 'figure')
    await student.goTo(index - 1)
    const { page } = student
    const before = page.locator('fieldset').getByRole('checkbox').or(page.locator('fieldset').getByRole('radio'))
    await before.first().check()
    await saved(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('textbox', { name: 'Number' }).fill('7,500')
    await saved(page)
    expect(await student.stored(id)).toEqual({ amount: '7,500', bound: null, unit: '' })
  })
})
