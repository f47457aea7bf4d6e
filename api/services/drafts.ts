import { blueprint } from '#api/domain/blueprint.ts'
import type { Draft } from '#api/domain/drafts/draft.ts'
import { draftsOf } from '#api/domain/drafts/drafts-of.ts'
import { fillBlueprint } from '#api/domain/drafts/fill-blueprint.ts'
import { leftOver } from '#api/domain/drafts/left-over.ts'
import type { Question } from '#api/domain/question.ts'
import type { DraftsQuery, DraftsView, Filling, TakenDrafts } from '#api/resources/drafts.ts'
import type { QuestionSetView } from '#api/resources/question-set.ts'
import type { ReadingView } from '#api/resources/reading.ts'
import { type Context, requireTeacher } from './context.ts'
import { ownPassage } from './passages.ts'
import { badInput, Problem } from './problems.ts'
import { appendQuestions } from './question-sets/append-questions.ts'
import { storedSet } from './question-sets/stored-set.ts'
import { readReading } from './readings.ts'

interface Drafted {
  readonly text: string
  readonly view: ReadingView
  readonly drafts: readonly Draft[]
}

/** What can be asked about the newest revision of a passage, by its reading as it is now. */
async function draftedFrom(context: Context, passageId: string): Promise<Drafted> {
  const teacher = await requireTeacher(context)
  const view = await readReading(context, passageId)
  const { text, revisionId } = await ownPassage(context.db, teacher.id, passageId)
  if (revisionId !== view.revisionId) throw stale()
  const drafts = draftsOf({ text, reading: view.reading }).map((draft) => ({
    ...draft,
    question: { ...draft.question, passageId },
  }))
  return { text, view, drafts }
}

const stale = (): Problem =>
  new Problem('stale', 'The passage or its reading was changed in the meantime. Look at the drafts again.')

const ofReading = ({ passageId, revisionId, version }: ReadingView) => ({
  passageId,
  revisionId,
  readingVersion: version,
})

export async function findDrafts(context: Context, passageId: string, by: DraftsQuery): Promise<DraftsView> {
  const { text, view, drafts } = await draftedFrom(context, passageId)
  const { sources, figures } = view.reading
  const left = leftOver(text, view.reading, drafts)
  return {
    ...ofReading(view),
    drafts: drafts.filter(
      ({ question }) => (by.skill ?? question.skill) === question.skill && (by.kind ?? question.kind) === question.kind,
    ),
    left: {
      sources: sources.filter(({ id }) => left.sourceIds.includes(id)).map(({ id, name }) => ({ id, name })),
      figures: figures
        .filter(({ id }) => left.figureIds.includes(id))
        .map(({ id, start, end }) => ({ id, quote: text.slice(start, end) })),
    },
  }
}

/** Which drafts on a passage would fill what the set lacks of its blueprint. Nothing is taken yet. */
export async function findFilling(context: Context, setId: string, passageId: string): Promise<Filling> {
  const teacher = await requireTeacher(context)
  const { row, questions } = await storedSet(context.db, teacher.id, setId)
  const { view, drafts } = await draftedFrom(context, passageId)
  const chosen = fillBlueprint(drafts, blueprint.parse(row.blueprint), questions)
  return { ...ofReading(view), draftIds: chosen.map(({ question }) => question.id) }
}

/** Appends the drafts a teacher chose, as questions like any other. They must be those the teacher saw. */
export const takeDrafts = (
  context: Context,
  setId: string,
  expectedVersion: number | null,
  taken: TakenDrafts,
): Promise<QuestionSetView> =>
  appendQuestions(context, setId, expectedVersion, () => takenQuestions(context, taken), 'draftIds')

async function takenQuestions(context: Context, taken: TakenDrafts): Promise<Question[]> {
  const { view, drafts } = await draftedFrom(context, taken.passageId)
  if (view.revisionId !== taken.revisionId || view.version !== taken.readingVersion) throw stale()
  return taken.draftIds.map((draftId, index) => {
    const found = drafts.find(({ question }) => question.id === draftId)
    if (found === undefined) throw badInput([{ path: `draftIds.${index}`, message: 'There is no such draft.' }])
    return found.question
  })
}
