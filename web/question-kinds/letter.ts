/** What an option is called by its place: A, B, C …; there are 20 at most. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index)
