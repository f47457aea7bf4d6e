const LIMIT_BYTES = 4_000_000

/** A text file's words, or the sentence that says why it cannot be taken. */
export async function readTextFile(file: File): Promise<{ text: string } | { refusal: string }> {
  if (file.size > LIMIT_BYTES) {
    return { refusal: `“${file.name}” is larger than 4 MB. Paste one article, not a whole archive.` }
  }
  if (file.type !== '' && !file.type.startsWith('text/')) {
    return { refusal: `“${file.name}” is not a text file. Open it, copy the article and paste it here.` }
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { text: new TextDecoder(encodingOf(bytes)).decode(bytes).replace(/\r\n?/g, '\n') }
}

/** By byte order mark; without one UTF-8 where the bytes are that, else what Windows wrote for decades. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
