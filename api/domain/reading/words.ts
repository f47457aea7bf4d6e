import model from 'wink-eng-lite-web-model'
import winkNLP, { type PartOfSpeech } from 'wink-nlp'
import type { Place } from '../anchor.ts'
import { frameOf, genderOf, titles } from './lexicon.ts'

/** A word or mark of the text with what the tagger says about it. */
export interface Word extends Place {
  /** In lower case, with straight quotation marks. */
  readonly lower: string
  readonly pos: PartOfSpeech
  /** Begins with a capital letter. */
  readonly capital: boolean
}

const nlp = winkNLP(model, ['sbd', 'pos'])
const { its } = nlp

/** The tagger is given stretches of about this length, so that its work and memory stay bounded. */
const STRETCH = 4000
/** Longer runs of letters are no words; the tagger takes time by the square of their length. */
const LONGEST_WORD = 40

/** What the tagger knows, of the same length, so that places stay what they are. */
function legible(text: string): string {
  return text
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[\s\p{Cc}\p{Cs}\p{Cf}\p{Co}\p{So}]/gu, (char) => ' '.repeat(char.length))
    .replace(/[—―…‒]/g, ',')
    .replace(/[\p{L}\p{M}\p{N}'_-]{41,}/gu, (run) => (longest(run) > LONGEST_WORD ? ' '.repeat(run.length) : run))
    .replace(/(\P{L})\1{7,}/gu, (run) => ' '.repeat(run.length))
}

const longest = (run: string): number => Math.max(...run.split(/['_-]/).map((part) => part.length), run.length / 8)

const shownAs = (original: string, lower: string): string => (original === '—' || original === '―' ? '—' : lower)

/** Whether the full stop that the tagger took into a word ends the sentence: "fell ill." */
function closesSentence(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end)
  if (
    !/^[\p{L}\p{N}]{1,20}\.$/u.test(word) ||
    /^\p{Lu}\.$/u.test(word) ||
    /^(?:No|St|Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sgt|Lt|Capt|Sen|Rep|Gov|Rev|Hon|Cllr|Inc|Ltd|Co|Corp|Jr|Sr|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/i.test(
      word,
    )
  )
    return false
  return /^["'”’)]*(?:\s+["'“‘(]*\p{Lu}|\s*$)/u.test(text.slice(end, end + 12))
}

function wordsOfStretch(text: string, offset: number, words: Word[]): void {
  const shown = legible(text)
  const tokens = nlp.readDoc(shown).tokens()
  const values: string[] = tokens.out()
  const tags = tokens.out(its.pos) as PartOfSpeech[]
  let at = 0
  for (const [index, value] of values.entries()) {
    const found = shown.indexOf(value, at)
    if (found < 0 || found - at > 200 || value.trim() === '') continue
    at = found + value.length
    const start = offset + found
    const original = text.slice(found, at)
    const pos = tags[index] ?? 'X'
    // "WHO" and "US" are no pronouns.
    const lower = /^(?:WHO|US|IT)$/.test(value) ? value : value.toLowerCase()
    const stop = closesSentence(text, found, at) ? 1 : 0
    words.push({
      start,
      end: offset + at - stop,
      lower: stop ? lower.slice(0, -1) : shownAs(original, lower),
      pos,
      capital: /^\p{Lu}/u.test(original),
    })
    if (stop) words.push({ start: offset + at - 1, end: offset + at, lower: '.', pos: 'PUNCT', capital: false })
  }
}

/** "Melkar's foreign minister": a mark the tagger takes for "is" though a noun phrase goes on behind it. */
function asOwners(words: readonly Word[]): Word[] {
  return words.map((word, at) => {
    const [last, next, after] = [words[at - 1], words[at + 1], words[at + 2]]
    if (word.lower !== "'s" || word.pos !== 'AUX' || (last?.pos !== 'PROPN' && last?.pos !== 'NOUN')) return word
    const owns =
      next?.pos === 'NOUN' ||
      next?.pos === 'PROPN' ||
      (next?.pos === 'ADJ' && (after?.pos === 'NOUN' || after?.pos === 'PROPN'))
    return owns ? { ...word, pos: 'PART' } : word
  })
}

/** "Lloyd's said", "McDonald's, the": a name that ends in "'s", for nothing follows that it could own. */
function joinPossessives(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (const [at, word] of words.entries()) {
    const last = joined.at(-1)
    const next = words[at + 1]
    const isMark = word.lower === "'s" && word.pos === 'PART' && last?.pos === 'PROPN' && last.end === word.start
    const isOwner = next !== undefined && !/^(?:VERB|AUX|PUNCT)$/.test(next.pos)
    const isQuoted = next !== undefined && /^["'\u201c\u2018]/.test(next.lower)
    const isTitle = word.lower === '.' && last?.end === word.start && last.capital && titles.has(`${last.lower}.`)
    if (isTitle && last && next?.capital && next.pos === 'PROPN') {
      joined[joined.length - 1] = { ...last, end: word.end, lower: `${last.lower}.`, pos: 'PROPN' }
      continue
    }
    if (isMark && last && !isOwner && !isQuoted && frameOf(next?.lower ?? '') !== undefined) {
      joined[joined.length - 1] = { ...last, end: word.end, lower: `${last.lower}'s` }
    } else joined.push(word)
  }
  return joined
}

const isWordy = (word: Word | undefined): word is Word => word !== undefined && /^[\p{L}\p{N}]/u.test(word.lower)

/** "Ruiz-Hart", "two-year", "so-called": one word, tagged as its parts suggest. */
function joinHyphens(words: readonly Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const last = joined.at(-1)
    const next = words[at + 1]
    const isHyphen = word?.lower === '-' && last?.end === word.start && next?.start === word.end
    if (word && isHyphen && isWordy(last) && isWordy(next) && last.end - last.start < LONGEST_WORD) {
      const pos = last.pos === 'NUM' && next.pos !== 'NUM' ? 'ADJ' : last.capital && next.capital ? 'PROPN' : next.pos
      joined[joined.length - 1] = { ...last, end: next.end, lower: `${last.lower}-${next.lower}`, pos }
      at += 1
    } else if (word) joined.push(word)
  }
  return joined
}

/** The words and marks of a text within places that follow one another, in order. */
export function wordsIn(text: string, places: readonly Place[]): Word[] {
  const words: Word[] = []
  let [start, end] = [-1, -1]
  const flush = () => {
    while (start >= 0 && start < end) {
      let cut = Math.min(end, start + STRETCH)
      if (cut < end) {
        const space = text.lastIndexOf(' ', cut)
        if (space > start) cut = space
      }
      wordsOfStretch(text.slice(start, cut), start, words)
      start = cut
    }
  }
  for (const place of places) {
    if (start >= 0 && place.end - start > STRETCH) {
      flush()
      start = -1
    }
    if (start < 0) start = place.start
    end = place.end
  }
  flush()
  return withNames(joinPossessives(asOwners(joinHyphens(words))))
}

/** "Damage could", "Lessons had": a plural or a mass noun that the capital of a sentence head has made a name of. */
function isCommonHead(words: readonly Word[], at: number, known: ReadonlySet<string>): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]]
  if (word?.pos !== 'PROPN' || known.has(word.lower) || genderOf(word.lower) !== null) return false
  const isHead = before === undefined || ends.test(before.lower)
  const isNoun =
    /(?:ings?|ments?|tions?|sions?|ness|ities|ity|ages?|ances?|ences?|isms?|ers|ors|ists|ians|ists|ants|ents|ies|ons|als|ees|ures|ets|its|ics|ves|les|ses|hes)$/.test(
      word.lower,
    )
  return (
    isHead &&
    isNoun &&
    word.lower.length > 4 &&
    !(next?.capital && next.pos === 'PROPN') &&
    (next?.pos === 'AUX' || next?.pos === 'VERB' || next?.pos === 'ADP')
  )
}

/** "Sue Ormerod, the vicar, opened": a verb at the head of a sentence, then a surname, then what follows a subject. */
function beginsName(words: readonly Word[], at: number): boolean {
  const [word, next, after] = [words[at], words[at + 1], words[at + 2]]
  if (!word || !next?.capital || next.pos !== 'PROPN' || word.end + 1 !== next.start || /(?:ing|ed)$/.test(word.lower))
    return false
  return (
    genderOf(word.lower) !== null ||
    (word.pos === 'VERB' && (after?.lower === ',' || after?.pos === 'VERB' || after?.pos === 'AUX'))
  )
}

const ends = /^[.?!:;"']$/
/** Small words within a name: "Maria do Carmo", "Jan van Dijk". */
const particles = new Set(
  'de da do dos das del della di du la le van von der den ten ter bin ibn al el y e af av'.split(' '),
)
const never = new Set(['will', 'may', 'can', 'might', 'could', 'would', 'the', 'a', 'in', 'on', 'it', 'i'])

/**
 * The tagger takes "Grant" for a verb. A capitalised word behind a name goes on with it, and one that is a name within
 * a sentence is one at its head too.
 */
function withNames(words: readonly Word[]): Word[] {
  const known = new Set<string>()
  const tagged: Word[] = []
  for (const [at, word] of words.entries()) {
    const before = tagged[at - 1]
    const isHead = before === undefined || ends.test(before.lower)
    const next = words[at + 1]
    const follows = before?.capital === true && before.pos === 'PROPN' && before.end + 1 === word.start
    const leads = next?.capital === true && /^(?:PROPN|NOUN)$/.test(next.pos) && word.end + 1 === next.start
    const mayBeName = (follows || leads) && /^(?:VERB|ADJ|NOUN|ADV|ADP|AUX|X)$/.test(word.pos)
    const isName = word.capital && !isHead && !never.has(word.lower) && (word.pos === 'PROPN' || mayBeName)
    if (isName) known.add(word.lower)
    const isParticle = follows && next?.capital === true && next.pos === 'PROPN' && particles.has(word.lower)
    tagged.push(isParticle ? { ...word, pos: 'PROPN', capital: true } : isName ? { ...word, pos: 'PROPN' } : word)
  }
  return tagged.map((word, at) =>
    isCommonHead(tagged, at, known)
      ? { ...word, pos: 'NOUN' as const }
      : word.capital && /^(?:VERB|ADJ|NOUN|ADV)$/.test(word.pos) && (known.has(word.lower) || beginsName(tagged, at))
        ? { ...word, pos: 'PROPN' as const }
        : word,
  )
}
