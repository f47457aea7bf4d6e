import type { Response } from '#api/contract.ts'

export type Verdict = NonNullable<Response<'verdict'>['verdict']>

/** How each verdict reads, in the order it is offered. */
export const verdicts: readonly { readonly verdict: Verdict; readonly label: string }[] = [
  { verdict: 'true', label: 'True' },
  { verdict: 'false', label: 'False' },
  { verdict: 'not-said', label: 'The passage does not say' },
]
