import styles from './WordMark.module.css'

export function WordMark() {
  return (
    <span class={styles.mark}>
      <img src="/icon.svg" alt="" width="28" height="28" />
      <span>Whosaid</span>
    </span>
  )
}
