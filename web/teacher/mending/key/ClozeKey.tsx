import { For, Show } from 'solid-js'
import { gapName } from '#web/question-kinds/cloze/gap-name.ts'
import { LinesField } from '#web/question-kinds/LinesField.tsx'
import styles from './key.module.css'
import type { KeyFormProps } from './key-form.ts'
import { PickOne } from './PickOne.tsx'

/** Gap by gap: the right option, or the answers that count. */
export function ClozeKey(props: KeyFormProps<'cloze'>) {
  const rightIn = (gap: string): readonly string[] => props.key.accepted[gap] ?? []
  const set = (gap: string, accepted: string[]) =>
    props.change({ accepted: { ...props.key.accepted, [gap]: accepted } })
  const faultOf = (index: number) => props.faultAt(`content.pieces.${index}`)
  return (
    <div class={styles.rows}>
      <For each={props.content.pieces}>
        {({ gap }, index) => (
          <Show when={gap}>
            {(known) => (
              <Show
                when={known().options}
                fallback={
                  <LinesField
                    label={`${gapName(props.content.pieces, index())}: accepted answers, one a line`}
                    hint="Capitals, accents, punctuation and articles make no difference."
                    lines={rightIn(known().id)}
                    change={(lines) => set(known().id, lines)}
                    most={20}
                    longest={200}
                    path={`content.pieces.${index()}`}
                    faultAt={props.faultAt}
                  />
                }
              >
                {(options) => (
                  <PickOne
                    label={gapName(props.content.pieces, index())}
                    options={options()}
                    chosen={rightIn(known().id)[0]}
                    change={(id) => set(known().id, [id])}
                    fault={faultOf(index())}
                  />
                )}
              </Show>
            )}
          </Show>
        )}
      </For>
    </div>
  )
}
