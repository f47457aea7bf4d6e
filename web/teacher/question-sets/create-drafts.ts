import { createEffect, createMemo, createResource, createSignal, on } from 'solid-js'
import type { Kind, QuestionDraft, Skill } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { api } from '#web/teacher/api.ts'
import type { EditedDraft } from './create-draft.ts'
import { inTurn } from './in-turn.ts'
import { isSkill, skillNames } from './words.ts'

/** Which drafts are shown. */
export interface DraftFilter {
  readonly skill: Skill | undefined
  readonly kind: Kind | undefined
}

export interface DraftGroup {
  readonly skill: Skill
  readonly drafts: readonly QuestionDraft[]
}

/** The drafts on a passage that the set does not have yet, and which of them are ticked. */
export function createDrafts(set: EditedDraft, passageId: () => string, filter: () => DraftFilter) {
  const [view, { refetch }] = createResource(passageId, (id) =>
    call(api.drafts.passages[':id'].drafts.$get({ param: { id }, query: {} })),
  )
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set())
  createEffect(on(passageId, () => setChosen(new Set<string>()), { defer: true }))

  const isThere = ({ question }: QuestionDraft): boolean =>
    set.draft.questions.some(({ kind, prompt, evidence }) => {
      const isSamePlace = evidence[0]?.quote === question.evidence[0]?.quote
      return kind === question.kind && prompt === question.prompt && isSamePlace
    })
  const open = createMemo(() => (view.latest?.drafts ?? []).filter((draft) => !isThere(draft)))
  const groups = createMemo((): DraftGroup[] => {
    const { skill, kind } = filter()
    const wanted = open().filter(
      ({ question }) => (skill ?? question.skill) === question.skill && (kind ?? question.kind) === question.kind,
    )
    return Object.keys(skillNames)
      .filter(isSkill)
      .map((one) => ({
        skill: one,
        drafts: inTurn(
          wanted.filter(({ question }) => question.skill === one),
          ({ question }) => question.kind,
        ),
      }))
      .filter(({ drafts }) => drafts.length > 0)
  })
  return {
    view,
    refetch,
    open,
    groups,
    chosen,
    has: ({ question }: QuestionDraft): boolean => chosen().has(question.id),
    toggle({ question }: QuestionDraft, isTicked: boolean): void {
      const next = new Set(chosen())
      if (isTicked) next.add(question.id)
      else next.delete(question.id)
      setChosen(next)
    },
    clear: () => setChosen(new Set<string>()),
    /** Ticks what would fill the blueprint; returns how many drafts that are. */
    async fill(): Promise<number> {
      await set.flush()
      const param = { id: set.id }
      const { draftIds } = await call(
        api.drafts['question-sets'][':id'].questions.drafts.$get({ param, query: { passageId: passageId() } }),
      )
      const known = draftIds.filter((id) => open().some(({ question }) => question.id === id))
      setChosen(new Set(known))
      return known.length
    },
    /** Puts these drafts into the set; returns the ids of the new questions and the way back. */
    async take(ids: readonly string[]) {
      const read = view.latest
      if (read === undefined) throw new Error('The drafts are not read yet.')
      const order = read.drafts.map(({ question }) => question.id).filter((id) => ids.includes(id))
      const { passageId, revisionId, readingVersion } = read
      return await set.takeDrafts({ passageId, revisionId, readingVersion, draftIds: order })
    },
  }
}
export type Drafts = ReturnType<typeof createDrafts>
