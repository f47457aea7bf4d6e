import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, Marking, Question } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { callsAs, giveSet } from '#tests/support/give-set.ts'
import { type OpenAttempt, openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { quoted } from '#tests/support/teaching.ts'

const DESK = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const TEXT = 'The storm cut power to 12,000 homes. Half of the vans were idle, union leaders said.'

const levels = (...titles: readonly string[]) => titles.map((title, points) => ({ id: `l${points}`, title, points }))
const written = (passageId: string): Question<'extended'> => ({
  id: 'why',
  kind: 'extended',
  passageId,
  prompt: 'Whom would you believe, and why?',
  points: 4,
  skill: 'inference',
  proof: 'none',
  content: {
    criteria: [
      { id: 'claim', title: 'Claim', levels: levels('No claim', 'A claim') },
      { id: 'evidence', title: 'Evidence', levels: levels('No evidence', 'Loose evidence', 'Exact evidence') },
    ],
    mostWords: 10,
  },
  key: { model: 'Neither alone.', notes: 'Accept either side.' },
  evidence: [quoted('Half of the vans were idle')],
  acceptedProof: [],
  explanation: '',
  feedback: {},
})

let site: Site
let teacher: Page
let assignment: AssignmentView
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
})
afterAll(() => site.close())

const give = async () => {
  const questions = (passageId: string) => [written(passageId)]
  assignment = await giveSet(teacher, site, { text: TEXT, questions, settings: { feedback: 'hand-in' } })
}
async function whoWrote(name: string, text: string): Promise<OpenAttempt> {
  const student = await openAttempt(site, assignment.joinCode, name, DESK)
  const { request } = student.page.context()
  const headers = { origin: site.url }
  const path = `/api/attempts/${student.attempt.id}`
  await request.put(`${path}/responses/why`, { headers, data: { value: { text }, isFlagged: false, sequence: 1 } })
  await request.post(`${path}/hand-in`, { headers })
  return student
}
const marking = (): Promise<Marking> =>
  callsAs(teacher, site)('GET', `/api/assignments/${assignment.id}/questions/why/marking`)
/** What the server has of each answer, by name. */
const kept = async () =>
  (await marking()).answers.map(({ displayName, levels, comment }) => [displayName, levels, comment])
const open = async (search = '', page = teacher) => {
  await page.goto(`/assignments/${assignment.id}/marking/why${search}`)
  await page.getByRole('heading', { name: 'Mark question 1' }).waitFor()
}
const answer = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true })
const saved = (page: Page) => page.getByText('Saved', { exact: true })
const overflows = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

describe('a written answer', () => {
  it('is kept while it is typed, with the words counted and the rubric beside it', async () => {
    await give()
    const student = await openAttempt(site, assignment.joinCode, 'Maya', PHONE)
    await student.goTo(0)
    const { page } = student
    const field = page.getByRole('textbox', { name: 'Whom would you believe, and why?' })
    await field.focus()
    await page.keyboard.type('The union leaders.')
    await page.getByText('3 of at most 10 words').waitFor()
    await page.keyboard.type(' They counted the vans and told it to the paper at once.')
    await page.getByText('Longer than asked.').waitFor()
    await page.getByText('How it is marked').click()
    await page.getByText('Exact evidence').waitFor()
    await expectAccessibleInBothSchemes(page)
    expect(await overflows(page)).toBe(false)
    await page.getByText('Saved', { exact: true }).waitFor()
    const text = 'The union leaders. They counted the vans and told it to the paper at once.'
    expect(await student.stored('why')).toEqual({ text })
    await page.reload()
    await field.waitFor()
    expect(await field.inputValue()).toBe(text)
  })

  it('has a rubric that is written from a preset by keyboard', async () => {
    await teacher.goto('/question-sets')
    await teacher.getByRole('link', { name: 'Who said what' }).first().click()
    await teacher.getByRole('button', { name: /Add a question/ }).click()
    await teacher.getByRole('button', { name: /^Written answer/ }).click()
    await teacher.getByRole('textbox', { name: 'Question', exact: true }).fill('Sum it up.')
    await teacher.getByRole('button', { name: 'Claim, evidence, explanation' }).press('Enter')
    await teacher.getByRole('button', { name: 'Remove criterion 3' }).press('Enter')
    await teacher.getByRole('button', { name: 'Move criterion 2 up' }).press('Enter')
    await teacher.getByRole('textbox', { name: 'Title of criterion 1' }).fill('Proof')
    await teacher.getByRole('button', { name: 'Add a level to criterion 1' }).press('Enter')
    await teacher.getByRole('textbox', { name: 'Words of level 4 of criterion 1' }).fill('Two places')
    await teacher.getByRole('spinbutton', { name: 'Points of level 4 of criterion 1' }).fill('4')
    await teacher.getByText('6 points at best').waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.setViewportSize(PHONE.viewport)
    expect(await overflows(teacher)).toBe(false)
    await teacher.setViewportSize(DESK.viewport)
  })
})

