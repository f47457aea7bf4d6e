import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AssignmentView, Question } from '#api/contract.ts'
import { kinds } from '#api/domain/question-kinds/index.ts'
import { signUp } from '#tests/support/example.ts'
import { callsAs, giveSet } from '#tests/support/give-set.ts'
import { openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { ARTICLE, aQuestion } from '#tests/support/teaching.ts'

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
const { content, key } = kinds.extended.specimen

const questions = (passageId: string): Question[] => [
  aQuestion(passageId),
  aQuestion(passageId, { id: 'again', prompt: 'Who says that nobody asked her?' }),
  { ...aQuestion(passageId), id: 'why', kind: 'extended', prompt: 'Why does she say so?', content, key },
]

let site: Site
let teacher: Page
let assignment: AssignmentView
beforeAll(async () => {
  site = await openSite()
  teacher = await signUp(site)
  assignment = await giveSet(teacher, site, { text: ARTICLE, questions, settings: { feedback: 'hand-in' } })
})
afterAll(() => site.close())

describe('what a teacher decides about answers', () => {
  it('is said to the student: taken out, not marked yet, and changed by hand', async () => {
    const student = await openAttempt(site, assignment.joinCode, 'Judged', PHONE)
    const call = callsAs(teacher, site)
    await student.goTo(0)
    const { page } = student
    await page.getByRole('radio', { name: 'The mayor' }).check()
    await page.getByText('Saved', { exact: true }).waitFor()
    const voiding = { change: { what: 'void' }, reason: 'Two options are right.' }
    await call('POST', `/api/question-sets/${assignment.questionSet.id}/questions/again/mends`, voiding)

    await student.goTo(1)
    await page.getByText('Your teacher took this question out.').waitFor()
    await page.getByRole('button', { name: /All questions/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Question 2 taken out' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in …' }).click()
    await page.getByText('1 question without an answer:').waitFor()
    await page.getByRole('button', { name: 'Go to question 3' }).click()
    await page.getByRole('textbox').fill('Because nobody came to her shop.')
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Hand in …' }).click()
    await page.getByText('All your answers are complete.').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click()

    await page.getByText('0 of 2 points', { exact: true }).first().waitFor()
    await page.getByText('1 answer waits for your teacher, and is not in these points yet.').waitFor()
    await page.getByText('Your teacher took this question out. It counts for nobody.').waitFor()
    await page.getByText('Your teacher still has to mark this answer.').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await expectAccessibleInBothSchemes(page)

    const overrides = `/api/assignments/${assignment.id}/attempts/${student.attempt.id}/overrides`
    await call('PUT', `${overrides}/who`, { credit: 0.5, reason: 'The mayor was asked first.' })
    await page.reload()
    await page.getByText('Your teacher changed the points: The mayor was asked first.').waitFor()
    await page.getByText('1 of 2 points', { exact: true }).first().waitFor()
    await expectAccessibleInBothSchemes(page)
  })

  it('is not waited for in practice: the student compares a written answer with the model', async () => {
    const practice = await giveSet(teacher, site, {
      text: ARTICLE,
      questions: (passageId) => questions(passageId).slice(2),
      settings: { feedback: 'each-answer', isPractice: true },
    })
    const student = await openAttempt(site, practice.joinCode, 'Alone', PHONE)
    const { page } = student
    await student.goTo(0)
    await page.getByRole('textbox').fill('Because nobody came to her shop.')
    await page.getByRole('button', { name: 'Check answer' }).click()
    await page.getByText('In practice nobody marks this answer.').waitFor()
    await page.getByRole('heading', { name: 'A model answer' }).waitFor()
    await page.getByRole('button', { name: 'Hand in …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click()
    await page.getByText('1 answer is yours to compare with the model, and not in these points.').waitFor()
    expect(await page.getByText('Your teacher still has to mark').count()).toBe(0)
  })
})
