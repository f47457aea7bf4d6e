import type { PlayerFace, PlayerProps } from '#web/question-kinds/face.ts'

export const short: PlayerFace<'short'> = { name: 'Short answer', Player: PlayShort }

function PlayShort(props: PlayerProps<'short'>) {
  return (
    <input
      type="text"
      dir="auto"
      autocomplete="off"
      placeholder="A word or a few words"
      maxLength={500}
      aria-labelledby={props.labelledBy}
      disabled={props.isDisabled}
      value={props.response?.text ?? ''}
      onInput={(event) => props.change({ text: event.currentTarget.value })}
    />
  )
}
