import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advice } from '#api/domain/advice/advice.ts'
import { adviceOn } from '#api/domain/advice/advice-on.ts'
import { coverageOf } from '#api/domain/advice/coverage.ts'
import type { AdvisedPassage } from '#api/domain/advice/unasked-figures.ts'
import { anchorAt } from '#api/domain/anchor.ts'
import { paragraphsOf } from '#api/domain/passage.ts'
import { feedbackKey, type Question, shuffled } from '#api/domain/question.ts'
import { type Kind, kindNames, kinds } from '#api/domain/question-kinds/index.ts'
import { readingOf } from '#api/domain/reading/reading.ts'
import { examplePassage } from '#api/services/example/passage.ts'
import { exampleQuestions } from '#api/services/example/questions.ts'

const shared: Pick<
  Question,
  'passageId' | 'points' | 'skill' | 'proof' | 'evidence' | 'acceptedProof' | 'explanation' | 'feedback'
> = {
  passageId: 'p',
  points: 1,
  skill: 'inference',
  proof: 'none',
  acceptedProof: [],
  evidence: [{ start: 0, end: 3, quote: 'The', prefix: '', suffix: '' }],
  explanation: 'It says so.',
  feedback: {},
}

/** A choice; the first option is right. */
function choice(prompt: string, texts: readonly string[], given: Partial<Question<'choice'>> = {}): Question<'choice'> {
  const options = texts.map((text, index) => ({ id: `o${index}`, text }))
  const id = `choice ${prompt}`
  return { ...shared, id, kind: 'choice', prompt, content: { options }, key: { correct: 'o0', partial: {} }, ...given }
}
const verdict = (prompt: string): Question<'verdict'> => ({
  ...shared,
  id: `verdict ${prompt}`,
  kind: 'verdict',
  prompt,
  content: {},
  key: { verdict: 'true' },
})
const figure = (prompt: string, value: number): Question<'figure'> => ({
  ...shared,
  id: `figure ${prompt}`,
  kind: 'figure',
  prompt,
  content: { asks: { bound: true, unit: true } },
  key: { low: value, high: null, bound: 'at-least', unit: ['civilians', 'deaths'] },
})
function specimen<K extends Kind>(kind: K): Question<K> {
  const { content, key } = kinds[kind].specimen
  return { ...shared, id: `specimen ${kind}`, prompt: 'Who says so?', kind, content, key } as Question<K>
}
const passage = (text: string, passageId = 'p', title = 'The bridge'): AdvisedPassage => ({
  passageId,
  title,
  text,
  paragraphs: paragraphsOf(text),
})
const messagesOn = (...questions: Question[]) => adviceOn(questions, []).map(({ message }) => message)
const fine = ['The mayor', 'An engineer', 'A shop owner']
const prompt = 'Who asked for help?'

it('a question without a flaw gets no advice', () => {
  expect(adviceOn([choice(prompt, fine)], [])).toEqual([])
})

it('the example set gets next to none', () => {
  let count = 0
  const newId = () => {
    count += 1
    return `q${count}`
  }
  const { title, text } = examplePassage
  const found = adviceOn(exampleQuestions({ passageId: 'p', newId }), [passage(text, 'p', title)])
  expect(found.length).toBeLessThanOrEqual(2)
})

