/** Reads CSV by RFC 4180, written apart from what writes it. A byte-order mark is left out. */
export function readCsv(text: string, separator = ','): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const rest = text.replace(/^\uFEFF/, '')
  const endCell = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < rest.length; at++) {
    const character = rest.charAt(at)
    if (isQuoted && character === '"' && rest.charAt(at + 1) === '"') {
      cell += '"'
      at++
    } else if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && character === separator) endCell()
    else if (!isQuoted && rest.startsWith('\r\n', at)) {
      endCell()
      rows.push([])
      at++
    } else cell += character
  }
  if (cell !== '' || rows.at(-1)?.length !== 0) endCell()
  else rows.pop()
  return rows
}
