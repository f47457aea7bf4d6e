import type { PassageReport } from '#api/contract.ts'

export type Student = PassageReport['students'][number]
export interface Order {
  readonly by: 'name' | 'score'
  readonly isRising: boolean
}

const shareOf = ({ earned, possible }: Student): number => (possible === 0 ? 0 : earned / possible)

/** A new list in the chosen order; equal scores stand by name. */
export function inOrder(students: readonly Student[], { by, isRising }: Order): Student[] {
  const byName = (a: Student, b: Student) => a.displayName.localeCompare(b.displayName)
  const compare = by === 'name' ? byName : (a: Student, b: Student) => shareOf(a) - shareOf(b)
  return students.toSorted((a, b) => (isRising ? compare(a, b) : compare(b, a)) || byName(a, b))
}
