import type { Content, Key, OptionFeedback, Place, ReadablePassage } from '#api/contract.ts'
import { withoutFeedbackOn } from '#web/question-kinds/feedback-key.ts'
import { anchorHere } from '#web/question-kinds/quote.ts'
import { overlaps } from '#web/shared/passage/fragments.ts'
import { trimmed } from '#web/shared/passage/words.ts'

/** What the server takes. */
export const MOST_STATEMENTS = 40

export type Statement = Content<'voice'>['statements'][number]
export type Cue = Content<'voice'>['cues'][number]

/** What changes together when statements, cues or sources come and go. */
export interface Written {
  readonly content: Content<'voice'>
  readonly key: Key<'voice'>
  readonly feedback: Readonly<Record<string, OptionFeedback>>
}

const kept = (rows: Readonly<Record<string, string>>, keeps: (id: string, voice: string) => boolean) =>
  Object.fromEntries(Object.entries(rows).filter(([id, voice]) => keeps(id, voice)))

/** The question with changed lists; what hung on statements, cues and sources that are gone goes too. */
export function withLists({ content: before, key, feedback }: Written, lists: Partial<Content<'voice'>>) {
  const changed = { ...before, ...lists }
  const statementIds = changed.statements.map(({ id }) => id)
  const content = { ...changed, cues: changed.cues.filter(({ statementId }) => statementIds.includes(statementId)) }
  const withCue = content.cues.map(({ statementId }) => statementId)
  const isGone = (id: string) => !content.sources.some((source) => source.id === id)
  const gone = [
    ...before.sources.map(({ id }) => id).filter(isGone),
    ...before.statements.filter(({ id }) => !statementIds.includes(id)).flatMap(({ id }) => [id, `without-cue:${id}`]),
  ]
  return {
    content,
    key: {
      voices: kept(key.voices, (id, voice) => statementIds.includes(id) && !gone.includes(voice)),
      withoutCue: kept(key.withoutCue, (id, voice) => withCue.includes(id) && !gone.includes(voice)),
    },
    feedback: withoutFeedbackOn(feedback, gone),
  }
}

/** The statements at these places, in the order of the text; those that stood there before stay what they were. */
export function statementsAt(
  places: readonly Place[],
  before: readonly Statement[],
  passage: Pick<ReadablePassage, 'text'>,
  newId: () => string,
): Statement[] {
  return places
    .toSorted((one, other) => one.start - other.start)
    .map(
      ({ start, end }) =>
        before.find(({ place }) => place.start === start && place.end === end) ?? {
          id: newId(),
          place: anchorHere(passage, { start, end }),
        },
    )
}

/** The places of the statements with every sentence of one paragraph, or of all, that none of them touches yet. */
export function withSentences(
  statements: readonly Statement[],
  { paragraphs }: Pick<ReadablePassage, 'paragraphs'>,
  paragraphNumber: number | null,
): Place[] {
  const sentences = paragraphs
    .filter(({ number }) => paragraphNumber === null || number === paragraphNumber)
    .flatMap((paragraph) => paragraph.sentences)
  const places = statements.map(({ place }) => place)
  return [...places, ...sentences.filter((sentence) => !places.some((place) => overlaps(place, sentence)))]
}

const hasWord = (text: string) => /[\p{L}\p{N}]/u.test(text)

/**
 * The statement in two or three: what was cut out of it and what stands around that. Marks that close go with what
 * they follow, marks that open with what they precede. One place when there is nothing around it.
 */
export function splitAt(text: string, whole: Place, cut: Place): Place[] {
  const closing = /^[\s,.;:!?…)\]”’»]*/.exec(text.slice(cut.end, whole.end))?.[0].length ?? 0
  const opening = /[\s(['"“‘«]*$/.exec(text.slice(whole.start, cut.start))?.[0].length ?? 0
  const isFirst = !hasWord(text.slice(whole.start, cut.start))
  const isLast = !hasWord(text.slice(cut.end, whole.end))
  const from = isFirst ? whole.start : cut.start - opening
  const to = isLast ? whole.end : cut.end + closing
  const pieces = [
    { start: whole.start, end: from },
    { start: from, end: to },
    { start: to, end: whole.end },
  ]
  return pieces.flatMap((piece) => trimmed(text, piece) ?? [])
}

export const contains = (outer: Place, { start, end }: Place): boolean => outer.start <= start && end <= outer.end

/** The statements with one of them split; the piece that holds its cue, else the first, stays what it was. */
export function withSplit(
  { statements, cues }: Content<'voice'>,
  id: string,
  cut: Place,
  passage: Pick<ReadablePassage, 'text'>,
  newId: () => string,
): Pick<Content<'voice'>, 'statements' | 'cues'> {
  const cue = cues.find(({ statementId }) => statementId === id)?.place
  const whole = statements.find((one) => one.id === id)
  if (whole === undefined) return { statements, cues }
  const pieces = splitAt(passage.text, whole.place, cut)
  const keeper = pieces.find((piece) => cue !== undefined && contains(piece, cue)) ?? pieces[0]
  const isCueKept = cue !== undefined && keeper !== undefined && contains(keeper, cue)
  return {
    statements: statements.flatMap((one) =>
      one.id === id
        ? pieces.map((piece) => ({ id: piece === keeper ? id : newId(), place: anchorHere(passage, piece) }))
        : one,
    ),
    cues: isCueKept ? cues : cues.filter(({ statementId }) => statementId !== id),
  }
}
