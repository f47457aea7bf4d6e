/** The list with one entry moved by one place; unchanged at its ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const entry = list[index]
  if (entry === undefined || list[index + by] === undefined) return [...list]
  return list.toSpliced(index, 1).toSpliced(index + by, 0, entry)
}
