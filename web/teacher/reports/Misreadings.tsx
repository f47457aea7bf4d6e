import { For, Show } from 'solid-js'
import type { PassageReport } from '#api/contract.ts'
import { errorTags } from '#web/question-kinds/error-tags.ts'
import { counted } from '#web/teacher/parts/wording.ts'
import { skillNames } from '#web/teacher/question-sets/words.ts'
import { Bar } from './charts/Bar.tsx'
import { percent } from './in-words.ts'
import styles from './Misreadings.module.css'

/** The share of marks earned per skill. */
export function Skills(props: { skills: PassageReport['skills'] }) {
  return (
    <section aria-labelledby="skills" class={styles.part}>
      <h2 id="skills">Skills</h2>
      <ul class={styles.rows}>
        <For each={props.skills}>
          {({ skill, questions, facility }) => (
            <li>
              <div class={styles.line}>
                <span>
                  {skillNames[skill]} <span class="soft">({counted(questions, 'question')})</span>
                </span>
                <strong>{percent(facility)}</strong>
              </div>
              <Bar share={facility} />
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

/** Which misreadings wrong answers stand for, over all questions. */
export function Misreadings(props: { errorTags: PassageReport['errorTags'] }) {
  const sorted = () => props.errorTags.toSorted((a, b) => b.students - a.students || b.count - a.count)
  return (
    <section aria-labelledby="misreadings" class={styles.part}>
      <h2 id="misreadings">Misreadings</h2>
      <Show when={sorted().length > 0} fallback={<p class="soft">No wrong answer stands for a known misreading.</p>}>
        <ul class={styles.rows}>
          <For each={sorted()}>
            {({ errorTag, count, students }) => (
              <li>
                <div class={styles.line}>
                  <span>{errorTags[errorTag].name}</span>
                  <strong>{counted(students, 'student')}</strong>
                </div>
                <p class={styles.meaning}>
                  {errorTags[errorTag].inPlainWords} {counted(count, 'answer')} in all.
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
