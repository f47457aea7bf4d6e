import { Show } from 'solid-js'
import type { Kind, ReadablePassage, Response, ShownQuestion } from '#api/contract.ts'
import { choice } from './choice/Player.tsx'
import { cloze } from './cloze/Player.tsx'
import { extended } from './extended/Player.tsx'
import type { PlayerFace } from './face.ts'
import { figure } from './figure/Player.tsx'
import { highlight } from './highlight/Player.tsx'
import { match } from './match/Player.tsx'
import { multiple } from './multiple/Player.tsx'
import { order } from './order/Player.tsx'
import { passageOf } from './passage-of.ts'
import { short } from './short/Player.tsx'
import { verdict } from './verdict/Player.tsx'
import { voice } from './voice/Player.tsx'

/** THE LIST of faces a student needs: one for every kind. */
export const players: { readonly [K in Kind]: PlayerFace<K> } = {
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

export interface QuestionPlayerProps {
  readonly question: ShownQuestion
  /** The response as it is kept, by the question's kind; null when there is none. */
  readonly response: unknown
  readonly change: (response: unknown) => void
  readonly isDisabled: boolean
  /** Id of the element that holds the prompt. */
  readonly labelledBy: string
  readonly passages: readonly ReadablePassage[]
}

/** Where a question is answered. The prompt stands above it and is the page's to show. */
export function QuestionPlayer(props: QuestionPlayerProps) {
  return (
    <Show when={`${props.question.kind} ${props.question.id}`} keyed>
      <PlayerOf {...props} question={props.question} />
    </Show>
  )
}

function PlayerOf<K extends Kind>(props: QuestionPlayerProps & { readonly question: ShownQuestion<K> }) {
  const { Player } = players[props.question.kind]
  return (
    <Player
      content={props.question.content}
      // Only the server and this player write responses, and the server has read this one by the kind's schema.
      response={props.response as Response<K> | null}
      change={props.change}
      isDisabled={props.isDisabled}
      labelledBy={props.labelledBy}
      passage={passageOf(props.question, props.passages)}
    />
  )
}
