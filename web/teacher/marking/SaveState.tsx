import type { WrittenAnswer } from '#api/contract.ts'
import { Icon } from '#web/question-kinds/Icon.tsx'
import type { OpenMarking } from './create-marking.ts'
import styles from './Marking.module.css'

/** What the server has of this answer's mark. */
export function SaveState(props: { answer: WrittenAnswer; open: OpenMarking }) {
  const words = (): string => {
    if (props.open.failureOf(props.answer.attemptId)) return 'Not saved'
    if (props.open.isDirty(props.answer)) return 'Saving …'
    if (props.open.isPartly(props.answer)) {
      const chosen = Object.keys(props.open.givenTo(props.answer).levels).length
      return `${chosen} of ${props.open.criteria().length} criteria`
    }
    if (props.answer.levels !== null) return 'Saved'
    return props.answer.comment === '' ? 'Not marked yet' : 'Comment saved, not marked yet'
  }
  return (
    <p class={styles.state} data-state={words()}>
      {words() === 'Saved' && <Icon shape="tick" />} {words()}
    </p>
  )
}
