import { useSearchParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { kindMenu } from '#web/question-kinds/editors.tsx'
import { Empty } from '#web/teacher/parts/Empty.tsx'
import { PageHead } from '#web/teacher/parts/PageHead.tsx'
import { counted } from '#web/teacher/parts/wording.ts'
import { BankFilters } from '#web/teacher/question-sets/BankFilters.tsx'
import { BankList } from '#web/teacher/question-sets/BankList.tsx'
import { type BankFilter, createBank, createChosen, isFiltered } from '#web/teacher/question-sets/create-bank.ts'
import { isSkill } from '#web/teacher/question-sets/words.ts'
import { CopyToSet } from './CopyToSet.tsx'
import styles from './QuestionBank.module.css'

type Sought = { search?: string; skill?: string; kind?: string; passage?: string; archived?: string }

/** Every question of the teacher's sets; what is looked for stands in the address. */
export default function QuestionBank() {
  const [sought, setSought] = useSearchParams<Sought>()
  const filter = (): BankFilter => ({
    search: sought.search,
    skill: sought.skill !== undefined && isSkill(sought.skill) ? sought.skill : undefined,
    kind: kindMenu.find(({ kind }) => kind === sought.kind)?.kind,
    passage: sought.passage,
    withArchived: sought.archived === 'true',
  })
  const bank = createBank(filter)
  const chosen = createChosen()
  const narrow = (changed: Partial<BankFilter>): void => {
    const { search, skill, kind, passage, withArchived } = { ...filter(), ...changed }
    setSought({ search, skill, kind, passage, archived: withArchived ? 'true' : undefined }, { replace: true })
  }
  const [isCopying, setCopying] = createSignal(false)
  return (
    <>
      <PageHead
        title="Question bank"
        lead="The questions of all your sets. Tick those you want to use again and copy them to another set."
      />
      <div class="stack">
        <BankFilters filter={filter()} isInEditor={false} change={narrow} />
        <BankList bank={bank} chosen={chosen} areSetsLinked>
          <Show
            when={isFiltered(filter())}
            fallback={
              <Empty title="No questions yet">
                <p>Whatever you write in a question set can be found here and used again.</p>
                <a class="button primary" href="/question-sets?new=true">
                  New question set
                </a>
              </Empty>
            }
          >
            <Empty title="No question found">
              <p>Try fewer words, or another skill, kind or passage.</p>
            </Empty>
          </Show>
        </BankList>
        <Show when={chosen.count() > 0}>
          <div class={styles.bar}>
            <p role="status">{counted(chosen.count(), 'question')} chosen</p>
            <div class="row">
              <button type="button" class="primary" onClick={() => setCopying(true)}>
                Copy to a set …
              </button>
              <button type="button" class="quiet" onClick={() => chosen.clear()}>
                Clear
              </button>
            </div>
          </div>
        </Show>
      </div>
      <CopyToSet
        chosen={chosen}
        isOpen={isCopying()}
        onClose={() => setCopying(false)}
        copied={() => void bank.refetch()}
      />
    </>
  )
}