/** A name, a question in which it is found, one that only looks like it, and how the advice begins. */
const examples: [name: string, found: Question, nearMiss: Question, path: string, message: RegExp][] = [
  [
    'the right option is by far the longest',
    choice(prompt, ['The harbour master, who had waited for a whole week', 'The mayor', 'A sailor']),
    choice(prompt, ['The harbour master', 'The mayor', 'A sailor']),
    'content',
    /by far the longest/,
  ],
  [
    'an option points at the others',
    choice(prompt, ['The mayor', 'A sailor', 'None of the above']),
    choice(prompt, ['The mayor', 'A sailor', 'All of the crew']),
    'content',
    /^“None of the above” can be picked/,
  ],
  [
    'two options overlap in words',
    choice(prompt, ['The mayor', 'The mayor and the council', 'A sailor']),
    choice(prompt, ['The mayor', 'The mayor’s brother', 'A sailor']),
    'content',
    /^“The mayor” and “The mayor and the council” overlap/,
  ],
  [
    'two options overlap in numbers',
    choice('How many came?', ['10 to 20', '20 to 30', '40 to 50']),
    choice('How many came?', ['10 to 19', '20 to 29', '30 to 39']),
    'content',
    /^“10 to 20” and “20 to 30” overlap/,
  ],
  [
    'only the right option repeats a word of the prompt',
    choice('Who mended the bridge?', ['The bridge company', 'The mayor', 'A sailor']),
    choice('Who mended the bridge?', ['The bridge company', 'The bridge warden', 'A sailor']),
    'content',
    /^Only the right option repeats “bridge”/,
  ],
  [
    'a negative is easily missed',
    choice('Who was not asked?', fine),
    choice('Who was NOT asked?', fine),
    'prompt',
    /^“not” is easy to miss/,
  ],
  [
    'numbers are not in order',
    choice('How many came?', ['26', '47', '21']),
    choice('How many came?', ['47', '26', '21']),
    'content',
    /not in order/,
  ],
  [
    'no wrong option has an error tag',
    choice(prompt, fine, { skill: 'voice' }),
    choice(prompt, fine, {
      skill: 'voice',
      feedback: { [feedbackKey('answer', 'o1')]: { text: '', errorTag: 'wrong-speaker' } },
    }),
    'feedback',
    /which misreading/,
  ],
  [
    'there is no explanation',
    choice(prompt, fine, { explanation: ' ' }),
    // Its key is missing: there is more pressing work.
    choice(prompt, fine, { explanation: '', key: { correct: null, partial: {} } }),
    'explanation',
    /^There is no explanation/,
  ],
]

describe('a finding', () => {
  it.each(examples)('%s', (_, found, nearMiss, path, message) => {
    expect(adviceOn([found], [])).toEqual([{ questionId: found.id, path, message: expect.stringMatching(message) }])
    expect(adviceOn([nearMiss], [])).toEqual([])
  })

  it('bounds on one number, or with a number beyond, are a test of reading and no overlap', () => {
    const options = ['at least 700', '700', 'at most 700', 'at least 7,500']
    expect(messagesOn(choice('How many died?', options)).filter((message) => message.includes('overlap'))).toEqual([])
  })

  it('a statement to be judged, a quotation, a clause and emphasis may be negative', () => {
    const quoted = 'Who said “we were not asked”?'
    expect(messagesOn(verdict('The mayor did not answer.'), choice(quoted, fine))).toEqual([])
    expect(messagesOn(choice('Which words prove that nobody was not asked?', fine))).toEqual([])
    expect(messagesOn(choice('Who was *not* asked?', fine))).toEqual([])
    expect(messagesOn(choice('Who didn’t ask?', fine))).toEqual([expect.stringContaining('“didn’t”')])
  })

  it('names long options by their beginning', () => {
    const long = 'the mayor '.repeat(60)
    const [message] = messagesOn(choice(prompt, [long, `${long} and the council`, 'A sailor', 'A diver']))
    expect(message?.length).toBeLessThan(300)
  })

  it('options that are not the teacher’s are left alone', () => {
    const passageIsSilent: Question<'verdict'> = { ...verdict('The bridge is old.'), key: { verdict: 'not-said' } }
    expect(messagesOn(passageIsSilent)).toEqual([])
  })

  it('a kind that tells the misreading itself needs no error tags', () => {
    expect(messagesOn({ ...specimen('voice'), skill: 'voice' })).toEqual([])
  })
})

