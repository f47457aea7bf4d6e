import type { Content } from '#api/contract.ts'

type Rule = Content<'multiple'>['rule']

/** How ticks make marks, as a student reads it and as the teacher's menu names it, in the order of the menu. */
export const rules: readonly { readonly rule: Rule; readonly name: string; readonly toStudent: string }[] = [
  {
    rule: 'right-minus-wrong',
    name: 'Right ticks minus wrong ticks',
    toStudent: 'Tick all that are right. Each right tick counts, and each wrong tick takes one away, never below 0.',
  },
  {
    rule: 'per-option',
    name: 'Each option counts',
    toStudent: 'Tick all that are right. Each option counts: a right one that is ticked, a wrong one that is not.',
  },
  {
    rule: 'all-or-nothing',
    name: 'All or nothing',
    toStudent: 'Tick all that are right. Only the complete answer counts.',
  },
]

export const ruleToStudent = (wanted: Rule): string => rules.find(({ rule }) => rule === wanted)?.toStudent ?? ''
