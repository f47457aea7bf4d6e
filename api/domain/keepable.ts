import { z } from 'zod'

/** Control characters other than tab and line ends, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const unkeepable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Cs}/u

/**
 * Text that comes back from a database as it was sent. A NUL ends a text in SQLite, and half of a surrogate pair turns
 * into another character, both without an error.
 */
export const keepableText = z.string().refine((text) => !unkeepable.test(text), {
  error: 'A control character, or half of a character, cannot be kept. Remove it, or type the text again.',
})
