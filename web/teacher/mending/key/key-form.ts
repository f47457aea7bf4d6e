import type { Content, Key, Kind, ReadablePassage } from '#api/contract.ts'

/** How the key of a kind is changed while its content, which students have answered, stays as it is. */
export interface KeyFormProps<K extends Kind> {
  readonly content: Content<K>
  readonly key: Key<K>
  readonly change: (key: Key<K>) => void
  /** What is wrong at a field of the question, e.g. `key.correct`. */
  readonly faultAt: (path: string) => string | undefined
  readonly passage: ReadablePassage | null
}
