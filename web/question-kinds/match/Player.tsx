import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const match: PlayerFace<'match'> = { name: 'Who said what', Player: MatchPlayer }

function MatchPlayer(_props: PlayerProps<'match'>) {
  return <p class="soft">…</p>
}
