import type { Content } from '#api/contract.ts'

export type Criterion = Content<'extended'>['criteria'][number]

export const bestOf = ({ levels }: Criterion): number => Math.max(0, ...levels.map(({ points }) => points))

/** "1 point", "2.5 points"; hundredths at most. */
export const pointsInWords = (points: number): string =>
  `${Math.round(points * 100) / 100} point${points === 1 ? '' : 's'}`
