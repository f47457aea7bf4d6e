import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const multiple: PlayerFace<'multiple'> = { name: 'Choose several', Player: MultiplePlayer }

function MultiplePlayer(_props: PlayerProps<'multiple'>) {
  return <p class="soft">…</p>
}
