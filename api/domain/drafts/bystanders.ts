import type { Ground } from './ground.ts'
import { isSameName } from './speakers.ts'

const MOST = 4
const name =
  /(?<=\p{Ll},? |[’'”] )(?:(?:\p{Lu}[\p{L}’'-]*\p{Ll}|al-\p{Lu}\p{L}+)(?: (?:of |for |de |van |von |bin )?|$|(?=\P{L}))){2,4}/gu
const title =
  /^(?:President|Prime|Minister|Judge|Mayor|Senator|Professor|Colonel|General|Councillor|Chancellor|King|Queen|Secretary)(?!\p{L})/u
const isBody =
  /(?<!\p{L})(?:Nations|Union|States|Kingdom|Council|Ministry|Army|Party|Court|Government|Trust|Board|Office|Service|Commission|Agency|Union)$/u

/** People and bodies that the passage names and credits nothing to, those with a title first. */
export function bystandersIn({ text, reading }: Ground): string[] {
  const speaking = reading.sources.flatMap((source) => [source.name, ...source.aliases])
  const speakingWords = new Set(speaking.flatMap((one) => one.toLowerCase().match(/\p{L}{4,}/gu) ?? []))
  const found: string[] = []
  for (const { 0: match } of text.slice(0, 200_000).matchAll(name)) {
    const whole = match
      .trim()
      .replace(/['’]s?$/u, '')
      .replace(/ (?:of|for|de|van|von|bin)$/u, '')
    const words = whole.toLowerCase().match(/\p{L}{4,}/gu) ?? []
    const isSpeaking = words.some((word) => speakingWords.has(word))
    if (!whole.includes(' ') || isSpeaking || !(title.test(whole) || isBody.test(whole))) continue
    const called = isBody.test(whole) ? `The ${whole}` : whole
    if (!found.some((one) => isSameName(one, called))) found.push(called)
  }
  const rank = (one: string) => (title.test(one) ? 0 : 1)
  return found.sort((one, other) => rank(one) - rank(other)).slice(0, MOST)
}
