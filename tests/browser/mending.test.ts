import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, AttemptView, PassageView, Question, QuestionSetView, Seat } from '#api/contract.ts'
import { kindNames } from '#api/domain/question-kinds/index.ts'
import { signUp } from '#tests/support/example.ts'
import { expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { everyKind, OPEN_SETTINGS, SPECIMEN_TEXT } from '#tests/support/published-set.ts'
import { ARTICLE, aQuestion, quoted } from '#tests/support/teaching.ts'

const PHONE = { width: 360, height: 740 }
const LAPTOP = { width: 1280, height: 800 }
const CHOSEN = 'At least 1,200 households lose their bus line.'

let site: Site
let teacher: Page
let passage: PassageView
let set: QuestionSetView
let assignment: AssignmentView
/** By name. */
const students = new Map<string, { page: Page; attemptId: string }>()

async function send<Body>(page: Page, method: 'post' | 'put', path: string, data?: object): Promise<Body> {
  const answer = await page.context().request[method](path, { headers: { origin: site.url }, data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return await answer.json()
}

async function publishedSet(title: string, on: PassageView, questions: readonly Question[]): Promise<QuestionSetView> {
  const passageIds = [on.passageId]
  const { id } = await send<QuestionSetView>(teacher, 'post', '/api/question-sets', { title, passageIds })
  const saved = await send<QuestionSetView>(teacher, 'put', `/api/question-sets/${id}`, {
    title,
    passageIds,
    questions,
  })
  await send(teacher, 'post', `/api/question-sets/${id}/versions`)
  return saved
}

/** A student hands in who says it, with a sentence as proof, and what was typed. */
async function sat(name: string, option: string, text: string): Promise<void> {
  const page = await site.person({ viewport: LAPTOP })
  const seat = await send<Seat>(page, 'post', `/api/join/${assignment.joinCode}`, { by: 'name', name })
  const { id } = await send<AttemptView>(page, 'post', `/api/seats/${seat.assignmentId}/attempts`)
  const start = ARTICLE.indexOf(CHOSEN)
  const given = { isFlagged: false, sequence: 1 }
  await send(page, 'put', `/api/attempts/${id}/responses/who`, {
    ...given,
    value: { option },
    proof: [{ start, end: start + CHOSEN.length }],
  })
  await send(page, 'put', `/api/attempts/${id}/responses/name`, { ...given, value: { text } })
  await send(page, 'post', `/api/attempts/${id}/hand-in`)
  students.set(name, { page, attemptId: id })
}

beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site, LAPTOP)
  passage = await send<PassageView>(teacher, 'post', '/api/passages', {
    title: 'The bridge',
    text: ARTICLE,
    sourceCard: {},
  })
  set = await publishedSet('Bridge set', passage, [
    aQuestion(passage.passageId, { proof: 'asked' }),
    {
      ...aQuestion(passage.passageId),
      id: 'name',
      kind: 'short',
      prompt: 'Who runs the shop?',
      points: 1,
      content: {},
      key: { accepted: ['Rana Holm'] },
      evidence: [quoted('said Rana Holm')],
      feedback: {},
    },
  ])
  assignment = await send<AssignmentView>(teacher, 'post', '/api/assignments', {
    ...OPEN_SETTINGS,
    questionSetId: set.id,
    classId: null,
    title: 'Week 3',
    feedback: 'hand-in',
  })
  await sat('Ben', 'b', 'Mrs Holm')
  await sat('Cleo', 'a', 'mrs. Holm')
  await sat('Dan', 'b', 'the mayor')
})
afterAll(() => site.close())

const dialog = () => teacher.getByRole('dialog')
const section = (name: string): Locator => teacher.getByRole('region', { name, exact: true })
const log = () => section('What was mended')
const mendingOf = (questionId: string, setId = set.id) => `/question-sets/${setId}/questions/${questionId}/mending`

async function agree(reason: string): Promise<void> {
  await dialog().getByLabel('Why').fill(reason)
  await dialog().getByRole('button', { name: 'Change for everybody' }).click()
  await dialog().waitFor({ state: 'hidden' })
}

function student(name: string) {
  const known = students.get(name)
  if (known === undefined) throw new Error(`${name} has not come`)
  return known
}

/** What the student reads as the whole result, looked up anew. */
async function pointsOf(name: string): Promise<number> {
  const { page, attemptId } = student(name)
  const answer = await page.context().request.get(`/api/attempts/${attemptId}/result`)
  return (await answer.json()).review.earned
}

