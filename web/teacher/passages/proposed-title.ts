const LONGEST = 140

/** The first line of a text where it is short enough for a title, cut at its first sentence where it is not. */
export function proposedTitle(text: string): string {
  const line = /\S.*/.exec(text.slice(0, 5000))?.[0].replace(/\s+/g, ' ').trim() ?? ''
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))}…`
}
