import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const highlight: PlayerFace<'highlight'> = { name: 'Select in the passage', Player: HighlightPlayer }

function HighlightPlayer(_props: PlayerProps<'highlight'>) {
  return <p class="soft">…</p>
}
