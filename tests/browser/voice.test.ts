import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, PassageView, QuestionSetView } from '#api/contract.ts'
import { signUp } from '#tests/support/example.ts'
import { openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { quoted } from '#tests/support/teaching.ts'

const DESK = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const TEXT = [
  'The storm cut power to 12,000 homes. Power would be back by Friday, the utility said.',
  '“We have every crew on the road,” said its spokesman, though union leaders said half of the vans were idle.',
].join('\n\n')

const content = {
  statements: [
    { id: 's1', place: quoted('The storm cut power to 12,000 homes.') },
    { id: 's2', place: quoted('Power would be back by Friday, the utility said.') },
    { id: 's3', place: quoted('“We have every crew on the road,” said its spokesman,') },
    { id: 's4', place: quoted('though union leaders said half of the vans were idle.') },
  ],
  sources: [
    { id: 'utility', text: 'The utility', is: 'person' },
    { id: 'union', text: 'Union leaders', is: 'person' },
    { id: 'report', text: 'A state report', is: 'document' },
  ],
  cues: [{ statementId: 's2', place: quoted('the utility said') }],
}
const more = [
  { id: 'mayor', text: 'The mayor', is: 'person' },
  { id: 'shop', text: 'A shop owner', is: 'person' },
]
const aVoice = (id: string, passageId: string, sources: typeof more) => ({
  id,
  kind: 'voice',
  passageId,
  prompt: 'Whose voice is it?',
  points: 5,
  skill: 'voice',
  content: { ...content, sources: [...content.sources, ...sources] },
  key: { voices: { s1: 'reporter', s2: 'utility', s3: 'utility', s4: 'union' }, withoutCue: { s2: 'reporter' } },
  evidence: [],
  explanation: '',
  feedback: {},
})

let site: Site
let teacher: Page
let passage: PassageView
let joinCode: string

/** Calls the API as the teacher. */
async function call<Body>(method: 'POST' | 'PUT', path: string, data?: object, version?: number): Promise<Body> {
  const headers = { origin: site.url, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) }
  const answer = await teacher.context().request.fetch(path, { method, headers, ...(data && { data }) })
  if (!answer.ok()) throw new Error(`${path} answered ${await answer.text()}`)
  return await answer.json()
}
const aSet = (title: string) =>
  call<QuestionSetView>('POST', '/api/question-sets', { title, passageIds: [passage.passageId] })

beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  passage = await call('POST', '/api/passages', { title: 'Storm', text: TEXT, sourceCard: {} })
  const set = await aSet('Voices')
  const questions = [aVoice('few', passage.passageId, []), aVoice('many', passage.passageId, more)]
  const written = { title: 'Voices', passageIds: [passage.passageId], questions }
  await call('PUT', `/api/question-sets/${set.id}`, written, set.version)
  await call('POST', `/api/question-sets/${set.id}/versions`)
  const assignment = await call<AssignmentView>('POST', '/api/assignments', {
    questionSetId: set.id,
    classId: null,
    title: 'Voices',
    opensAt: null,
    closesAt: null,
    attemptsAllowed: 1,
    attemptCounts: 'first',
    shuffleQuestions: false,
    shuffleOptions: true,
    feedback: 'hand-in',
    timeLimitMinutes: null,
    identify: 'name',
  })
  joinCode = assignment.joinCode
})
afterAll(() => site.close())

const saved = (page: Page) => page.getByText('Saved', { exact: true }).waitFor()
const statement = (page: Page, quote: string) => page.getByRole('group', { name: quote, exact: true })
const lit = (page: Page, quote: string) => page.locator('mark').filter({ hasText: quote })

