import { describe, expect, it } from 'vitest'
import { type Anchor, fits } from '#api/domain/anchor.ts'
import { paragraphsOf, passageText, passageTitle, sourceCard } from '#api/domain/passage.ts'
import {
  faultsOf,
  feedbackKey,
  grade,
  partsOf,
  type Question,
  question,
  readResponse,
  shown,
  withMovedAnchors,
} from '#api/domain/question.ts'
import type { Response } from '#api/domain/question-kinds/index.ts'
import { type ErrorTag, errorTag } from '#api/domain/question-kinds/question-kind.ts'
import { demonstrationNames, demonstrationResponses } from '#api/services/example/demonstration.ts'
import { examplePassage } from '#api/services/example/passage.ts'
import { exampleQuestions } from '#api/services/example/questions.ts'

const { text } = examplePassage

function countedQuestions() {
  let count = 0
  return exampleQuestions({
    passageId: 'passage',
    newId: () => {
      count += 1
      return `q${count}`
    },
  })
}
const questions = countedQuestions()
const named = questions.map((asked) => [asked.prompt, asked] as const)
const indices = demonstrationNames.map((_, index) => index)

/** Every anchor of a question, in its evidence or its key. */
function anchorsOf(asked: Question): Anchor[] {
  const anchors: Anchor[] = []
  withMovedAnchors(asked, (place) => {
    anchors.push(place)
    return place
  })
  return anchors
}

