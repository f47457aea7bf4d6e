import { type JSX, Show } from 'solid-js'
import { Icon } from './Icon.tsx'
import styles from './review.module.css'

/** One option of a marked answer: whether it was given and whether it is right, in words and shapes. */
export function OptionRow(props: {
  letter?: string
  text: string
  isGiven: boolean
  isRight: boolean
  givenWord: string
  children?: JSX.Element
}) {
  const look = () => (props.isRight ? styles.right : props.isGiven ? styles.wrong : '')
  return (
    <li class={`${styles.option} ${look()} ${props.isGiven ? styles.given : ''}`}>
      <div class={styles.line}>
        <Show when={props.letter}>
          <span class={styles.letter}>{props.letter}</span>
        </Show>
        <span class={styles.text} dir="auto">
          {props.text}
        </span>
        <span class={styles.words}>
          <Show when={props.isGiven}>
            <span class={styles.word}>
              <Icon shape={props.isRight ? 'tick' : 'cross'} /> {props.givenWord}
            </span>
          </Show>
          <Show when={props.isRight}>
            <span class={styles.word}>Right answer</span>
          </Show>
        </span>
      </div>
      {props.children}
    </li>
  )
}
