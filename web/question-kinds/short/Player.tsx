import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const short: PlayerFace<'short'> = { name: 'Short answer', Player: ShortPlayer }

function ShortPlayer(_props: PlayerProps<'short'>) {
  return <p class="soft">…</p>
}
