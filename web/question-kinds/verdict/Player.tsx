import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const verdict: PlayerFace<'verdict'> = { name: 'True, false or not said', Player: VerdictPlayer }

function VerdictPlayer(_props: PlayerProps<'verdict'>) {
  return <p class="soft">…</p>
}
