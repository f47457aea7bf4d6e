import { assemble } from './assemble.ts'
import { tell } from './drafts.ts'
import { paragraphsOf } from './paragraphs.ts'
import { quotationsIn } from './quotations.ts'
import type { Reading } from './shape.ts'
import { partsOf } from './units.ts'
import { wordsIn } from './words.ts'

/** Reads a text. The same text gives the same reading everywhere; no text makes it hang. */
export function readingOf(text: string): Reading {
  const paragraphs = paragraphsOf(text)
  const words = paragraphs.flatMap(({ sentences }) => wordsIn(text, sentences))
  const told = tell(partsOf(text, paragraphs, words, quotationsIn(text, paragraphs)))
  return assemble(
    text,
    words,
    paragraphs.flatMap(({ sentences }) => sentences),
    told,
  )
}
