import { createEffect, createMemo, createResource, createSignal, on } from 'solid-js'
import type { BankEntry, Kind, QuestionCopies, Skill } from '#api/contract.ts'
import { call } from '#web/shared/call.ts'
import { createAction } from '#web/shared/ui/create-action.ts'
import { api } from '#web/teacher/api.ts'

/** What is looked for in the question bank. `passage` is an id, or `set` for all passages of the set being edited. */
export interface BankFilter {
  readonly search: string | undefined
  readonly skill: Skill | undefined
  readonly kind: Kind | undefined
  readonly passage: string | undefined
  /** Archived sets too. */
  readonly withArchived: boolean
}
export const noFilter: BankFilter = {
  search: undefined,
  skill: undefined,
  kind: undefined,
  passage: undefined,
  withArchived: false,
}

export const isFiltered = ({ search, skill, kind, passage }: BankFilter): boolean =>
  search !== undefined || skill !== undefined || kind !== undefined || passage !== undefined

/** The questions that the filter lets through, a page at a time. `setId` is the set being edited: its own stay out. */
export function createBank(filter: () => BankFilter, setId?: string) {
  const query = createMemo(() => queryOf(filter(), setId))
  const [first, { refetch }] = createResource(query, (asked) => find(asked, 1))
  const [rest, setRest] = createSignal<{ pages: number; entries: readonly BankEntry[] }>({ pages: 1, entries: [] })
  createEffect(on(query, () => setRest({ pages: 1, entries: [] }), { defer: true }))
  const more = createAction(async () => {
    const asked = query()
    const page = rest().pages + 1
    const { entries } = await find(asked, page)
    if (asked === query()) setRest((before) => ({ pages: page, entries: [...before.entries, ...entries] }))
  })
  return {
    first,
    refetch,
    entries: (): readonly BankEntry[] => [...(first.latest?.entries ?? []), ...rest().entries],
    total: (): number => first.latest?.total ?? 0,
    more,
  }
}
export type Bank = ReturnType<typeof createBank>

type Query = Record<string, string>

const find = (query: Query, page: number) =>
  call(api.questionBank['question-bank'].$get({ query: { ...query, page: String(page) } }))

function queryOf({ search, skill, kind, passage, withArchived }: BankFilter, setId: string | undefined): Query {
  const onPassages = passage === 'set' && setId !== undefined
  return {
    ...(search && { search }),
    ...(skill && { skill }),
    ...(kind && { kind }),
    ...(passage && !onPassages && { passageId: passage }),
    ...(onPassages && { passagesOfSetId: setId }),
    ...(setId && { exceptSetId: setId }),
    ...(withArchived && { withArchived: 'true' }),
  }
}

const nameOf = ({ setId, question }: BankEntry): string => `${setId}/${question.id}`

/** Questions ticked in the bank, in the order of ticking; they stay ticked when the filter changes. */
export function createChosen() {
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, BankEntry>>(new Map())
  return {
    entries: (): readonly BankEntry[] => [...chosen().values()],
    count: (): number => chosen().size,
    has: (entry: BankEntry): boolean => chosen().has(nameOf(entry)),
    toggle(entry: BankEntry, isChosen: boolean): void {
      const next = new Map(chosen())
      if (isChosen) next.set(nameOf(entry), entry)
      else next.delete(nameOf(entry))
      setChosen(next)
    },
    clear: () => setChosen(new Map()),
    /** As the API wants to hear it. */
    from: (): QuestionCopies['from'] =>
      [...chosen().values()].map(({ setId, question }) => ({ setId, questionId: question.id })),
  }
}
export type Chosen = ReturnType<typeof createChosen>
