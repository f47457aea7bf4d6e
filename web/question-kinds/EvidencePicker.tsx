import type { Anchor, ReadablePassage } from '#api/contract.ts'
import { AnchorPicker } from './AnchorPicker.tsx'

export interface EvidencePickerProps {
  readonly evidence: readonly Anchor[]
  readonly change: (evidence: Anchor[]) => void
  readonly passage: ReadablePassage | null
  readonly label: string
  readonly fault: string | undefined
}

/** The places that prove an answer, picked in the passage by sentence or by words. Needs a PaneProvider around it. */
export function EvidencePicker(props: EvidencePickerProps) {
  return (
    <AnchorPicker
      legend={props.label}
      anchors={props.evidence}
      change={props.change}
      passage={props.passage}
      by={['sentence', 'words']}
      task="Select what proves the answer."
      fault={props.fault}
    />
  )
}
