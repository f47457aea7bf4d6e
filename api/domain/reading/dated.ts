import type { Place } from '../anchor.ts'

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.)'

const dated = new RegExp(
  `(?<!\\p{L})(?:(?:in|since|by|until|before|after|during|on|as of|for)\\s+)?(?:(?:early|late|mid)[- ])?(?:${month}(?:\\s\\d{1,2}(?!\\d))?(?:,?\\s(?:19|20)\\d\\d)?|(?<=(?:in|since|by|until|before|after|during|of)\\s)(?:1[5-9]|20)\\d\\d(?!\\d)|(?:last|this|next)\\s(?:year|month|week|weekend|spring|summer|autumn|winter|fall|season|term|January|February|March|April|May|June|July|August|September|October|November|December)|(?:on\\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|(?:a|per)\\s(?:year|month|week|day|hour))(?!\\p{L})`,
  'gu',
)

/** The words that date a figure: the nearest in its sentence, those behind it first. */
export function datedAt(text: string, figure: Place, sentence: Place): Place | null {
  const from = Math.max(sentence.start, figure.start - 300)
  const stretch = text.slice(from, Math.min(sentence.end, figure.end + 300))
  let best: Place | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const hit of stretch.matchAll(dated)) {
    const start = from + hit.index
    const end = start + hit[0].length
    if (start < figure.end && figure.start < end) continue
    const between = text.slice(Math.min(end, figure.end), Math.max(start, figure.start))
    const away = start >= figure.end ? start - figure.end : figure.start - end + 40
    if (away > 120 || (start >= figure.end && /[,;:]/.test(between))) continue
    if (away < distance) [best, distance] = [{ start, end }, away]
  }
  return best
}
