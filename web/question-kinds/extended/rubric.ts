import type { Content } from '#api/contract.ts'

export type Criterion = Content<'extended'>['criteria'][number]

export const bestOf = ({ levels }: Criterion): number => Math.max(0, ...levels.map(({ points }) => points))

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
/** "1 point", "2.5 points". */
export const pointsInWords = (points: number): string =>
  `${numbers.format(points)} ${points === 1 ? 'point' : 'points'}`