describe('an answer that another question gives away', () => {
  const deaths = figure('How many civilians has the crackdown killed?', 7500)

  it('stands in its text together with what is asked', () => {
    const told = 'At least 7,500 civilians were killed in the crackdown.'
    expect(adviceOn([deaths, verdict(told)], [])).toEqual([
      {
        questionId: deaths.id,
        path: 'prompt',
        message: `Another question gives the answer away: “${told}”. Change one of the two.`,
      },
    ])
  })

  it.each([
    'The revolt has lasted 7,500 hours.',
    'At least 75 civilians were killed in the crackdown.',
    'Many civilians were killed in the crackdown.',
  ])('is not given away by %s', (prompt) => {
    expect(messagesOn(deaths, verdict(prompt))).toEqual([])
  })

  it('is not given away by the same sources in another list of options', () => {
    expect(messagesOn(choice('Who mended the bridge?', fine), choice('Who closed the bridge?', fine))).toEqual([])
  })
})

describe('figures that no question asks about', () => {
  const asked = choice(prompt, fine)
  const unasked = (text: string, ...questions: Question[]) =>
    adviceOn(questions.length > 0 ? questions : [asked], [passage(text)])
  const lines = (text: string, ...questions: Question[]) => unasked(text, ...questions).map(({ message }) => message)

  it('are named with their bound and paragraph', () => {
    expect(unasked('The bridge closes.\n\nIts closing angers at least 700 people.')).toEqual([
      { questionId: null, path: 'questions', message: 'No question asks about “at least 700” (paragraph 2).' },
    ])
  })

  it('are named with what is tied to them', () => {
    expect(lines('They saw a 26-day strike, and 12% left.')).toEqual([
      'No question asks about “26-day” (paragraph 1).',
      'No question asks about “12%” (paragraph 1).',
    ])
  })

  it('say which passage where there are several', () => {
    const passages = [passage('None here.'), passage('There were 47.', 'q', 'The strike')]
    expect(adviceOn([asked], passages).map(({ message }) => message)).toEqual([
      'No question asks about “47” (“The strike”, paragraph 1).',
    ])
  })

  it.each([
    'It began on March 1.',
    'It began on 13 March 2012.',
    'It began in 1989, at 8:30 and not at 9 p.m.',
    'A Mig-29 flew by, then Apollo 11.',
    `Its account is ${'47'.repeat(100)}.`,
    'It was the 3rd time that Resolution 47 failed, on 2012-03-13.',
  ])('are not dates, times, names, codes and ordinals: %s', (text) => {
    expect(lines(text)).toEqual([])
  })

  it.each<[string, Question]>([
    ['evidence', choice(prompt, fine, { evidence: [{ start: 0, end: 20, quote: '', prefix: '', suffix: '' }] })],
    ['a prompt', choice('Who are the 7,500?', fine)],
    ['a key', figure('How many died?', 7500)],
    ['a right option', choice('How many?', ['7500 people', '30 people', '20 people'])],
  ])('are not those that %s touches', (_, question) => {
    expect(lines('At least 7,500 died.', question)).toEqual([])
  })

  it('are those that only a wrong option names', () => {
    expect(lines('At least 7,500 died.', choice('How many?', ['20 people', '30 people', '7500 people']))).toEqual([
      'No question asks about “At least 7,500” (paragraph 1).',
    ])
  })

  it('are those of a statement that a question only shows', () => {
    const text = 'At least 7,500 died. It was cold.'
    const { content, key, ...asked } = specimen('voice')
    const at = (quote: string) =>
      anchorAt(text, { start: text.indexOf(quote), end: text.indexOf(quote) + quote.length })
    const statements = ['At least 7,500 died.', 'It was cold.'].map((quote, index) => ({
      id: `s${index + 1}`,
      place: at(quote),
    }))
    const cues = [{ statementId: 's1', place: at('At least') }]
    const shows = { ...asked, evidence: [], key, content: { ...content, statements, cues } }
    expect(lines(text, shows)).toEqual(['No question asks about “At least 7,500” (paragraph 1).'])
  })

  it('are at most five, and none while there is no question', () => {
    const text = 'We saw 21, 22, 23, 24, 25, 26 and 27 of them.'
    expect(lines(text)).toHaveLength(5)
    expect(adviceOn([], [passage(text)])).toEqual([])
  })
})

