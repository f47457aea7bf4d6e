import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const figure: PlayerFace<'figure'> = { name: 'A number', Player: FigurePlayer }

function FigurePlayer(_props: PlayerProps<'figure'>) {
  return <p class="soft">…</p>
}
