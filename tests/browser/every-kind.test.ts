import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { signUp } from '#tests/support/example.ts'
import { giveSet } from '#tests/support/give-set.ts'
import { type OpenAttempt, openAttempt } from '#tests/support/open-attempt.ts'
import { expectAccessible, expectAccessibleInBothSchemes, openSite, type Site } from '#tests/support/open-site.ts'
import { everyKind, SPECIMEN_TEXT } from '#tests/support/published-set.ts'

/** A way to work the page: with keys alone, or with a finger on a phone. */
interface Hand {
  readonly page: Page
  press(target: Locator): Promise<void>
  choose(select: Locator, option: string): Promise<void>
  write(field: Locator, text: string): Promise<void>
  /** Selects the sentence that begins so, in the passage. */
  select(start: RegExp): Promise<void>
}

const withKeys = (page: Page): Hand => ({
  page,
  async press(target) {
    await target.focus()
    await page.keyboard.press('Space')
  },
  async choose(select, option) {
    await select.focus()
    await page.keyboard.type(option)
  },
  async write(field, text) {
    await field.focus()
    await page.keyboard.type(text)
  },
  async select(start) {
    await page.getByRole('button', { name: start }).focus()
    await page.keyboard.press('Enter')
  },
})

const withFinger = (page: Page): Hand => ({
  page,
  press: (target) => target.tap(),
  // A phone's own wheel of options cannot be touched by a test.
  choose: async (select, option) => void (await select.selectOption({ label: option })),
  async write(field, text) {
    await field.tap()
    await field.pressSequentially(text)
  },
  async select(start) {
    await page.getByRole('button', { name: 'Passage: select' }).tap()
    await page.getByRole('button', { name: start }).tap()
    await page
      .getByRole('button', { name: /^Question \d+/ })
      .last()
      .tap()
  },
})

const field = (hand: Hand, name: string): Locator => hand.page.getByLabel(name, { exact: true })
const radio = (hand: Hand, name: string): Locator => hand.page.getByRole('radio', { name: new RegExp(name) })
const up = (hand: Hand, text: string): Locator => hand.page.getByRole('button', { name: `Move up: ${text}` })

/** How each kind is answered, and the answer that then is stored. A new kind has to say so too. */
const answers: { readonly [K in Kind]: { give(hand: Hand): Promise<void>; stored?: unknown } } = {
  choice: { give: (hand) => hand.press(radio(hand, 'The utility')) },
  multiple: {
    async give(hand) {
      await hand.press(hand.page.getByRole('checkbox', { name: /A dock worker/ }))
      await hand.press(hand.page.getByRole('checkbox', { name: /The harbour master/ }))
    },
  },
  verdict: { give: (hand) => hand.press(radio(hand, 'does not say')) },
  match: {
    async give(hand) {
      await hand.choose(field(hand, 'The bridge is safe.'), 'The mayor')
      await hand.choose(field(hand, 'The bridge should have been closed a year ago.'), 'An engineer')
      await hand.choose(field(hand, 'Repairs will start in May.'), 'The mayor')
    },
  },
  figure: {
    async give(hand) {
      await hand.write(field(hand, 'Number'), '1,200 or more')
      await hand.write(field(hand, 'Of what?'), 'household')
    },
  },
  short: { give: (hand) => hand.write(hand.page.getByPlaceholder('A word or a few words'), 'Harbour-master') },
  highlight: { give: (hand) => hand.select(/^The bridge will close in May/), stored: { selections: [sentence()] } },
  order: {
    async give(hand) {
      await hand.press(up(hand, 'The bridge was built.'))
      await hand.press(up(hand, 'The bridge was built.'))
      await hand.press(up(hand, 'The mayor closed the bridge.'))
    },
  },
  cloze: {
    async give(hand) {
      await hand.write(hand.page.getByRole('textbox', { name: /^Gap 1/ }), 'Year 1962')
      await hand.choose(hand.page.getByRole('combobox', { name: /^Gap 2/ }), 'the mayor')
    },
  },
  voice: {
    async give(hand) {
      const statement = (name: RegExp) => hand.page.getByRole('group', { name })
      await hand.press(statement(/^The bridge will close/).getByRole('radio', { name: 'The mayor' }))
      await hand.press(statement(/^Without/).getByRole('radio', { name: 'The reporter' }))
      await hand.press(statement(/^Then nothing came/).getByRole('radio', { name: 'The reporter' }))
    },
  },
  extended: {
    give: (hand) => hand.write(hand.page.locator('textarea'), 'It is the mayor who says it.'),
  },
}

function sentence(): { start: number; end: number } {
  const start = SPECIMEN_TEXT.indexOf('The bridge will close')
  return { start, end: start + 'The bridge will close in May, the mayor has said.'.length }
}

let site: Site
let joinCode: string
beforeAll(async () => {
  site = await openSite()
  const given = await giveSet(await signUp(site), site, { text: SPECIMEN_TEXT, questions: everyKind })
  joinCode = given.joinCode
})
afterAll(() => site.close())

async function answerIn(student: OpenAttempt, hand: Hand, kind: Kind): Promise<void> {
  await student.goTo(kindNames.indexOf(kind))
  const { give, stored = kinds[kind].specimen.fullCredit } = answers[kind]
  await give(hand)
  await expect.poll(() => student.stored(kind), { timeout: 8000 }).toEqual(stored)
  await student.page.getByText('Saved', { exact: true }).waitFor()
}

describe('every kind of question is answered', () => {
  it.each(kindNames)('%s: with keys alone', async (kind) => {
    const student = await openAttempt(site, joinCode, `Keys ${kind}`, { viewport: { width: 1280, height: 800 } })
    await answerIn(student, withKeys(student.page), kind)
    await expectAccessibleInBothSchemes(student.page)
    await student.page.context().close()
  })

  it.each(kindNames)('%s: with a finger on a phone of 360 px', async (kind) => {
    const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true }
    const student = await openAttempt(site, joinCode, `Finger ${kind}`, phone)
    await answerIn(student, withFinger(student.page), kind)
    expect(await student.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await expectAccessible(student.page)
    await student.page.context().close()
  })
})
