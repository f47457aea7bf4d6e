import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PassageSummary, QuestionSetView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { callsAs } from '#tests/support/give-set.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'

const PHONE = { width: 360, height: 740 }
const LAPTOP = { width: 1280, height: 800 }

let site: Site
let teacher: Page
let setId: string
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site, LAPTOP)
})
afterAll(() => site.close())

const stored = () => callsAs(teacher, site)<QuestionSetView>('GET', `/api/question-sets/${setId}`)
const region = () => teacher.getByRole('region', { name: 'Drafts from the passage' })
const boxes = () => region().getByRole('checkbox')

async function expectFits(): Promise<void> {
  expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    teacher.viewportSize()?.width ?? 0,
  )
  await expectAccessibleInBothSchemes(teacher)
}

describe('drafting from the passage', () => {
  it('starts from a passage, with drafts by skill', async () => {
    const { entries } = await callsAs(teacher, site)<{ entries: PassageSummary[] }>('GET', '/api/passages')
    await teacher.goto(`/passages/${entries[0]?.id}`)
    await teacher.getByRole('button', { name: 'Make questions' }).click()
    await teacher.waitForURL(/question-sets\/[^/]+\?drafts=any/)
    setId = /question-sets\/([^?]+)/.exec(teacher.url())?.[1] ?? ''
    await region()
      .getByRole('heading', { name: /^Attribution/ })
      .waitFor()
    await region().getByText('Proposed: check it').first().waitFor()
    await expectFits()
  })

  it('shows another draft of a skill, and what is asked for alone', async () => {
    const group = region().getByRole('region', { name: 'Attribution' })
    const before = await group.getByRole('checkbox').count()
    await group.getByRole('button', { name: 'Another on attribution' }).focus()
    await teacher.keyboard.press('Enter')
    await group.getByRole('checkbox').nth(before).and(teacher.locator(':focus')).waitFor()
    await region().getByLabel('Skill').selectOption('Figures')
    await region().getByLabel('Kind').selectOption('A number')
    expect(await region().getByRole('region').count()).toBe(1)
    await region().getByLabel('Skill').selectOption('Any skill')
    await region().getByLabel('Kind').selectOption('Any kind')
  })

  it('puts five ticked drafts into the set, which can be taken back', async () => {
    for (const at of [0, 1, 4, 5, 7]) await boxes().nth(at).check()
    await teacher.getByRole('button', { name: 'Add 5 questions' }).click()
    await teacher.getByText('5 questions added.').waitFor()
    expect((await stored()).questions).toHaveLength(5)
    await teacher.getByRole('button', { name: 'Undo' }).click()
    await teacher.getByText('No questions yet.').waitFor()
    await teacher.getByText('All changes saved').waitFor()
    expect((await stored()).questions).toEqual([])
  })

  it('fills the blueprint by ticks, for the teacher to read first', async () => {
    await teacher.getByText(/^Blueprint: plan/).click()
    await teacher.getByRole('button', { name: /^Five questions/ }).click()
    await teacher.getByRole('button', { name: 'Draft from the passage' }).click()
    await region().getByRole('button', { name: 'Fill the blueprint (5 missing)' }).click()
    await region().getByText('5 drafts ticked.').waitFor()
    expect((await stored()).questions).toEqual([])
    await region().getByRole('button', { name: 'Add 5 questions' }).click()
    await teacher.getByText('Blueprint: all 5 questions there').waitFor()
  })

  it('fits a phone, where the passage is a tap away', async () => {
    await teacher.getByRole('button', { name: 'Dismiss' }).last().click()
    await teacher.setViewportSize(PHONE)
    await teacher.getByRole('button', { name: 'Draft from the passage' }).click()
    await boxes().first().check()
    await expectFits()
    await region().getByRole('button', { name: 'Show in the passage' }).first().click()
    await teacher.getByRole('button', { name: 'Passage', exact: true, pressed: true }).waitFor()
    await teacher.getByRole('button', { name: 'Questions', exact: true }).click()
    await teacher.setViewportSize(LAPTOP)
  })

  it('opens what is taken in the editor, and all of it can be published', async () => {
    await region()
      .getByRole('button', { name: /^Take and edit/ })
      .first()
      .click()
    const prompt = teacher.getByRole('textbox', { name: 'Question', exact: true })
    await prompt.fill('Who says so in the passage?')
    await teacher.getByText('All changes saved').waitFor()
    expect((await stored()).questions.map((one) => one.prompt)).toContain('Who says so in the passage?')
    await teacher.getByRole('button', { name: 'Publish' }).click()
    await teacher.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await teacher.getByText('Published, version 1').waitFor()
    expect((await stored()).questions).toHaveLength(6)
  })
})

describe('a passage without claims', () => {
  it('says why there is no draft and what to do', async () => {
    const call = callsAs(teacher, site)
    const { passageId } = await call<{ passageId: string }>('POST', '/api/passages', {
      title: 'Rain',
      text: 'Rain.',
      sourceCard: {},
    })
    const set = await call<QuestionSetView>('POST', '/api/question-sets', { title: 'Rain', passageIds: [passageId] })
    await teacher.goto(`/question-sets/${set.id}?drafts=any`)
    await region()
      .getByText(/Nothing could be drafted/)
      .waitFor()
    await expectFits()
    await teacher.goBack()
  })
})
