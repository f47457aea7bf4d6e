import { assemble } from './assemble.ts'
import { tell } from './drafts.ts'
import { paragraphsOf } from './paragraphs.ts'
import { quotationsIn } from './quotations.ts'
import type { Reading } from './shape.ts'
import { partsOf } from './units.ts'
import { wordsIn } from './words.ts'

/** Twice the longest passage. What stands behind it gets statements in the reporter's voice and nothing else. */
const REACH = 400_000

/** Reads a text. The same text gives the same reading everywhere; no text makes it hang. */
export function readingOf(text: string): Reading {
  const paragraphs = paragraphsOf(text)
  const read = text.length > REACH ? paragraphs.filter(({ end }) => end <= REACH) : paragraphs
  const words = wordsIn(
    text,
    read.flatMap(({ sentences }) => sentences),
  )
  const told = tell(partsOf(text, read, words, quotationsIn(text, read)))
  return assemble(
    text,
    words,
    paragraphs.flatMap(({ sentences }) => sentences),
    told,
  )
}