it('is offered in the editor for a published question, and for none that is new', async () => {
  const first = aQuestion(passage.passageId, { id: 'first', prompt: 'Who says it first?' })
  const { id, title } = await publishedSet('Offered', passage, [first])
  const questions = [first, { ...first, id: 'late', prompt: 'Who says it later?' }]
  await send(teacher, 'put', `/api/question-sets/${id}`, { title, passageIds: [passage.passageId], questions })
  await teacher.goto(`/question-sets/${id}`)
  const link = teacher.getByRole('link', { name: 'mend this question' })
  await teacher.getByRole('button', { name: /^Question 2/ }).click()
  await teacher.getByRole('textbox', { name: 'Question', exact: true }).waitFor()
  expect(await link.count()).toBe(0)
  await teacher.getByRole('button', { name: /^Question 1/ }).click()
  await link.click()
  await teacher.getByRole('heading', { level: 1, name: 'Who says it first?' }).waitFor()
})

describe('one wording of a typed answer', () => {
  it('is reached from the report and shown with who changes, before it is accepted for everybody', async () => {
    await teacher.goto(`/passages/${passage.passageId}/report`)
    await teacher.getByText('Who runs the shop?').first().click()
    await teacher.getByRole('link', { name: 'Mend this question' }).last().click()
    await teacher.getByRole('heading', { level: 1, name: 'Who runs the shop?' }).waitFor()
    expect(await teacher.title()).toContain('Who runs the shop?')
    await teacher.getByRole('button', { name: 'Accept for everybody: “Mrs Holm”' }).click()
    await dialog().getByText('2 students change: 2 up.').waitFor()
    await dialog().getByText('Takes effect in version 1: “Week 3”.').waitFor()
    const rows = await dialog().getByRole('row').allInnerTexts()
    expect(rows.slice(1).map((row) => row.replace(/\s+/g, ' ').trim())).toEqual([
      'Ben Week 3 0 of 1 to 1 of 1 0 of 3 to 1 of 3',
      'Cleo Week 3 0 of 1 to 1 of 1 2 of 3 to 3 of 3',
    ])
    await expectAccessibleInBothSchemes(teacher)
  })

  it('needs a reason, changes what the student sees, and stands in the log', async () => {
    await dialog().getByRole('button', { name: 'Change for everybody' }).click()
    await dialog().getByText('Say why, for whoever asks later.').waitFor()
    expect(await pointsOf('Ben')).toBe(0)
    await agree('It says the same.')
    expect(await pointsOf('Ben')).toBe(1)
    await log().getByText('“Mrs Holm” counts as right.').waitFor()
    expect(await section('Answers that do not count').getByRole('listitem').count()).toBe(1)
    await teacher.waitForFunction(() => document.activeElement?.id === 'answers')
  })

  it('is taken back by the toast, and made again from the log', async () => {
    await teacher.getByRole('button', { name: 'Undo' }).click()
    await log()
      .getByText(/Taken back by Ada Lovelace/)
      .waitFor()
    expect(await pointsOf('Ben')).toBe(0)
    await log().getByRole('button', { name: 'Make it again' }).click()
    await agree('It does say the same.')
    expect(await pointsOf('Ben')).toBe(1)
    await expectAccessibleInBothSchemes(teacher)
  })
})

describe('the key', () => {
  it('is changed by keyboard alone, with what goes up and what goes down', async () => {
    await teacher.goto(mendingOf('who'))
    await section('Key').getByRole('radio', { name: 'Rana Holm' }).focus()
    await teacher.keyboard.press('ArrowDown')
    await section('Key').getByLabel('Why it is right').fill('The mayor is asked and says nothing.')
    const look = section('Key').getByRole('button', { name: 'See what changes' })
    await look.focus()
    await teacher.keyboard.press('Enter')
    await dialog().getByText('3 students change: 2 up and 1 down.').waitFor()
    await dialog().getByLabel('Why').focus()
    await teacher.keyboard.type('The key was wrong.')
    await teacher.keyboard.press('Enter')
    await dialog().waitFor({ state: 'hidden' })
    await log().getByText('Key: The mayor.').waitFor()
    expect([await pointsOf('Ben'), await pointsOf('Cleo')]).toEqual([3, 1])
  })

  it('cannot be changed where another tab has mended meanwhile', async () => {
    await section('Points').getByLabel('What the question is worth').fill('4')
    await section('Points').getByRole('button', { name: 'See what changes' }).click()
    await dialog()
      .getByText(/students change/)
      .waitFor()
    await send(teacher, 'post', `/api/question-sets/${set.id}/questions/who/mends`, {
      change: { what: 'points', points: 1 },
      reason: 'In another tab.',
    })
    await dialog().getByLabel('Why').fill('In this tab.')
    await dialog().getByRole('button', { name: 'Change for everybody' }).click()
    await dialog()
      .getByText(/changed somewhere else meanwhile/)
      .waitFor()
    await dialog().getByRole('button', { name: 'Load again' }).click()
    await log().getByText('Worth 1 point.').waitFor()
    expect(await section('Points').getByLabel('What the question is worth').inputValue()).toBe('1')
  })

  it('is taken back although points were changed after it', async () => {
    await log().getByRole('button', { name: 'Take back: Key: The mayor.' }).click()
    await log()
      .getByText(/Taken back by/)
      .waitFor()
    expect([await pointsOf('Ben'), await pointsOf('Cleo')]).toEqual([1, 2])
  })
})

