import { Field } from '#web/shared/ui/Field.tsx'
import styles from './SourceCardFields.module.css'
import type { SourceCard } from './source-card.ts'

/** The title of a passage and where it comes from. `at` gives the sentence for a field, by its path in the API. */
export function SourceCardFields(props: {
  title: string
  sourceCard: SourceCard
  at: (path: string) => string | undefined
  onTitle: (title: string) => void
  onSourceCard: (sourceCard: SourceCard) => void
}) {
  const set = (change: Partial<SourceCard>): void => props.onSourceCard({ ...props.sourceCard, ...change })
  return (
    <div class={styles.fields}>
      <div class={styles.wide}>
        <Field label="Title" error={props.at('title')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={300}
              required
              value={props.title}
              onInput={(event) => props.onTitle(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <fieldset class={`${styles.fields} ${styles.wide}`}>
        <legend>
          Source card <span class="soft">(all optional)</span>
        </legend>
        <Field label="Outlet" error={props.at('sourceCard.outlet')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              placeholder="Who published it"
              value={props.sourceCard.outlet}
              onInput={(event) => set({ outlet: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Author" error={props.at('sourceCard.author')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={200}
              placeholder="As the byline says"
              value={props.sourceCard.author}
              onInput={(event) => set({ author: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Date" error={props.at('sourceCard.publishedOn')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={props.sourceCard.publishedOn}
              onInput={(event) => set({ publishedOn: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Licence" error={props.at('sourceCard.licence')}>
          {(control) => (
            <input
              {...control}
              dir="auto"
              maxLength={300}
              placeholder="What it may be used for"
              value={props.sourceCard.licence}
              onInput={(event) => set({ licence: event.currentTarget.value })}
            />
          )}
        </Field>
        <div class={styles.wide}>
          <Field label="Web address" error={props.at('sourceCard.url')}>
            {(control) => (
              <input
                {...control}
                type="url"
                maxLength={2000}
                placeholder="https://"
                value={props.sourceCard.url}
                onInput={(event) => set({ url: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      </fieldset>
    </div>
  )
}
