import type { Component } from 'solid-js'
import type { Content, Key, Kind, OptionFeedback, QuestionReview, ReadablePassage, Response } from '#api/contract.ts'

/** How a student answers a kind of question. Students load only these. */
export interface PlayerFace<K extends Kind> {
  readonly name: string
  readonly Player: Component<PlayerProps<K>>
  /** Whether a field of the answer is still empty, for kinds whose answer has several. */
  readonly isUnfinished?: (content: Content<K>, response: Response<K>) => boolean
}
export interface PlayerProps<K extends Kind> {
  readonly content: Content<K>
  readonly response: Response<K> | null
  readonly change: (response: Response<K>) => void
  readonly isDisabled: boolean
  /** Id of the element that holds the prompt, for aria-labelledby. */
  readonly labelledBy: string
  readonly passage: ReadablePassage | null
}

/** How a marked answer is shown, to its student and to the teacher: what was given, the key, feedback per option. */
export interface ReviewFace<K extends Kind> {
  readonly Review: Component<ReviewProps<K>>
}
export interface ReviewProps<K extends Kind> {
  readonly content: Content<K>
  readonly key: Key<K>
  readonly response: Response<K> | null
  readonly parts: QuestionReview['parts']
  readonly feedback: Readonly<Record<string, OptionFeedback>>
  /** What a teacher wrote when marking by a rubric. */
  readonly comment: string | null
  readonly passage: ReadablePassage | null
}

/** Whom a review speaks to. */
export type Reader = 'student' | 'teacher'

/** How a teacher writes a kind of question: everything below the prompt. */
export interface EditorFace<K extends Kind> {
  readonly name: string
  /** One line for the menu of kinds. */
  readonly hint: string
  readonly Editor: Component<EditorProps<K>>
}
export interface Changed<K extends Kind> {
  content?: Content<K>
  key?: Key<K>
  feedback?: Record<string, OptionFeedback>
}
export interface EditorProps<K extends Kind> {
  readonly content: Content<K>
  readonly key: Key<K>
  readonly feedback: Readonly<Record<string, OptionFeedback>>
  readonly change: (changed: Changed<K>) => void
  /** What is missing at a field of this question, e.g. `key.correct`, `content.options.2.text`. */
  readonly faultAt: (path: string) => string | undefined
  readonly passage: ReadablePassage | null
}
