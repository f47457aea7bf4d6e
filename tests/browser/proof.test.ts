import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, Question } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { giveSet } from '#tests/support/give-set.ts'
import { type OpenAttempt, openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { aHighlight, aQuestion, quoted } from '#tests/support/teaching.ts'

const DESK = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }

const CLOSES = 'The council closes the old bridge in May.'
const BUS = 'At least 1,200 households lose their bus line.'
const HOLM = '“Nobody asked us,” said Rana Holm, who runs a shop beside the bridge.'
const MAYOR = 'The mayor declined to comment.'
const TEXT = `${CLOSES} ${BUS}\n\n${HOLM} ${MAYOR}`
const placeOf = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })

const questions = (passageId: string): Question[] => [
  aQuestion(passageId, { id: 'who', proof: 'counts', evidence: [quoted(HOLM)] }),
  {
    ...aHighlight(passageId, BUS),
    id: 'find',
    prompt: 'Select the number.',
    proof: 'asked',
    evidence: [quoted(BUS)],
  },
]

let site: Site
let teacher: Page
let atTheEnd: AssignmentView
let afterEach: AssignmentView
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  atTheEnd = await giveSet(teacher, site, {
    text: TEXT,
    questions,
    settings: { feedback: 'hand-in', isPractice: true },
  })
  const settings = { feedback: 'each-answer', secondTry: 0.5 } as const
  afterEach = await giveSet(teacher, site, { text: TEXT, questions, settings })
})
afterAll(() => site.close())