describe('marking', () => {
  it('goes by keys alone: levels, comment, the next, a comment used before, undo', async () => {
    await give()
    const ann = await whoWrote('Ann', 'I believe the union.')
    await whoWrote('Ben', 'Nobody.')
    await whoWrote('Chloé', 'The utility: “We have every crew on the road.”')
    await teacher.goto(`/assignments/${assignment.id}`)
    await teacher.getByRole('link', { name: '3 answers wait to be marked' }).press('Enter')
    await answer(teacher, 'Ann').waitFor()
    const { keyboard } = teacher
    await keyboard.press('2')
    await teacher.getByText('1 of 2 criteria').waitFor()
    await keyboard.press('3')
    await saved(teacher).waitFor()
    await teacher.getByText('earns 4 points of 4 points').waitFor()
    await keyboard.press('c')
    await keyboard.type('Say why, 1 or 2 words more.')
    await keyboard.press('Escape')
    await saved(teacher).waitFor()
    await keyboard.press('n')
    await answer(teacher, 'Ben').waitFor()
    await keyboard.press('1')
    await keyboard.press('1')
    await saved(teacher).waitFor()
    await keyboard.press('Shift+Digit1')
    await keyboard.press('j')
    await answer(teacher, 'Chloé').waitFor()
    await keyboard.press('k')
    await answer(teacher, 'Ben').waitFor()
    const comment = 'Say why, 1 or 2 words more.'
    await expect.poll(kept).toEqual([
      ['Ann', { claim: 'l1', evidence: 'l2' }, comment],
      ['Ben', { claim: 'l0', evidence: 'l0' }, comment],
      ['Chloé', null, ''],
    ])
    await teacher.getByText('2 of 3 marked').waitFor()
    await keyboard.press('u')
    await expect.poll(async () => (await kept())[1]).toEqual(['Ben', { claim: 'l0', evidence: 'l0' }, ''])
    await keyboard.press('u')
    await expect.poll(async () => (await kept())[1]).toEqual(['Ben', null, ''])
    await teacher.getByText('1 of 3 marked').waitFor()
    await keyboard.press('?')
    await teacher.getByRole('dialog', { name: 'Keys' }).waitFor()
    await keyboard.press('Escape')

    const { page, attempt } = ann
    await page.goto(`/take/${assignment.id}/attempts/${attempt.id}/result`)
    await page.getByText('Exact evidence').first().waitFor()
    await page.getByText(comment).waitFor()
    await page.getByText('Neither alone.').waitFor()
    expect(await page.content()).not.toContain('Accept either side.')
    await expectAccessibleInBothSchemes(page)
  })

  it('hides names in an order that stays, and an answer has its address', async () => {
    await teacher.getByRole('checkbox', { name: 'Hide names' }).check()
    const list = teacher.getByRole('navigation', { name: 'Answers' })
    const texts = async () => {
      const all: (string | null)[] = []
      for (const place of [1, 2, 3]) {
        await list.getByRole('button', { name: `Answer ${place},` }).click()
        await answer(teacher, `Answer ${place}`).waitFor()
        all.push(await teacher.locator('section[aria-labelledby="answer"] > p').first().textContent())
      }
      return all
    }
    const first = await texts()
    expect(first.toSorted()).toEqual([
      'I believe the union.',
      'Nobody.',
      'The utility: “We have every crew on the road.”',
    ])
    for (const name of ['Ann', 'Ben', 'Chloé']) expect(await teacher.getByText(name).count()).toBe(0)
    const address = teacher.url()
    await teacher.reload()
    await answer(teacher, 'Answer 3').waitFor()
    expect(teacher.url()).toBe(address)
    expect(await texts()).toEqual(first)
    await teacher.goBack()
    await answer(teacher, 'Answer 2').waitFor()
    await teacher.getByRole('checkbox', { name: 'Hide names' }).uncheck()
  })

  it('says when a mark did not arrive, keeps it, and sends it again', async () => {
    await open()
    await answer(teacher, 'Ben').waitFor()
    await teacher.route('**/rubric-marks/**', (route) => route.abort())
    await teacher.getByRole('radio', { name: /A claim/ }).check()
    await teacher.getByRole('radio', { name: /Loose evidence/ }).check()
    await teacher.getByRole('alert').filter({ hasText: 'Not saved' }).waitFor()
    await teacher.unroute('**/rubric-marks/**')
    await teacher.getByRole('button', { name: 'Try again' }).click()
    await saved(teacher).waitFor()
    expect((await kept())[1]).toEqual(['Ben', { claim: 'l1', evidence: 'l1' }, ''])
  })

  it('reads an answer again that was changed meanwhile', async () => {
    const problem = { type: 'about:blank', title: 'Stale', status: 412, code: 'stale', detail: 'It was changed.' }
    await teacher.route('**/rubric-marks/**', (route) =>
      route.fulfill({ status: 412, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    )
    await open()
    await teacher.getByRole('navigation', { name: 'Answers' }).getByRole('button', { name: 'Ben, marked' }).click()
    await answer(teacher, 'Ben').waitFor()
    await teacher.getByRole('radio', { name: /Exact evidence/ }).check()
    await teacher.getByText('It was changed.').waitFor()
    await teacher.unroute('**/rubric-marks/**')
    await teacher.getByRole('button', { name: 'Read it again' }).click()
    await teacher.getByText('It was changed.').waitFor({ state: 'detached' })
    expect(await teacher.getByRole('radio', { name: /Loose evidence/ }).isChecked()).toBe(true)
    expect((await kept())[1]).toEqual(['Ben', { claim: 'l1', evidence: 'l1' }, ''])
  })

  it('sends what was typed last when the page is left', async () => {
    await open()
    await answer(teacher, 'Chloé').waitFor()
    await teacher.keyboard.press('c')
    await teacher.keyboard.type('Half said.')
    await teacher.getByRole('link', { name: 'Who said what' }).click()
    await teacher.getByRole('heading', { name: 'Students' }).waitFor()
    await expect.poll(async () => (await kept())[2]).toEqual(['Chloé', null, 'Half said.'])
  })

  it('works by touch on a phone, and is accessible in both schemes', async () => {
    await open()
    await expectAccessibleInBothSchemes(teacher)
    const phone = await site.person(PHONE)
    await phone.context().addCookies(await teacher.context().cookies())
    await open('', phone)
    await answer(phone, 'Chloé').waitFor()
    await phone.getByRole('radio', { name: /A claim/ }).tap()
    await phone.getByRole('radio', { name: /Exact evidence/ }).tap()
    await saved(phone).waitFor()
    await expectAccessibleInBothSchemes(phone)
    expect(await overflows(phone)).toBe(false)
    await phone.getByRole('button', { name: 'All answers' }).tap()
    await phone.getByRole('button', { name: 'Ann, marked' }).tap()
    await answer(phone, 'Ann').waitFor()
    await phone.getByRole('button', { name: 'Passage' }).tap()
    await phone.getByText('union leaders said').first().waitFor()
    await phone.close()
  })

  it('is led to from the report and the list of students while answers wait, and says when all is done', async () => {
    await teacher.goto(`/assignments/${assignment.id}`)
    await teacher.getByRole('link', { name: 'All 3 answers are marked' }).waitFor()
    await whoWrote('Dmitri', 'The storm.')
    await teacher.reload()
    await teacher.getByRole('link', { name: 'Mark attempt 1 of Dmitri' }).click()
    await answer(teacher, 'Dmitri').waitFor()
    const { question } = await marking()
    await teacher.goto(`/passages/${question.passageId}/report`)
    await teacher.getByText('1 answer to mark').click()
    await teacher.getByRole('link', { name: 'Mark 1 answer' }).click()
    await answer(teacher, 'Dmitri').waitFor()
  })
})
