import { z } from 'zod'
import { anchor, type Place } from '../anchor.ts'
import { keepableText } from '../keepable.ts'
import { optionFaults } from './option-faults.ts'
import { type ErrorTag, type Fault, optionId, type Part, type QuestionKind } from './question-kind.ts'

const MOST = 40

/** The voices that every question offers beside its sources: what stands first and what stands last. */
const reporter = { id: 'reporter', text: 'The reporter' } as const
const cannotTell = { id: 'cannot-tell', text: 'Cannot tell' } as const
/** More voices than these are a chore to choose from. */
const MOST_SOURCES = 12
const WITHOUT_CUE = 'without-cue:'

const source = z.strictObject({
  id: optionId.refine((id) => id !== reporter.id && id !== cannotTell.id, { error: 'This id is taken.' }),
  text: keepableText.max(1000),
  is: z.enum(['person', 'document']),
})
/** Statements stand in the order of the text and do not overlap; a sentence in two voices is two statements. */
const statement = z.strictObject({
  id: optionId.refine((id) => !id.startsWith(WITHOUT_CUE), { error: 'This id is taken.' }),
  place: anchor,
})
/** The words of a statement that credit it to somebody; the student is asked about the statement without them too. */
const cue = z.strictObject({ statementId: optionId, place: anchor })
const content = z.strictObject({
  statements: z.array(statement).max(MOST),
  sources: z.array(source).max(20),
  cues: z.array(cue).max(MOST),
})

/** By statement: the id of a source, `reporter` or `cannot-tell`. */
const voices = z
  .record(optionId, optionId)
  .refine((rows) => Object.keys(rows).length <= MOST, { error: `At most ${MOST} statements can have a voice.` })
const key = z.strictObject({ voices, withoutCue: voices })
const response = z.strictObject({ voices, withoutCue: voices })
type Content = z.infer<typeof content>
type Key = z.infer<typeof key>
type Response = z.infer<typeof response>
type Voices = Readonly<Record<string, string>>

const voicesIn = ({ sources }: Content) => [reporter, ...sources, cannotTell]

/** Own entries only: a statement called "constructor" has no voice until someone gives it one. */
function voiceOf(rows: Voices, statementId: string): string | null {
  return Object.hasOwn(rows, statementId) ? (rows[statementId] ?? null) : null
}

/** One thing that is asked about a statement: whose voice it is, or whose it is without its cue. */
interface Asked {
  readonly part: string
  readonly label: string
  readonly statementId: string
  readonly step: keyof Response
}

/** Everything that is asked, in the order of the text. */
function askedIn({ statements, cues }: Content): Asked[] {
  return statements.flatMap(({ id, place: { quote } }) => {
    const cue = cues.find(({ statementId }) => statementId === id)
    const first: Asked = { part: id, label: quote, statementId: id, step: 'voices' }
    if (cue === undefined) return [first]
    const label = `Without “${cue.place.quote}”: ${quote}`
    return [first, { part: `${WITHOUT_CUE}${id}`, label, statementId: id, step: 'withoutCue' }]
  })
}

/** The misreading that takes one voice for another; null where one of them is nobody's. */
function misreading(right: string | null, given: string | null): ErrorTag | null {
  if (right === null || given === null || right === given) return null
  if (right === cannotTell.id || given === cannotTell.id) return null
  if (given === reporter.id) return 'claim-taken-as-fact'
  return right === reporter.id ? 'fact-taken-as-claim' : 'wrong-speaker'
}

const isWithin = (inner: Place, outer: Place): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start

function statementFaults({ statements }: Content): Fault[] {
  const faults: Fault[] = []
  if (statements.length < 2) faults.push({ path: 'content.statements', message: 'Give at least two statements.' })
  for (const [index, { id, place }] of statements.entries()) {
    const path = `content.statements.${index}.place`
    const before = statements[index - 1]
    if (before !== undefined && place.start < before.place.end) {
      faults.push({ path, message: `This statement begins before statement ${index} ends.` })
    }
    if (statements.findIndex((one) => one.id === id) < index) {
      faults.push({ path, message: 'Remove this statement and select it anew: its id is taken.' })
    }
  }
  return faults
}

function sourceFaults({ sources }: Content): Fault[] {
  const faults = optionFaults(sources, 'content.sources', 'source', 1)
  if (sources.length > MOST_SOURCES) {
    faults.push({ path: 'content.sources', message: `Give at most ${MOST_SOURCES} sources.` })
  }
  for (const [index, { text }] of sources.entries()) {
    if (!/^\s*((the\s+)?reporter|cannot\s+tell)\s*$/i.test(text)) continue
    faults.push({ path: `content.sources.${index}.text`, message: 'Students can choose this voice already.' })
  }
  return faults
}

function cueFaults({ statements, cues }: Content): Fault[] {
  const seen = new Set<string>()
  return cues.flatMap(({ statementId, place }, index) => {
    const path = `content.cues.${index}.place`
    const statement = statements.find(({ id }) => id === statementId)
    if (statement === undefined) return [{ path, message: 'Remove this cue: its statement is gone.' }]
    if (seen.has(statementId)) return [{ path, message: 'Keep one cue of this statement.' }]
    seen.add(statementId)
    return isWithin(place, statement.place) ? [] : [{ path, message: 'Select words within the statement.' }]
  })
}

