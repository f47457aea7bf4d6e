import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView } from '#api/contract.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

const ARTICLE = [
  'The old bridge is safe, the mayor said on Monday.',
  'At least 1,200 homes lost power in the storm. The 47were repaired by dawn.',
  '“Nobody asked us,” said Rana Holm, who runs a shop beside the river.',
].join('\n\n')

let site: Site
let teacher: Page
let maya: Page
let omar: Page
let assignment = ''
let joinCode = ''
beforeAll(async () => {
  site = await openSite()
  teacher = await site.person({ viewport: { width: 1280, height: 800 } })
})
afterAll(() => site.close())

const saved = (page: Page) => page.getByText('All changes saved').waitFor()

const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** In the order in which a teacher meets them; each step goes on where the one before ended. */
describe('the whole job', () => {
  it('begins with the teacher account, and an example to look at', async () => {
    await teacher.goto('/')
    await teacher.getByRole('heading', { name: 'Create the teacher account for this installation' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByLabel('Your name').fill('Ada Lovelace')
    await teacher.getByLabel('E-mail address').fill('ada@school.example')
    await teacher.getByLabel('Password', { exact: true }).fill('correct horse battery')
    await teacher.keyboard.press('Enter')
    await teacher.getByRole('heading', { name: 'Welcome, Ada Lovelace' }).waitFor()
    await teacher.getByRole('heading', { name: 'Look at the example first' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
  })

  it('turns a pasted article into a passage, changed only where the teacher clicks', async () => {
    await teacher.getByRole('link', { name: 'Paste an article' }).click()
    await teacher.getByLabel('Text of the article').fill(ARTICLE)
    await teacher.getByLabel('Title').fill('The old bridge')
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByRole('button', { name: 'Look it over' }).click()
    await teacher.getByRole('heading', { name: '1 place to look at' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByRole('button', { name: 'Fix', exact: true }).click()
    await teacher.getByLabel('Outlet').fill('River Post')
    await teacher.getByRole('button', { name: 'Save passage' }).click()
    await teacher.getByRole('heading', { level: 1, name: 'The old bridge' }).waitFor()
    await teacher.getByText('The 47 were repaired by dawn.').waitFor()
    await expectAccessibleInBothSchemes(teacher)
  })

  it('writes questions with their proof in the passage, and is told what is missing', async () => {
    await teacher.getByRole('button', { name: 'New question set' }).click()
    await teacher.getByRole('button', { name: 'Add the first question' }).click()
    await teacher.getByRole('button', { name: /^Choose one/ }).click()
    await teacher.getByRole('textbox', { name: 'Question', exact: true }).fill('Who says that the bridge is safe?')
    await teacher.getByRole('textbox', { name: 'Text of option A' }).fill('The mayor')
    await teacher.getByRole('textbox', { name: 'Text of option B' }).fill('Rana Holm')
    await teacher.getByRole('textbox', { name: 'Text of option C' }).fill('The reporter')
    await teacher.getByRole('button', { name: 'Remove option D' }).click()
    await teacher.getByRole('button', { name: 'Publish' }).click()
    await seen(teacher, 'Mark the option that is right.')
    await teacher.getByRole('radio', { name: 'Right is option A' }).check()
    await teacher.getByRole('button', { name: 'Select sentences' }).click()
    await teacher.getByRole('button', { name: /The old bridge is safe/ }).click()
    await teacher.getByRole('textbox', { name: 'Explanation' }).fill('The sentence ends with who said it.')
    await saved(teacher)
    await expectAccessibleInBothSchemes(teacher)

    await teacher.getByRole('button', { name: 'Add a question' }).click()
    await teacher.getByRole('button', { name: /^A number/ }).click()
    await teacher.getByRole('textbox', { name: 'Question', exact: true }).fill('How many homes lost power?')
    await saved(teacher)
  })

  it('keeps a second tab from overwriting the first', async () => {
    const secondTab = await teacher.context().newPage()
    await secondTab.goto(teacher.url())
    await secondTab.getByRole('textbox', { name: 'Title of the question set' }).fill('Bridge and storm')
    await saved(secondTab)
    await teacher.getByRole('textbox', { name: 'Question', exact: true }).fill('How many homes went dark?')
    await teacher.getByText('This set was changed in another tab').waitFor()
    await teacher.getByRole('button', { name: 'Keep mine' }).click()
    await saved(teacher)
    await secondTab.close()
    await teacher.reload()
    expect(await teacher.getByRole('textbox', { name: 'Question', exact: true }).inputValue()).toBe(
      'How many homes went dark?',
    )
  })

  it('publishes once nothing is missing', async () => {
    await teacher.getByLabel('How the passage bounds it').selectOption('at least')
    await teacher.getByRole('textbox', { name: 'Number', exact: true }).fill('1200')
    await teacher.getByLabel('Accepted units, one a line').fill('homes')
    await teacher.getByRole('button', { name: 'Select sentences' }).click()
    await teacher.getByRole('button', { name: /At least 1,200 homes/ }).click()
    await saved(teacher)
    await teacher.getByRole('button', { name: 'Publish' }).click()
    await teacher.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await teacher.getByRole('dialog').getByRole('link', { name: 'Give it to a class' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
  })

  it('makes a class from a list of names, with a private code for each', async () => {
    await teacher.goto('/classes')
    await teacher.getByRole('button', { name: 'New class' }).click()
    await teacher.getByLabel('Name of the class').fill('7b')
    await teacher.getByLabel('Students', { exact: true }).fill('Maya Lind\nOmar Said\nZoe Park')
    await teacher.getByRole('button', { name: 'Create class' }).click()
    await teacher.getByRole('heading', { level: 1, name: '7b' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
  })

  it('gives the set to the class, and shows the join code on the wall', async () => {
    await teacher.goto('/assignments/new')
    await teacher
      .getByLabel('Question set', { exact: true })
      .selectOption({ label: 'Questions on The old bridge (2 questions)' })
    await teacher.getByLabel('Who gets it').selectOption({ label: '7b (3 students)' })
    await teacher.getByLabel('Title').fill('Bridge, Monday')
    await teacher.getByRole('radio', { name: /list/ }).check()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByRole('button', { name: 'Make the assignment' }).click()
    await teacher.getByRole('heading', { level: 1, name: 'Bridge, Monday' }).waitFor()
    await expectAccessibleInBothSchemes(teacher)
    assignment = new URL(teacher.url()).pathname
    joinCode =
      /Join code:\s*(\w+) ?(\w+)/
        .exec(await teacher.locator('main').ariaSnapshot())
        ?.slice(1)
        .join('') ?? ''
    expect(joinCode).toMatch(/^\w{6}$/)
    await teacher.getByRole('link', { name: 'Show on the projector' }).click()
    await teacher.getByText('and type this code').waitFor()
    await expectAccessibleInBothSchemes(teacher)
  })

  it('lets two students answer at once: one by keyboard alone, one on a phone', async () => {
    maya = await site.person({ viewport: { width: 1280, height: 800 } })
    omar = await site.person({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
    await Promise.all([answerByKeyboard(maya), answerByTouch(omar)])

    await site.restart()
    await maya.reload()
    await maya.getByRole('heading', { name: /Question 2 of 2/ }).waitFor()
    expect(await maya.getByLabel('Number', { exact: true }).inputValue()).toBe('1,200')
    await handInByKeyboard(maya)
  })

  it('shows the student why, in the passage', async () => {
    await seen(maya, '1.33 of 2 points')
    await seen(maya, 'The sentence ends with who said it.')
    await seen(maya, 'This leaves out how careful the passage is.')
    await maya.getByRole('button', { name: 'Show in the passage' }).first().click()
    await maya.locator('mark').filter({ hasText: 'The old bridge is safe' }).waitFor()
    await expectAccessibleInBothSchemes(maya)
  })

  it('lets a student go on from another device with the private code', async () => {
    const roster = await teacher.context().request.get(`/api${assignment}`)
    const { participants } = (await roster.json()) as AssignmentView
    const code = participants.find(({ displayName }) => displayName === 'Omar Said')?.code ?? ''
    const tablet = await site.person({ viewport: { width: 820, height: 1100 } })
    await tablet.goto(`/join/${joinCode}`)
    await tablet.getByRole('button', { name: 'Omar Said' }).click()
    await seen(tablet, /already took this name|private code/)
    await tablet.getByRole('textbox', { name: /private code/i }).fill(code.toLowerCase())
    await tablet.keyboard.press('Enter')
    await tablet.getByRole('heading', { name: /Question \d of 2/ }).waitFor()
    await tablet.goto(`${tablet.url().split('?')[0]}?q=1`)
    expect(await tablet.getByRole('radio', { name: 'The mayor' }).isChecked()).toBe(true)
  })

  it('shows the teacher scores per question and student, and every answer', async () => {
    await teacher.goto(assignment)
    await teacher.getByRole('link', { name: 'Report' }).click()
    await seen(teacher, /2 of 3 students answered; 1 is still working\./)
    await teacher.getByRole('link', { name: 'Maya Lind, question 2: part of the marks' }).focus()
    await teacher.keyboard.press('ArrowLeft')
    await teacher.keyboard.press('Enter')
    await teacher.getByRole('heading', { level: 1, name: /Maya Lind/ }).waitFor()
    await seen(teacher, '1.33 of 2 points')
    await teacher.goBack()
    const [download] = await Promise.all([
      teacher.waitForEvent('download'),
      teacher.getByRole('link', { name: 'Scores (CSV)' }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.replaceAll('"', '')).toMatch(/Bridge, Monday,7b,Maya Lind,1,1\.333333,2,/)
  })

  it('refuses a code that leads nowhere, and says what to do', async () => {
    const lost = await site.person()
    await lost.goto('/join/AAAAAA')
    await seen(lost, /No assignment has the code/)
    await expectAccessibleInBothSchemes(lost)
  })
})

/** Presses Tab until what has the focus answers to this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('button', { name })
    .or(page.getByRole('radio', { name }))
    .or(page.getByRole('textbox', { name }))
    .or(page.getByRole('combobox', { name }))
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll((found) => found.some((element) => element === document.activeElement))) return
  }
  throw new Error(`Tab never reached ${name}`)
}

async function answerByKeyboard(page: Page): Promise<void> {
  await page.goto('/join')
  await tabTo(page, 'Join code')
  await page.keyboard.type(joinCode.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await tabTo(page, 'Maya Lind')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Are you Maya Lind?' }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Start' }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await tabTo(page, 'Start')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Question 1 of 2/ }).waitFor()
  await tabTo(page, /The mayor|Rana Holm|The reporter/)
  await page.keyboard.press('Space')
  while (!(await page.getByRole('radio', { name: 'The mayor' }).isChecked())) await page.keyboard.press('ArrowDown')
  await page.getByText('Saved', { exact: true }).waitFor()
  await expectAccessibleInBothSchemes(page)
  await tabTo(page, 'Next')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Question 2 of 2/ }).waitFor()
  await tabTo(page, 'Number')
  await page.keyboard.type('1,200')
  await page.getByText('Saved', { exact: true }).waitFor()
}

async function handInByKeyboard(page: Page): Promise<void> {
  await tabTo(page, /^Hand in/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText('1 question with a part left empty').waitFor()
  await expectAccessibleInBothSchemes(page)
  await tabTo(page, 'Hand in')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/result$/)
}

async function answerByTouch(page: Page): Promise<void> {
  await page.goto(`/join/${joinCode}`)
  await page.getByRole('button', { name: 'Omar Said' }).tap()
  await page.getByRole('button', { name: 'Yes, I am Omar Said' }).tap()
  await page.getByRole('button', { name: 'Start' }).tap()
  await page.getByRole('heading', { name: /Question 1 of 2/ }).waitFor()
  await page.getByRole('button', { name: 'Passage' }).tap()
  await page.getByText('The old bridge is safe').waitFor()
  await expectAccessibleInBothSchemes(page)
  await page
    .getByRole('button', { name: /^Question/ })
    .last()
    .tap()
  await page.getByText('The mayor', { exact: true }).tap()
  await page.getByText('Saved', { exact: true }).waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(wide).toBeLessThanOrEqual(360)
}