it('a sentence given as proof is shown in the passage and accepted for everybody', async () => {
  const proofs = section('Sentences given as proof that do not count')
  await proofs.getByText(CHOSEN).waitFor()
  await proofs.getByRole('button', { name: /^Accept for everybody/ }).click()
  await dialog().getByText('Nobody’s points change.').waitFor()
  await dialog().getByText('The proof of 3 students counts otherwise than before.').waitFor()
  await agree('It proves it as well.')
  await proofs.getByText(/None so far/).waitFor()
})

it('a void question counts for nobody until that is taken back', async () => {
  await section('Take it out').getByRole('button', { name: 'See what changes' }).click()
  await dialog().getByText('does not count').first().waitFor()
  await agree('It can be read in two ways.')
  await teacher.getByText('Void: it counts for nobody').waitFor()
  expect(await section('Take it out').count()).toBe(0)
  await expectAccessibleInBothSchemes(teacher)
  await log().getByRole('button', { name: 'Take back: Counts for nobody.' }).click()
  await section('Take it out').waitFor()
})

describe('the points of one student', () => {
  it('are set by hand with a reason, on a phone, and the student reads it', async () => {
    await teacher.setViewportSize(PHONE)
    const dan = student('Dan')
    await teacher.goto(`/assignments/${assignment.id}/attempts/${dan.attemptId}`)
    await teacher.getByRole('button', { name: 'Change points of question 2' }).click()
    await dialog().getByLabel('Points, of 1').fill('0.5')
    await dialog().getByLabel('Why').fill('Said it aloud.')
    await expectAccessibleInBothSchemes(teacher)
    await dialog().getByRole('button', { name: 'Set the points' }).click()
    await teacher.getByText('From what the key gives to 0.5 points.').waitFor()
    await teacher.getByText('0.5 of 2 points').waitFor()
    await expectFits()
    await dan.page.goto(`/take/${assignment.id}/attempts/${dan.attemptId}/result`)
    await dan.page.getByText('Said it aloud.').waitFor()
  })

  it('go by the key again, and the log keeps both', async () => {
    await teacher.getByRole('button', { name: 'Go by the key again' }).click()
    await teacher.getByText('From 0.5 points to what the key gives.').waitFor()
    await teacher.getByText('0 of 2 points').waitFor()
  })
})

async function expectFits(): Promise<void> {
  expect(await teacher.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
  await expectAccessibleInBothSchemes(teacher)
}

describe('on a phone', () => {
  let whole: QuestionSetView
  beforeAll(async () => {
    const specimens = await send<PassageView>(teacher, 'post', '/api/passages', {
      title: 'Specimens',
      text: SPECIMEN_TEXT,
      sourceCard: {},
    })
    whole = await publishedSet('Every kind', specimens, everyKind(specimens.passageId))
    await teacher.setViewportSize(PHONE)
  })

  it.each(kindNames)('%s can be mended: its page fits and is accessible', async (kind) => {
    await teacher.goto(mendingOf(kind, whole.id))
    await section('Key').waitFor()
    await expectFits()
  })

  it('an order is mended by buttons, and a question that waits for a teacher has no key', async () => {
    await teacher.goto(mendingOf('order', whole.id))
    await section('Key')
      .getByRole('button', { name: /^Move .* down$/ })
      .first()
      .click()
    await section('Key').getByRole('button', { name: 'See what changes' }).click()
    await dialog().getByText('Nobody’s points change.').waitFor()
    await expectFits()
    await agree('The other came first.')
    await log().getByText('Another key.').waitFor()
    await teacher.goto(mendingOf('extended', whole.id))
    await section('Key')
      .getByText(/marks this question by its rubric/)
      .waitFor()
  })
})