/** The rows of statements that are still there. */
const rowsOf = (rows: Voices, statementIds: readonly string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(rows).filter(([id]) => statementIds.includes(id)))

/**
 * Whose voice is it: the student labels each statement of a text with the reporter, a source, or "cannot tell". Where a
 * statement has a cue, a second step asks who stands behind it once the cue is taken out: the reporter, as a rule.
 * Everything that is asked counts the same.
 */
export const voice: QuestionKind<Content, Key, Response> = {
  content,
  key,
  response,
  blank: (newId) => ({
    content: { statements: [], sources: [{ id: newId(), text: '', is: 'person' }], cues: [] },
    key: { voices: {}, withoutCue: {} },
  }),
  specimen: {
    content: {
      statements: [
        {
          id: 's1',
          place: {
            start: 120,
            end: 169,
            quote: 'The bridge will close in May, the mayor has said.',
            prefix: '',
            suffix: ' Then nothing came.',
          },
        },
        { id: 's2', place: { start: 170, end: 188, quote: 'Then nothing came.', prefix: 'has said. ', suffix: '' } },
      ],
      sources: [
        { id: 'mayor', text: 'The mayor', is: 'person' },
        { id: 'plan', text: 'The council’s plan', is: 'document' },
      ],
      cues: [
        {
          statementId: 's1',
          place: { start: 150, end: 168, quote: 'the mayor has said', prefix: 'in May, ', suffix: '.' },
        },
      ],
    },
    key: { voices: { s1: 'mayor', s2: 'reporter' }, withoutCue: { s1: 'reporter' } },
    fullCredit: { voices: { s1: 'mayor', s2: 'reporter' }, withoutCue: { s1: 'reporter' } },
    noCredit: { voices: { s1: 'reporter', s2: 'cannot-tell' }, withoutCue: { s1: 'plan' } },
  },
  faults(content, key) {
    const faults = [...sourceFaults(content), ...statementFaults(content), ...cueFaults(content)]
    const offered = voicesIn(content).map(({ id }) => id)
    for (const { statementId, step } of askedIn(content)) {
      if (offered.includes(voiceOf(key[step], statementId) ?? '')) continue
      const message = step === 'voices' ? 'Say whose voice this is.' : 'Say who stands behind it without the cue.'
      faults.push({ path: `key.${step}.${statementId}`, message })
    }
    return faults
  },
  misfit(content, response) {
    const asked = askedIn(content)
    const offered = voicesIn(content).map(({ id }) => id)
    for (const step of ['voices', 'withoutCue'] as const) {
      for (const [id, given] of Object.entries(response[step])) {
        const isAsked = asked.some((one) => one.step === step && one.statementId === id)
        if (!isAsked) return `There is no statement "${id}"${step === 'voices' ? '' : ' with a cue'}.`
        if (!offered.includes(given)) return `There is no voice "${given}".`
      }
    }
    return null
  },
  isEmpty: ({ voices, withoutCue }) => Object.keys(voices).length === 0 && Object.keys(withoutCue).length === 0,
  grade(content, key, response) {
    const parts = askedIn(content).map(({ part, statementId, step }) => {
      const given = voiceOf(response[step], statementId)
      const right = voiceOf(key[step], statementId)
      return {
        part,
        given: given === null ? [] : [given],
        credit: given !== null && given === right ? 1 : 0,
        errorTag: misreading(right, given),
      }
    })
    const right = parts.filter(({ credit }) => credit === 1).length
    return { credit: parts.length === 0 ? 0 : right / parts.length, parts }
  },
  /** All parts share their options, so that they can be counted together. */
  parts: (content, key): Part[] =>
    askedIn(content).map(({ part, label, statementId, step }) => {
      const right = voiceOf(key[step], statementId)
      const options = voicesIn(content).map(({ id, text }) => ({
        given: id,
        label: text,
        right: id === right,
        errorTag: misreading(right, id),
      }))
      return { part, label, options, ...(step === 'withoutCue' && { isSecondStep: true as const }) }
    }),
  /** Statements stand in the order of the text, and the voices in one order for everybody. */
  shuffled: (unchanged) => unchanged,
  /** Its statements are its evidence. */
  needsEvidence: () => false,
  moveAnchors({ content, key }, move) {
    const statements = content.statements
      .flatMap(({ id, place }) => {
        const moved = move(place)
        return moved === null ? [] : [{ id, place: moved }]
      })
      .toSorted((one, other) => one.place.start - other.place.start)
    const ids = statements.map(({ id }) => id)
    const cues = content.cues.flatMap(({ statementId, place }) => {
      const moved = move(place)
      return moved === null || !ids.includes(statementId) ? [] : [{ statementId, place: moved }]
    })
    const withCue = cues.map(({ statementId }) => statementId)
    return {
      content: { ...content, statements, cues },
      key: { voices: rowsOf(key.voices, ids), withoutCue: rowsOf(key.withoutCue, withCue) },
    }
  },
}
