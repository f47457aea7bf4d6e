import type { AssignmentSummary } from '#api/contract.ts'
import { stateInWords } from './in-words.ts'
import styles from './StateTag.module.css'

export function StateTag(props: { assignment: Pick<AssignmentSummary, 'state' | 'opensAt' | 'closesAt'> }) {
  return <span class={`tag ${styles[props.assignment.state]}`}>{stateInWords(props.assignment, Date.now())}</span>
}
