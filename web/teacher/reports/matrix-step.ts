/** A cell of the matrix; row 0 is its head. */
export interface Place {
  readonly row: number
  readonly column: number
}

export const within = ({ row, column }: Place, last: Place): Place => ({
  row: Math.min(Math.max(row, 0), last.row),
  column: Math.min(Math.max(column, 0), last.column),
})

/** Where a key leads, as the ARIA practice for grids has it; null where the key means nothing to a grid. */
export function stepFrom(from: Place, key: string, isControl: boolean, last: Place): Place | null {
  const to = wanted(from, key, isControl, last)
  return to && within(to, last)
}

function wanted({ row, column }: Place, key: string, isControl: boolean, last: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'Home':
      return { row: isControl ? 0 : row, column: 0 }
    case 'End':
      return { row: isControl ? last.row : row, column: last.column }
    default:
      return null
  }
}
