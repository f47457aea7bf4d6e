import { z } from 'zod'
import { type Anchor, fits } from '#api/domain/anchor.ts'
import { type Blueprint, blueprint } from '#api/domain/blueprint.ts'
import { sentenceOfIssue } from '#api/domain/issue-sentence.ts'
import { keepableText } from '#api/domain/keepable.ts'
import { passageText, passageTitle, sourceCard } from '#api/domain/passage.ts'
import { pathTo } from '#api/domain/path-to.ts'
import { type Question, question, withMovedAnchors } from '#api/domain/question.ts'

const VERSION = 1
const strangerMessage = 'This is not a question set of Whosaid: “format” has to be “whosaid.question-set”.'
const versionMessage = `This version of the file is not understood here. Understood is: ${VERSION}.`

const filePassage = z.strictObject({
  /** A name within the file; an import gives the passage a new one. */
  id: keepableText.min(1).max(40),
  title: passageTitle,
  sourceCard,
  text: passageText,
})

/** A whole question set with its passages, keys and all. `passageId` and anchors are about the passages of the file. */
export const questionSetFile = z
  .strictObject({
    format: z.literal('whosaid.question-set', { error: strangerMessage }),
    version: z.literal(VERSION, { error: versionMessage }),
    title: keepableText.trim().min(1, 'Give the question set a title.').max(200),
    blueprint: blueprint.default([]),
    passages: z.array(filePassage).min(1, 'A question set needs a passage.').max(10),
    questions: z.array(question).max(200),
  })
  .superRefine((file, context) => {
    for (const { path, message } of misfitsOf(file))
      context.addIssue({ code: 'custom', path: path.split('.'), message })
  })
  .meta({ id: 'QuestionSetFile' })
export type QuestionSetFile = z.infer<typeof questionSetFile>

export interface FileFault {
  /** Names and indexes joined by dots; empty for the file as a whole. */
  readonly path: string
  readonly message: string
}

/** What of a set goes into its file. */
export interface SetParts {
  readonly title: string
  readonly blueprint: Blueprint
  readonly passages: readonly { passageId: string; title: string; sourceCard: unknown; text: string }[]
  readonly questions: readonly Question[]
}

/**
 * The set as text: fields in the order of the schema, those of content, key and feedback by name, two spaces, a line
 * feed at the end. The same set gives the same bytes. A list of faults when a question is about a passage that is not in
 * the set.
 */
export function toFile({ title, blueprint, passages, questions }: SetParts): string | FileFault[] {
  const localIds = new Map(passages.map(({ passageId }, index) => [passageId, `passage-${index + 1}`]))
  const elsewhere = questions.flatMap(({ passageId }, index) =>
    passageId === null || localIds.has(passageId) ? [] : [noPassage(index)],
  )
  if (elsewhere.length > 0) return elsewhere
  const file = questionSetFile.safeParse({
    format: 'whosaid.question-set',
    version: VERSION,
    title,
    blueprint,
    passages: passages.map(({ title, sourceCard, text }, index) => ({
      id: `passage-${index + 1}`,
      title,
      sourceCard,
      text,
    })),
    questions: questions.map((one) => ({ ...one, passageId: localIds.get(one.passageId ?? '') ?? null })),
  })
  if (!file.success) return faultsIn(file.error)
  return `${JSON.stringify({ ...file.data, questions: file.data.questions.map(ordered) }, null, 2)}\n`
}

const unordered: ReadonlySet<string> = new Set(['content', 'key', 'feedback'])

const ordered = (one: Question) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, unordered.has(name) ? byName(value) : value]))

/** A record keeps the order in which somebody clicked; that must not change the file. */
function byName(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(byName)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(fields.map(([name, inner]) => [name, byName(inner)]))
}

/** Reads the bytes of a file; everything that is wrong with it, each at its path, when it cannot be taken whole. */
export function fromFile(bytes: Uint8Array): QuestionSetFile | FileFault[] {
  const text = decoded(bytes)
  if (text === null) return [{ path: '', message: 'This file is not text in UTF-8.' }]
  const value = parsed(text)
  if ('message' in value) return [{ path: '', message: value.message }]
  const read = questionSetFile.safeParse(value.json)
  return read.success ? read.data : faultsIn(read.error)
}

/** What the header of the file says wrong has sentences of its own. */
const faultsIn = (error: z.ZodError): FileFault[] =>
  error.issues.map((issue) => {
    const path = issue.path.join('.')
    const isHeader = path === 'format' || path === 'version'
    return { path, message: isHeader ? issue.message : sentenceOfIssue(issue, 'The file') }
  })

/** Without a byte order mark; null where the bytes are not UTF-8, which would be kept as other text than was sent. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function parsed(text: string): { json: unknown } | { message: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    const at = /end of JSON/.test(said) ? text.length : /position (\d+)/.exec(said)?.[1]
    if (at === undefined) return { message: 'This file is not JSON.' }
    const before = text.slice(0, Number(at)).split('\n')
    const column = (before.at(-1)?.length ?? 0) + 1
    return { message: `This file is not JSON: it cannot be read at line ${before.length}, column ${column}.` }
  }
}

const noPassage = (index: number): FileFault => ({
  path: `questions.${index}.passageId`,
  message: 'This question is about a passage that is not in the set.',
})

/** What no single field can know: ids that come twice, and questions and anchors that fit no passage of the file. */
function misfitsOf({ passages, questions }: Pick<QuestionSetFile, 'passages' | 'questions'>): FileFault[] {
  const texts = new Map(passages.map(({ id, text }) => [id, text]))
  return [
    ...twice('passages', passages),
    ...twice('questions', questions),
    ...questions.flatMap((one, index) => {
      if (one.passageId !== null && !texts.has(one.passageId)) return [noPassage(index)]
      return lostAnchors(one, texts.get(one.passageId ?? '')).map(({ path, message }) => ({
        path: `questions.${index}.${path}`,
        message,
      }))
    }),
  ]
}

function twice(list: string, entries: readonly { id: string }[]): FileFault[] {
  const ids = entries.map(({ id }) => id)
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index ? [] : [{ path: `${list}.${index}.id`, message: `The id “${id}” comes twice.` }],
  )
}

function lostAnchors(one: Question, text: string | undefined): FileFault[] {
  const anchors: Anchor[] = []
  withMovedAnchors(one, (anchor) => {
    anchors.push(anchor)
    return anchor
  })
  if (text === undefined) {
    const message = 'Say which passage the evidence of this question is in.'
    return anchors.length === 0 ? [] : [{ path: 'passageId', message }]
  }
  return anchors
    .filter((anchor) => !fitsWhole(text, anchor))
    .map((anchor) => ({
      path: pathTo(one, anchor) ?? 'evidence',
      message: 'The passage does not have this quote, with what stands before and after it, at this place.',
    }))
}

const fitsWhole = (text: string, anchor: Anchor): boolean =>
  fits(text, anchor) &&
  text.slice(0, anchor.start).endsWith(anchor.prefix) &&
  text.startsWith(anchor.suffix, anchor.end)
