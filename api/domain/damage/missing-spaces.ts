import type { Damage, Finder } from '../damage.ts'
import { named } from './wording.ts'

/** Words that are often glued to a figure; other short endings are units ("7.5m", "3pm", "2nd"). */
const joined = new Set(
  (
    'was were are had has have and the for who men but not did can may all its his her own new old day week year years ' +
    'days hours months weeks'
  ).split(' '),
)
/** Endings of four letters and more that do belong to a figure. */
const suffixes = new Set('mins secs kbps mbps gbps kcal plus fold chan eleven ties teen ples bits bytes ish'.split(' '))
const beforeFigure = /^(?:the|of|and|than|least|most|about|over|nearly|some|only|from|with|were|was|are|killed)\d/i

const looksLikeAddress = (token: string): boolean =>
  /:\/\/|@|^www\.|\/|_|\.(?:com|org|net|edu|gov|info|html?|js|ts|pdf|co|uk|de|fr|eu|io|ru|tv)(?![\p{L}])/iu.test(token)

/** Writing that puts no space after a mark, and German marks, which close where English ones open. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}„]/u

/** Marks after which the next word follows without a space, within one token. */
const afterMark =
  /(?<=\p{L}[\p{Ll}\p{Lo}])[.?!](?=\p{Lu}\p{Ll}|[AI]$)|(?<=[\p{L}\p{N}][.,?!:;])[“](?=[\p{L}\p{N}])|(?<=\p{L}{2})[.,?!]”(?=[\p{L}\p{N}])|(?<=\p{L}{2})[,;](?=\p{L}{2})/gu

function figureGap(token: string): number | null {
  const figure = /^[$€£¥]?\d[\d.,]{0,20}(?=(\p{Ll}{3,20})(?!\p{L}|\p{N}))/u.exec(token)
  if (figure?.[1]) {
    const letters = figure[1]
    const isWord = joined.has(letters) || (letters.length > 3 && !suffixes.has(letters))
    return isWord ? figure[0].length : null
  }
  return beforeFigure.test(token) ? token.search(/\d/) : null
}

/** Where spaces are missing in a token, counted from its start. */
function gapsOf(token: string): number[] {
  if (looksLikeAddress(token) || unspaced.test(token)) return []
  const lead = /^[^\p{L}\p{N}$€£¥]*/u.exec(token)?.[0].length ?? 0
  const figure = figureGap(token.slice(lead))
  const gaps = figure === null ? [] : [lead + figure]
  for (const { index, 0: mark } of token.matchAll(afterMark)) gaps.push(mark === '“' ? index : index + mark.length)
  return gaps.toSorted((a, b) => a - b)
}

/** Longest token that is looked at; longer ones are no words. */
const LONGEST_TOKEN = 120

/** A figure or a sentence that the next word is glued to: "The 47were", "the end.Next", "said.“We". */
export const missingSpaces: Finder = (text) => {
  const found: Damage[] = []
  for (const { index, 0: token } of text.matchAll(/\S+/g)) {
    if (token.length > LONGEST_TOKEN) continue
    for (const gap of gapsOf(token)) {
      // One unit on either side, so that the place can be shown and two of them never overlap.
      const start = index + gap - 1
      const mended = `${token.slice(0, gap)} ${token.slice(gap)}`
      found.push({
        kind: 'missing-space',
        start,
        end: start + 2,
        replacement: `${text.charAt(start)} ${text.charAt(start + 1)}`,
        message: `A space is missing in ${named(token)}. Make it ${named(mended)}.`,
      })
    }
  }
  return found.filter(({ start }, index) => index === 0 || start >= (found[index - 1]?.end ?? 0))
}
