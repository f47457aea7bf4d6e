import { z } from 'zod'
import { choice } from './choice.ts'
import { cloze } from './cloze.ts'
import { extended } from './extended.ts'
import { figure } from './figure.ts'
import { highlight } from './highlight.ts'
import { match } from './match.ts'
import { multiple } from './multiple.ts'
import { order } from './order.ts'
import type { QuestionKind } from './question-kind.ts'
import { short } from './short.ts'
import { verdict } from './verdict.ts'
import { voice } from './voice.ts'

/** THE LIST: every kind of question there is. A new kind is a module of this folder and a line here. */
const registered = { choice, multiple, verdict, match, figure, short, highlight, order, cloze, voice, extended }

export type Kind = keyof typeof registered
type Parts = {
  [K in Kind]: (typeof registered)[K] extends QuestionKind<infer C, infer A, infer R>
    ? { content: C; key: A; response: R }
    : never
}
export type Content<K extends Kind = Kind> = Parts[K]['content']
export type Key<K extends Kind = Kind> = Parts[K]['key']
export type Response<K extends Kind = Kind> = Parts[K]['response']

export const kinds: { readonly [K in Kind]: QuestionKind<Content<K>, Key<K>, Response<K>> } = registered

const [first, ...rest] = Object.keys(registered) as [Kind, ...Kind[]]
export const kindNames: readonly [Kind, ...Kind[]] = [first, ...rest]
export const kind = z.enum(kindNames)
