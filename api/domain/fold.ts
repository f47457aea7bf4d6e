const digit = /\p{Nd}/u

/** Digits of any script as 0–9, e.g. Arabic-Indic, Devanagari and fullwidth ones. */
export function withPlainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]/gu, (foreign) => {
    const code = foreign.codePointAt(0) ?? 0
    // Unicode keeps each script's digits in order; where blocks of ten adjoin, their run still starts with a zero.
    let zero = code
    while (digit.test(String.fromCodePoint(zero - 1))) zero--
    return String((code - zero) % 10)
  })
}

/** Accents of Latin, Greek and Cyrillic letters, and the vowel points that Arabic and Hebrew may leave out. */
const marks =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u064b-\u0652\u0670\u0591-\u05bd\u05bf-\u05c2\u05c4\u05c5\u05c7]/gu
/** Letters that Unicode does not take apart though readers type the plain one. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}

/**
 * A typed answer as it is compared: two answers are the same when their folded forms are.
 * Dropped are differences of case, width, accents, kind of quotation mark or dash, punctuation, white space, digits'
 * script, and a leading "a", "an" or "the". Kept are differences of spelling, of word order, and of numbers: "7,500"
 * is "7500", but "7.5" is not "75" and "-5" is not "5". Folding a folded text changes nothing. Text that is nothing
 * but punctuation stays as it is; only blank text folds to ''.
 */
export function fold(text: string): string {
  const plain = withPlainDigits(text.normalize('NFKD').toLowerCase().normalize('NFKD'))
    .replace(/\p{Cf}/gu, '')
    .replace(marks, '')
    .replace(/[ßæœøłđðþıς]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  const words = plain
    .replace(/(?<=\p{L})['‘’‛`´ʼʹ′]+(?=\p{L})/gu, '')
    .replace(/(?<=(?<!\p{L})\p{L})\. ?(?=\p{L}(?!\p{L}))/gu, '')
    .replace(/(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g, (number) => number.replaceAll(',', ''))
    .replace(/(?<=^|\s)[-−–](?=\d)/g, '−')
    .replace(/%/g, ' % ')
    .replace(/&/g, ' and ')
    .replace(/(?!(?<=\d)[.,:/](?=\d))(?![%])\p{P}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:a|an|the) )+/, '')
    .normalize('NFC')
  return words === '' ? plain : words
}
