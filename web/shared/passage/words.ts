import type { Place, ReadablePassage } from '#api/contract.ts'

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : null

/** The pieces of a text between which it may be cut: words, marks and spaces. No emoji or combining mark is ever cut. */
function piecesOf(text: string): { start: number; end: number; isWord: boolean }[] {
  const pieces = segmenter
    ? [...segmenter.segment(text)].map(({ index, segment, isWordLike }) => ({ index, segment, isWord: isWordLike }))
    : [...text.matchAll(/\S+|\s+/g)].map((found) => ({ index: found.index, segment: found[0], isWord: undefined }))
  return pieces.map(({ index, segment, isWord }) => ({
    start: index,
    end: index + segment.length,
    // An emoji counts as a word, so that the cursor reaches it.
    isWord: isWord === true || /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(segment),
  }))
}

/** The words of one stretch of a text. */
export function wordsOf(text: string, { start, end }: Place): Place[] {
  return piecesOf(text.slice(start, end))
    .filter(({ isWord }) => isWord)
    .map((piece) => ({ start: start + piece.start, end: start + piece.end }))
}

/** The place without white space at its ends; null when nothing else is in it. */
export function trimmed(text: string, { start, end }: Place): Place | null {
  const inside = text.slice(start, end)
  const from = start + inside.length - inside.trimStart().length
  const to = start + inside.trimEnd().length
  return from < to ? { start: from, end: to } : null
}

/** The place grown to whole words, without white space at its ends; null when no word or mark is in it. */
export function wholeWords({ text, paragraphs }: ReadablePassage, place: Place): Place | null {
  const within = trimmed(text, place)
  if (within === null) return null
  const grown = { ...within }
  for (const paragraph of paragraphs) {
    if (paragraph.end <= within.start || within.end <= paragraph.start) continue
    for (const piece of piecesOf(text.slice(paragraph.start, paragraph.end))) {
      const start = paragraph.start + piece.start
      const end = paragraph.start + piece.end
      if (start < within.start && within.start < end) grown.start = start
      if (start < within.end && within.end < end) grown.end = end
    }
  }
  return trimmed(text, grown)
}

/** Steps from word to word through a passage; each step gives null at the ends. Words of a paragraph are found once. */
export function makeWordSteps(passage: ReadablePassage) {
  const found = new Map<number, Place[]>()
  const wordsIn = (index: number): Place[] => {
    const paragraph = passage.paragraphs[index]
    if (paragraph === undefined) return []
    const known = found.get(index) ?? wordsOf(passage.text, paragraph)
    found.set(index, known)
    return known
  }
  const paragraphAt = (offset: number) => passage.paragraphs.findIndex(({ end }) => offset < end)
  const sentences = () => passage.paragraphs.flatMap((paragraph) => paragraph.sentences)

  function firstIn(place: Place): Place | null {
    return wordsIn(paragraphAt(place.start)).find(({ start }) => start >= place.start && start < place.end) ?? null
  }
  function lastIn(place: Place): Place | null {
    return wordsIn(paragraphAt(place.start)).findLast(({ start }) => start >= place.start && start < place.end) ?? null
  }
  const sentenceOf = (word: Place) => sentences().find(({ end }) => word.start < end)
  return {
    first: (): Place | null => {
      for (let index = 0; index < passage.paragraphs.length; index += 1) {
        const word = wordsIn(index)[0]
        if (word) return word
      }
      return null
    },
    next: (word: Place): Place | null => {
      for (let index = paragraphAt(word.start); index < passage.paragraphs.length; index += 1) {
        const next = wordsIn(index).find(({ start }) => start >= word.end)
        if (next) return next
      }
      return null
    },
    previous: (word: Place): Place | null => {
      for (let index = paragraphAt(word.start); index >= 0; index -= 1) {
        const previous = wordsIn(index).findLast(({ end }) => end <= word.start)
        if (previous) return previous
      }
      return null
    },
    startOfSentence: (word: Place): Place | null => firstIn(sentenceOf(word) ?? word),
    endOfSentence: (word: Place): Place | null => lastIn(sentenceOf(word) ?? word),
    nextSentence: (word: Place): Place | null => {
      for (const sentence of sentences()) {
        const first = sentence.start > word.start ? firstIn(sentence) : null
        if (first) return first
      }
      return null
    },
    previousSentence: (word: Place): Place | null => {
      const own = sentenceOf(word)
      for (const sentence of sentences().toReversed()) {
        const first = own && sentence.start < own.start ? firstIn(sentence) : null
        if (first) return first
      }
      return null
    },
  }
}
