import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const choice: PlayerFace<'choice'> = { name: 'Choose one', Player: ChoicePlayer }

function ChoicePlayer(_props: PlayerProps<'choice'>) {
  return <p class="soft">…</p>
}
