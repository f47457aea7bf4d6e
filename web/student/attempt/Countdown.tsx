import { createEffect, createSignal, onCleanup, Show } from 'solid-js'
import { counted, momentInWords } from '#web/student/words.ts'
import styles from './Attempt.module.css'

const MINUTE = 60_000
const FAR_MS = 180 * MINUTE
const SPOKEN_AT = [5, 1]

function inWords(left: number): string {
  if (left > 5 * MINUTE) return `${Math.ceil(left / MINUTE)} min left`
  const seconds = Math.max(0, Math.ceil(left / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
}

/** Time left on the server's clock. It can be hidden; near the end it is said, hidden or not. */
export function Countdown(props: { deadline: number; now: () => number; onEnd: () => void }) {
  const [left, setLeft] = createSignal(props.deadline - props.now())
  const [isHidden, setHidden] = createSignal(false)
  const [spoken, setSpoken] = createSignal('')
  createEffect(() => {
    const { deadline } = props
    let before = deadline - props.now()
    const tick = (): void => {
      const after = deadline - props.now()
      const passed = SPOKEN_AT.find((minutes) => before > minutes * MINUTE && after <= minutes * MINUTE)
      if (passed !== undefined) setSpoken(`${counted(passed, 'minute')} left.`)
      before = after
      setLeft(after)
      if (after > 0) return
      clearInterval(timer)
      props.onEnd()
    }
    const timer = setInterval(tick, 1000)
    onCleanup(() => clearInterval(timer))
  })
  return (
    <div class={styles.time}>
      <Show when={left() < FAR_MS} fallback={<span class="soft">Open until {momentInWords(props.deadline)}</span>}>
        <button
          type="button"
          class="quiet small"
          aria-pressed={isHidden()}
          aria-label={isHidden() ? 'Show the time left' : `Time: ${inWords(left())}. Hide it`}
          onClick={() => setHidden(!isHidden())}
        >
          <span aria-hidden="true">{isHidden() ? 'Show time' : inWords(left())}</span>
        </button>
      </Show>
      <span class="sr-only" role="status">
        {spoken()}
      </span>
    </div>
  )
}
