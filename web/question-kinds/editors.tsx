import { Show } from 'solid-js'
import type { Kind, Question, ReadablePassage } from '#api/contract.ts'
import { choice } from './choice/Editor.tsx'
import { cloze } from './cloze/Editor.tsx'
import { extended } from './extended/Editor.tsx'
import type { EditorFace } from './face.ts'
import { figure } from './figure/Editor.tsx'
import { highlight } from './highlight/Editor.tsx'
import { match } from './match/Editor.tsx'
import { multiple } from './multiple/Editor.tsx'
import { order } from './order/Editor.tsx'
import { passageOf } from './passage-of.ts'
import { short } from './short/Editor.tsx'
import { verdict } from './verdict/Editor.tsx'
import { voice } from './voice/Editor.tsx'

/** THE LIST of how a teacher writes questions: one for every kind, in the order of the menu. */
export const editors: { readonly [K in Kind]: EditorFace<K> } = {
  choice,
  multiple,
  verdict,
  match,
  figure,
  short,
  highlight,
  order,
  cloze,
  voice,
  extended,
}

/** What the menu of kinds offers. */
export const kindMenu: readonly { readonly kind: Kind; readonly name: string; readonly hint: string }[] = (
  [
    'choice',
    'multiple',
    'verdict',
    'match',
    'figure',
    'short',
    'highlight',
    'order',
    'cloze',
    'voice',
    'extended',
  ] as const satisfies readonly Kind[]
).map((kind) => ({ kind, name: editors[kind].name, hint: editors[kind].hint }))

export interface KindEditorProps {
  readonly question: Question
  /** Gets the whole question with its content, key or feedback changed. */
  readonly change: (question: Question) => void
  /** What is missing at a field, by its path within the question, e.g. `content.options.2.text`. */
  readonly faultAt: (path: string) => string | undefined
  readonly passages: readonly ReadablePassage[]
}

/** Everything of a question that depends on its kind; prompt, points, skill, evidence and explanation are the page's. */
export function KindEditor(props: KindEditorProps) {
  return (
    <Show when={`${props.question.kind} ${props.question.id}`} keyed>
      <EditorOf {...props} question={props.question} />
    </Show>
  )
}

function EditorOf<K extends Kind>(props: KindEditorProps & { readonly question: Question<K> }) {
  const { Editor } = editors[props.question.kind]
  return (
    <Editor
      content={props.question.content}
      key={props.question.key}
      feedback={props.question.feedback}
      change={(changed) => props.change({ ...props.question, ...changed })}
      faultAt={props.faultAt}
      passage={passageOf(props.question, props.passages)}
    />
  )
}