const open = (name: string, assignment: AssignmentView, on: object) => openAttempt(site, assignment.joinCode, name, on)
const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()
const sentence = (page: Page, quote: string) => page.getByRole('button', { name: quote, exact: true })
const proof = (page: Page) => page.getByRole('group', { name: 'Now show the sentence that proves it' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
const proofOf = async ({ response }: OpenAttempt, id: string) => (await response(id))?.proof

describe('the proof of an answer', () => {
  it('by keyboard: the focus goes to the passage, arrows lead to the sentence, Done comes back', async () => {
    const student = await open('Key Board', atTheEnd, DESK)
    await student.goTo(0)
    const { page } = student
    await proof(page).getByText('The proof is half of the points.').waitFor()
    await page.getByRole('radio', { name: 'Rana Holm' }).check()
    await page.getByRole('button', { name: 'Select the sentence' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe(CLOSES)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await proof(page).getByText(HOLM).waitFor()
    await saved(page)
    expect(await student.response('who')).toMatchObject({ value: { option: 'a' }, proof: [placeOf(HOLM)] })
    await expectAccessibleInBothSchemes(page)
    await page.getByRole('button', { name: 'Done' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Select the sentence')
    expect(await sentence(page, CLOSES).count()).toBe(0)
    await proof(page)
      .getByRole('button', { name: /^Remove/ })
      .press('Enter')
    await proof(page).getByText('No proof is selected yet.').waitFor()
    await saved(page)
    expect(await proofOf(student, 'who')).toBeNull()
  })

  it('by words: the word cursor has the focus, Shift and arrows widen it', async () => {
    const student = await open('Word Cursor', atTheEnd, DESK)
    await student.goTo(0)
    const { page } = student
    await page.getByRole('button', { name: 'Select words instead' }).press('Enter')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    await proof(page).getByText('The council', { exact: true }).waitFor()
    await saved(page)
    expect(await student.response('who')).toMatchObject({ value: null, proof: [placeOf('The council')] })
  })

  it('by mouse: the passage stays where it was scrolled to', async () => {
    const student = await open('Mo Use', atTheEnd, { viewport: { width: 1280, height: 320 } })
    await student.goTo(0)
    const { page } = student
    const passage = page.getByRole('region', { name: 'Passage', exact: true })
    await passage.getByText(MAYOR).scrollIntoViewIfNeeded()
    const scrolled = () => passage.evaluate((box) => box.scrollTop)
    const before = await scrolled()
    await page.getByRole('button', { name: 'Select words instead' }).click()
    await page.getByText('Select the words that prove your answer.').waitFor()
    expect(before).toBeGreaterThan(0)
    expect(await scrolled()).toBe(before)
  })

  it('by touch, on a phone: it turns to the passage, a tap selects, Done turns back', async () => {
    const student = await open('Tap Tap', atTheEnd, PHONE)
    await student.goTo(0)
    const { page } = student
    await page.getByRole('radio', { name: 'Rana Holm' }).check()
    await page.getByRole('button', { name: 'Select the sentence' }).tap()
    await page.getByText('Select the sentence that proves your answer.').waitFor()
    expect(await proof(page).count()).toBe(0)
    await sentence(page, HOLM).tap()
    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.getByRole('button', { name: 'Done' }).tap()
    await proof(page).getByText(HOLM).waitFor()
    await saved(page)
    expect(await proofOf(student, 'who')).toEqual([placeOf(HOLM)])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await expectAccessible(page)
  })

  it('does not get into an answer that is selected in the passage too', async () => {
    const student = await open('Two Of Them', atTheEnd, DESK)
    await student.goTo(1)
    const { page } = student
    await page.getByText('Select the sentences that answer the question.').waitFor()
    await sentence(page, BUS).click()
    await page.getByRole('button', { name: 'Select the sentence' }).click()
    await page.getByText('Select the sentence that proves your answer.').waitFor()
    expect(await sentence(page, BUS).getAttribute('aria-pressed')).toBe('false')
    await sentence(page, MAYOR).click()
    await page.getByRole('button', { name: 'Select in the passage' }).click()
    await sentence(page, CLOSES).click()
    await saved(page)
    expect(await student.response('find')).toMatchObject({
      value: { selections: [placeOf(CLOSES), placeOf(BUS)] },
      proof: [placeOf(MAYOR)],
    })
  })

  it('that is missing makes an answer unfinished, in the overview and before handing in', async () => {
    const student = await open('Half Done', atTheEnd, DESK)
    await student.goTo(0)
    const { page } = student
    await page.getByRole('radio', { name: 'Rana Holm' }).check()
    await page.getByRole('button', { name: /All questions/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Question 1 unfinished' }).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in …' }).click()
    await page.getByText('1 answer without a proof:').waitFor()
    await page.getByRole('button', { name: 'Go to question 1' }).click()
    await proof(page).waitFor()
  })

  it('is said in words in the review, and shown beside what was chosen', async () => {
    const student = await open('Re View', atTheEnd, DESK)
    await student.goTo(0)
    const { page } = student
    await page.getByRole('radio', { name: 'The mayor' }).check()
    await page.getByRole('button', { name: 'Select the sentence' }).click()
    await sentence(page, HOLM).click()
    await sentence(page, MAYOR).click()
    await saved(page)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Hand in …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.getByText('You found the proof, but misread it.').waitFor()
    await page.getByText('1 of 3 points', { exact: true }).waitFor()
    await page.getByText('Practice: your teacher does not see these points.').waitFor()
    await page.getByRole('button', { name: 'Show in the passage' }).first().click()
    await page.locator('mark[data-label="Proof"]', { hasText: HOLM }).first().waitFor()
    await page.locator('mark[data-label="You chose"]', { hasText: MAYOR }).first().waitFor()
    await expectAccessibleInBothSchemes(page)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  })
})

describe('a second try', () => {
  const check = (page: Page) => page.getByRole('button', { name: 'Check answer' })

  it('is offered after a first that was not right, says why, outlives a reload, and is reviewed', async () => {
    const student = await open('Second Try', afterEach, DESK)
    await student.goTo(0)
    const { page } = student
    await page.getByText('you get one more try, for half of the points').waitFor()
    await page.getByRole('radio', { name: 'The mayor' }).check()
    await check(page).click()
    await page.getByText('Answer and proof are not both right yet').waitFor()
    await page.getByText('The mayor says nothing.').waitFor()
    await page.getByText('This gives the words to somebody who did not say them.').waitFor()
    await page.getByText('This is your second try, for half of the points.').waitFor()
    await expectAccessibleInBothSchemes(page)
    await page.reload()
    await page.getByText('The mayor says nothing.').waitFor()
    await check(page).click()
    await page.getByText('That is the same answer as before.').waitFor()
    await page.getByRole('radio', { name: 'Rana Holm' }).check()
    await page.getByRole('button', { name: 'Select the sentence' }).click()
    await sentence(page, HOLM).click()
    await saved(page)
    await check(page).click()
    await page.getByText('It earned 1 of 2 points.').waitFor()
    await page.getByText('Right, and you found the proof.').waitFor()
    await page.getByText('What you answered at first').click()
    expect(await page.getByRole('radio', { name: 'The mayor' }).isChecked()).toBe(true)
    await expectAccessibleInBothSchemes(page)
  })

  it('is not spent by a check whose answer was lost on the way', async () => {
    const student = await open('Lost Reply', afterEach, PHONE)
    await student.goTo(1)
    const { page } = student
    await page.getByRole('button', { name: 'Passage: select' }).tap()
    await sentence(page, MAYOR).tap()
    await page.getByRole('button', { name: 'Done' }).tap()
    await saved(page)
    await page.route('**/check', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await check(page).tap()
    await page.getByText('The server cannot be reached.').waitFor()
    await page.unroute('**/check')
    await page.getByRole('button', { name: 'Passage: select' }).tap()
    await sentence(page, MAYOR).tap()
    await sentence(page, BUS).tap()
    await page.getByRole('button', { name: 'Done' }).tap()
    await saved(page)
    await check(page).tap()
    await page.getByText('Not right yet').waitFor()
    await check(page).tap()
    await page.getByText('It earned 0.5 of 1 point.').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await expectAccessible(page)
  })
})
