import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

const ARTICLE = [
  'The old bridge is safe, the mayor said on Monday.',
  'At least 1,200 homes lost power in the storm. The 47were repaired by dawn.',
  '“Nobody asked us,” said Rana Holm, who runs a shop beside the river.',
].join('\n\n')

let site: Site
let teacher: Page
beforeAll(async () => {
  site = await openSite()
  teacher = await site.person({ viewport: { width: 1280, height: 800 } })
})
afterAll(() => site.close())

const saved = (page: Page) => page.getByText('All changes saved').waitFor()

const seen = (page: Page, words: string | RegExp) => page.getByText(words).filter({ visible: true }).first().waitFor()

/** In the order in which a teacher meets them; each step goes on where the one before ended. */
describe('the whole job', () => {
  const joinAddress = ''
  const mayasCode = ''

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

  it('publishes once nothing is missing, and gives the set to a class', async () => {
    console.log(await teacher.locator('main').ariaSnapshot())
    await teacher.getByRole('spinbutton').first().waitFor()
    await teacher.goto('/classes')
    await teacher.getByRole('link', { name: /class/i }).or(teacher.getByRole('button', { name: /class/i })).first().waitFor()
    console.log(await teacher.locator('main').ariaSnapshot())
    await teacher.goto('/assignments/new')
    await teacher.getByRole('heading', { level: 1 }).waitFor()
    await saved(teacher).catch(() => {})
    console.log(await teacher.locator('main').ariaSnapshot())
  })
})