describe('the example passage', () => {
  it('is a passage as a teacher could save it, with a source card that says its quotations are reworded', () => {
    expect(passageText.parse(text)).toBe(text)
    expect(passageTitle.parse(examplePassage.title)).toBe(examplePassage.title)
    expect(sourceCard.parse(examplePassage.sourceCard)).toEqual(examplePassage.sourceCard)
    expect(examplePassage.sourceCard.licence).toContain('reworded')
  })

  it('has 350 to 500 words in 11 to 14 paragraphs', () => {
    const words = text.split(/\s+/).length
    expect(words).toBeGreaterThanOrEqual(350)
    expect(words).toBeLessThanOrEqual(500)
    expect(paragraphsOf(text).length).toBeGreaterThanOrEqual(11)
    expect(paragraphsOf(text).length).toBeLessThanOrEqual(14)
  })

  it.each([
    ['a death toll with no source', 'has claimed the lives of at least 7,500 civilians'],
    ['a second one', 'At least 700 civilians died in it.'],
    ['two reported numbers', 'Rights activists reported on Monday that 26 women and 21 children'],
    ['their sum without a source', 'By the time the 47 were killed'],
    ['the same number with another unit', 'Its 26-day shelling of Homs'],
    ['a date that ends it', 'broke off for a time on March 1'],
    ['an attribution inside a relative clause', 'areas it says shelter rebels'],
    ['a refusal that claims nothing', 'He declined to say'],
    ['a hedge', 'a Russian ship, allegedly loaded'],
    ['what the ship told', 'told Cypriot officials that it was bound for Turkey'],
    ['the last base, in the voice of the reporter', 'a single base left: Tartus'],
    ['a full name and office', 'Deputy Defence Minister Anatoly Antonov'],
    ['a split quotation', 'at the moment,” he said, “and'],
    ['an inverted one', 'to do it,” said Antonov'],
    ['words of the editor inside a quotation', '“No (Russian) commandos'],
    ['quotation marks without a speaker', 'Reports of a “clean-up” then'],
  ])('keeps the trap: %s', (_, words) => {
    expect(text).toContain(words)
  })

  it('names its main speaker in full once and has no typing faults', () => {
    expect(text.split('Anatoly')).toHaveLength(2)
    expect(text).not.toMatch(/["']| {2}| \n|\d[a-z]|\b(\w+) \1\b/)
  })
})

describe('the example questions', () => {
  it('are at least 16, over all seven kinds and the four main skills', () => {
    expect(questions.length).toBeGreaterThanOrEqual(16)
    expect(new Set(questions.map(({ kind }) => kind))).toEqual(
      new Set(['choice', 'multiple', 'verdict', 'match', 'figure', 'short', 'highlight']),
    )
    const skills = questions.map(({ skill }) => skill)
    expect(skills).toEqual(expect.arrayContaining(['attribution', 'voice', 'figures', 'evidence']))
    expect(new Set(questions.map(({ prompt }) => prompt)).size).toBe(questions.length)
  })

  it.each(named)('can be published: %s', (_, asked) => {
    expect(question.parse(asked)).toEqual(asked)
    expect(faultsOf(asked)).toEqual([])
    expect(asked.explanation).not.toBe('')
  })

  it.each(named)('proves its answer in the passage: %s', (_, asked) => {
    expect(asked.evidence.length).toBeGreaterThan(0)
    expect(anchorsOf(asked).filter((place) => !fits(text, place))).toEqual([])
  })

  it.each(named)(
    'tells a student something about every option, and about no option that is missing: %s',
    (_, asked) => {
      const given = partsOf(asked).flatMap(({ part, options }) =>
        (options ?? []).map((option) => ({ ...option, field: feedbackKey(part, option.given) })),
      )
      expect(given.map(({ field }) => field)).toEqual(expect.arrayContaining(Object.keys(asked.feedback)))
      for (const { field, right } of given) {
        if (['choice', 'multiple', 'verdict'].includes(asked.kind)) expect(asked.feedback[field]?.text).toBeTruthy()
        if (right) expect(asked.feedback[field]?.errorTag ?? null).toBeNull()
      }
    },
  )

  it('never makes the right option the longest', () => {
    for (const asked of questions) {
      if (asked.kind !== 'choice') continue
      const { correct } = asked.key
      const lengths = asked.content.options.map((option) => option.text.length)
      const right = asked.content.options.find(({ id }) => id === correct)
      expect(right?.text.length).toBeLessThan(Math.max(...lengths))
    }
  })

  it('asks for a whole sentence where it marks by sentence', () => {
    const sentences = paragraphsOf(text).flatMap((paragraph) => paragraph.sentences)
    const places = sentences.map(({ start, end }) => text.slice(start, end).trim())
    for (const asked of questions) {
      if (asked.kind !== 'highlight' || asked.content.by !== 'sentence') continue
      for (const { quote } of asked.key.required) expect(places).toContain(quote)
    }
  })
})

describe('the demonstration class', () => {
  const classResponses = indices.map((index) => demonstrationResponses(questions, index))

  const attempts = classResponses.filter((responses) => responses !== null)
  const creditOf = (asked: Question, responses: Map<string, Response>) => {
    const given = responses.get(asked.id)
    return given === undefined ? 0 : (grade(asked, given)?.credit ?? 0)
  }
  const meanOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

  it('has 24 students, no two of one name', () => {
    expect(new Set(demonstrationNames).size).toBe(24)
  })

  it('gives only responses that fit their questions', () => {
    for (const responses of classResponses) {
      for (const asked of questions) {
        const given = responses?.get(asked.id)
        if (given !== undefined) expect(readResponse(shown(asked), given)).toEqual(given)
      }
    }
  })

  it('gives the same responses every time', () => {
    expect(indices.map((index) => demonstrationResponses(countedQuestions(), index))).toEqual(classResponses)
  })

  it('has one student without an attempt and two who left the last questions open', () => {
    const counts = classResponses.map((responses) => responses?.size ?? 0)
    expect(counts.filter((count) => count === 0)).toHaveLength(1)
    expect(counts.filter((count) => count > 0 && count < questions.length)).toHaveLength(2)
  })

  it('scores like a class: a middling mean and a wide spread', () => {
    const possible = questions.reduce((sum, { points }) => sum + points, 0)
    const shares = attempts.map((responses) =>
      questions.reduce((sum, asked) => sum + (asked.points * creditOf(asked, responses)) / possible, 0),
    )
    const mean = meanOf(shares)
    const spread = Math.sqrt(meanOf(shares.map((share) => (share - mean) ** 2)))
    expect(mean).toBeGreaterThan(0.5)
    expect(mean).toBeLessThan(0.75)
    expect(spread).toBeGreaterThan(0.12)
    expect(spread).toBeLessThan(0.24)
  })

  it('finds no question that everybody or nearly nobody gets right', () => {
    for (const asked of questions) {
      const facility = meanOf(attempts.map((responses) => creditOf(asked, responses)))
      expect(facility).toBeGreaterThan(0.2)
      expect(facility).toBeLessThan(0.95)
    }
  })

  it('takes claims as fact most of all, and drops hedges more often than it misreads figures', () => {
    const tags = questions.flatMap((asked) =>
      attempts.flatMap((responses) => {
        const given = responses.get(asked.id)
        return given === undefined ? [] : (grade(asked, given)?.parts ?? []).flatMap((part) => part.errorTag ?? [])
      }),
    )
    const countOf = (tag: ErrorTag) => tags.filter((one) => one === tag).length
    const most = errorTag.options.toSorted((one, other) => countOf(other) - countOf(one))
    expect(most[0]).toBe('claim-taken-as-fact')
    expect(countOf('hedge-dropped')).toBeGreaterThan(countOf('wrong-figure'))
  })
})