describe('whose voice a statement is', () => {
  it('by keyboard: arrows choose, the cue is taken out once a voice is given, the statement is lit', async () => {
    const student = await openAttempt(site, joinCode, 'Key Board', DESK)
    await student.goTo(0)
    const { page } = student
    await statement(page, 'The storm cut power to 12,000 homes.').getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await lit(page, 'The storm cut power to 12,000 homes.').waitFor()
    expect(await page.getByText('who stands behind this now').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    const second = statement(page, 'Without “the utility said”: who stands behind this now?')
    await second.waitFor()
    expect(await page.locator('del').textContent()).toContain('the utility said')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await saved(page)
    expect(await student.stored('few')).toEqual({
      voices: { s1: 'reporter', s2: 'utility' },
      withoutCue: { s2: 'reporter' },
    })
    await expectAccessibleInBothSchemes(page)
  })

  it('by keyboard, from a list where there are many voices', async () => {
    const student = await openAttempt(site, joinCode, 'Long List', DESK)
    await student.goTo(1)
    const { page } = student
    await page.getByRole('combobox', { name: 'The storm cut power to 12,000 homes.' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Can')
    await page.getByRole('combobox', { name: 'Without “the utility said”: who stands behind this now?' }).waitFor()
    await saved(page)
    expect(await student.stored('many')).toEqual({ voices: { s1: 'reporter', s2: 'cannot-tell' }, withoutCue: {} })
    await expectAccessible(page)
  })

  it('by touch, on a phone: a tap is enough, nothing scrolls sideways, and the passage shows the statement', async () => {
    const student = await openAttempt(site, joinCode, 'Tap Tap', PHONE)
    await student.goTo(0)
    const { page } = student
    const tap = (quote: string, voice: string) =>
      statement(page, quote).getByRole('radio', { name: voice, exact: true }).tap()
    await tap('The storm cut power to 12,000 homes.', 'The reporter')
    await tap('“We have every crew on the road,” said its spokesman,', 'The utility')
    await tap('though union leaders said half of the vans were idle.', 'Union leaders')
    await tap('Power would be back by Friday, the utility said.', 'The utility')
    await tap('Without “the utility said”: who stands behind this now?', 'The reporter')
    await saved(page)
    expect(await student.stored('few')).toEqual({
      voices: { s1: 'reporter', s2: 'utility', s3: 'utility', s4: 'union' },
      withoutCue: { s2: 'reporter' },
    })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Passage' }).tap()
    await lit(page, 'Power would be back by Friday, the utility said.').waitFor()

    await page.context().request.post(`/api/attempts/${student.attempt.id}/hand-in`, { headers: { origin: site.url } })
    await page.goto(`/take/${student.attempt.assignmentId}/attempts/${student.attempt.id}/result`)
    await page.getByText('5 of 10 points').waitFor()
    await expectAccessibleInBothSchemes(page)
    await page.getByRole('button', { name: 'Show in the passage' }).nth(1).tap()
    await lit(page, 'Power would be back by Friday, the utility said.').waitFor()
  })
})

describe('a voice question as its teacher writes it', () => {
  it('takes every sentence, splits one, marks a cue and can be published', async () => {
    const { id } = await aSet('By hand')
    await teacher.goto(`/question-sets/${id}`)
    await teacher.getByRole('button', { name: /Add the first question/ }).click()
    await teacher.getByRole('button', { name: /^Whose voice/ }).click()
    await teacher.getByRole('textbox', { name: 'Question', exact: true }).fill('Whose voice?')
    await teacher.getByRole('textbox', { name: 'Text of source A' }).fill('The utility')
    await teacher.getByRole('button', { name: 'Add', exact: true }).click()
    await statement(
      teacher,
      'Statement 3: “We have every crew on the road,” said its spokesman, though union leaders said half of the vans were idle.',
    ).waitFor()

    await teacher.getByRole('button', { name: 'Split statement 3' }).click()
    await selectWords('though union leaders said half of the vans were idle')
    await statement(teacher, 'Statement 4: though union leaders said half of the vans were idle.').waitFor()

    await teacher.getByRole('button', { name: 'Mark the cue of statement 2' }).click()
    await selectWords('the utility said')
    await teacher.getByRole('combobox', { name: /Without “the utility said”/ }).waitFor()
    await teacher.getByRole('combobox', { name: 'Voice (statement 2)' }).selectOption('The utility')
    await teacher.getByRole('button', { name: 'Give the rest to the reporter' }).click()
    await teacher.getByText('All changes saved').waitFor()
    await expectAccessibleInBothSchemes(teacher)
    await teacher.getByRole('button', { name: 'Publish' }).click()
    await teacher.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await teacher.getByText('Published, version 1').waitFor()
  })
})

/** Selects these words in the passage, as a mouse would. */
async function selectWords(words: string): Promise<void> {
  await teacher.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1
      if (start !== -1) document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
    }
  }, words)
  await teacher.getByRole('button', { name: 'Use selection' }).first().click()
}
