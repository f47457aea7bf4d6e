import type { ProofResult } from '#api/contract.ts'

/** What answer and proof show together. */
interface Shown {
  /** For teachers. */
  readonly name: string
  /** For the student whose answer it is. */
  readonly sentence: string
  readonly shape: 'ticks' | 'tick' | 'half' | 'cross'
  readonly tone: 'good' | 'part' | 'bad'
}

export const proofResults: { readonly [R in ProofResult]: Shown } = {
  'right-with-proof': {
    name: 'Right for the right reason',
    sentence: 'Right, and you found the proof.',
    shape: 'ticks',
    tone: 'good',
  },
  'right-without-proof': {
    name: 'Right without proof',
    sentence: 'Right, but you did not find what proves it.',
    shape: 'tick',
    tone: 'part',
  },
  'found-but-misread': {
    name: 'Found it and misread it',
    sentence: 'You found the proof, but misread it.',
    shape: 'half',
    tone: 'part',
  },
  'not-found': {
    name: 'Did not find it',
    sentence: 'You did not find the proof.',
    shape: 'cross',
    tone: 'bad',
  },
}
