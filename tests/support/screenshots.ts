import { execFileSync } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { assignExample, signUp } from './example.ts'
import { openSite } from './open-site.ts'

/** `npm run screenshots`: takes the README's pictures from the running app, with the example in it. */
const FOLDER = '.github/screenshots'
const LAPTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
/** With the usual faults of pasted text. */
const PASTED = [
  'Bridge closed\nBridge closedBridge closed',
  'The old bridge is safe, the mayor said on Monday. At least 1,200 homes lost power in the storm.',
  'The 47were repaired by dawn. “Nobody asked us," said Rana Holm, who runs a shop beside the river.',
  'ADVERTISEMENT',
  'Engineers will report within a week, according to the county.',
].join('\n\n')

async function take(page: Page, name: string, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme })
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${FOLDER}/${name}-${scheme}.png` })
}

async function joinAs(page: Page, name: string, joinCode: string): Promise<void> {
  await page.goto(`/join/${joinCode}`)
  await page.getByRole('textbox').fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'I have written it down' }).click()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { name: /Question 1 of/ }).waitFor()
  await page.getByRole('radio', { name: /Antonov/ }).check()
}

execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
await mkdir(FOLDER, { recursive: true })
const site = await openSite()
const teacher = await signUp(site, LAPTOP)

await teacher.goto('/passages/new')
await teacher.getByLabel('Text of the article').fill(PASTED)
await teacher.getByRole('button', { name: 'Look it over' }).click()
await teacher.getByText(/places to look at/).waitFor()
await take(teacher, 'review')

const assignment = await assignExample(teacher, site)
await teacher.goto(`/question-sets/${assignment.questionSet.id}`)
await teacher.getByRole('button', { name: /^Question 1 / }).click()
await teacher.getByRole('textbox', { name: 'Question', exact: true }).waitFor()
await take(teacher, 'editor')
await teacher.goto(`/assignments/${assignment.id}/wall`)
await teacher.getByText('and type this code').waitFor()
await take(teacher, 'wall', 'dark')

const student = await site.person({ viewport: LAPTOP, reducedMotion: 'reduce' })
await joinAs(student, 'Maya', assignment.joinCode)
await take(student, 'attempt')
const phone = await site.person({ viewport: PHONE, deviceScaleFactor: 2 })
await joinAs(phone, 'Omar', assignment.joinCode)
await take(phone, 'phone')

await student.getByRole('button', { name: /All questions/ }).click()
await student
  .getByRole('dialog')
  .getByRole('button', { name: /Hand in/ })
  .click()
await student.getByRole('dialog').getByRole('button', { name: 'Hand in', exact: true }).click()
await student.waitForURL(/result$/)
await student.getByRole('button', { name: 'Show in the passage' }).first().click()
await student.locator('mark').first().waitFor()
await take(student, 'result', 'dark')

const passage = assignment.passages[0]?.id
await teacher.goto(`/passages/${passage}/report`)
await teacher.getByRole('heading', { level: 1 }).waitFor()
await take(teacher, 'report')
await teacher.goto(`/passages/${passage}/reading`)
await teacher
  .getByRole('button', { name: /^Accept / })
  .first()
  .waitFor()
await take(teacher, 'reading')

const { entries } = await (await teacher.context().request.get('/api/assignments')).json()
await teacher.goto(`/assignments/${entries.at(-1).id}/walk-through`)
for (const shown of [/^Question 1 of/, /answered$/, /Right:/]) {
  await teacher.getByText(shown).first().waitFor()
  await teacher.keyboard.press('ArrowRight')
}
await teacher.locator('mark').first().waitFor()
await take(teacher, 'walk-through')
await site.close()