describe('advice on any set', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('bridge', 'mayor', 'not', '47', 'at least', '10 to 20', 'all of the above', 'the', '“', '’'),
      )
      .map((all) => all.join(' ')),
  )
  const questions = fc
    .array(
      fc.oneof(
        fc.tuple(words, fc.array(words, { maxLength: 6 })).map(([prompt, texts]) => choice(prompt, texts)),
        fc
          .tuple(words, fc.constantFrom(...kindNames))
          .map(([prompt, kind]): Question => ({ ...specimen(kind), prompt })),
      ),
      { maxLength: 8 },
    )
    .map((all) => all.map((one, index): Question => ({ ...one, id: `q${index}` })))
  const bySpelling = (all: unknown[]) => all.map((one) => JSON.stringify(one)).sort()

  it('never fails, is advice, and is the same each time and in every order of the questions', () => {
    fc.assert(
      fc.property(questions, words, (all, text) => {
        const passages = [passage(text)]
        const found = adviceOn(all, passages)
        expect(advice.array().parse(found)).toEqual(found)
        expect(adviceOn(all, passages)).toEqual(found)
        expect(bySpelling(adviceOn(all.toReversed(), passages))).toEqual(bySpelling(found))
      }),
    )
  })

  it('does not depend on the order of options, but for numbers in order', () => {
    fc.assert(
      fc.property(words, fc.uniqueArray(words, { maxLength: 6 }), (prompt, texts) => {
        const asked = choice(prompt, texts)
        const paths = (one: Question) =>
          adviceOn([one], []).filter(({ message }) => !message.includes('in order')).length
        expect(paths(shuffled(asked, (list) => list.toReversed()))).toBe(paths(asked))
      }),
    )
  })

  it('is found fast for 200 questions on a long passage', () => {
    const all = Array.from({ length: 200 }, (_, index): Question => {
      const kind = kindNames[index % kindNames.length] ?? 'choice'
      return { ...specimen(kind), id: `q${index}`, prompt: `Who said that bridge ${index} would be closed?` }
    })
    const long = passage('About 7,500 people crossed the bridge. '.repeat(4000))
    adviceOn(all, [long])
    const start = performance.now()
    adviceOn(all, [long])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('coverage', () => {
  const questions = exampleQuestions({
    passageId: 'p',
    newId: (() => {
      let ids = 0
      return () => `q${++ids}`
    })(),
  })
  const passage = { passageId: 'p', text: examplePassage.text, reading: readingOf(examplePassage.text) }
  const unasked = (asked: readonly Question[], what: 'sources' | 'figures') =>
    coverageOf(asked, passage)
      [what].filter(({ isAsked }) => !isAsked)
      .map(({ words }) => words)

  it('is full on the example, and empty without questions', () => {
    expect([unasked(questions, 'sources'), unasked(questions, 'figures')]).toEqual([[], []])
    const { sources, figures } = coverageOf([], passage)
    expect([...sources, ...figures].some(({ isAsked }) => isAsked)).toBe(false)
    expect([sources.length, figures.length].every((count) => count > 2)).toBe(true)
  })

  it('grows with every question, and never shrinks', () => {
    fc.assert(
      fc.property(fc.subarray(questions), fc.subarray(questions), (some, others) => {
        const both = new Set([...unasked([...some, ...others], 'sources'), ...unasked([...some, ...others], 'figures')])
        for (const words of both) {
          expect([...unasked(some, 'sources'), ...unasked(some, 'figures')]).toContain(words)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('knows a source by its name in a right answer, as a whole word', () => {
    const named = (text: string) => choice('Who says so?', [text, 'Nobody'])
    expect(unasked([named('Anatoly Antonov')], 'sources')).not.toContain('Anatoly Antonov')
    expect(unasked([named('Antonovka apples')], 'sources')).toContain('Anatoly Antonov')
  })
})
