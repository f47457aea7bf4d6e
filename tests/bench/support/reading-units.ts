const irregular: Readonly<Record<string, string>> = {
  foot: 'feet',
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  penny: 'pence',
}
const forms: readonly [RegExp, string][] = [
  [/percentage points?|\bpp\b/g, ' points '],
  [/per cent\b|%|\bpct\b|\bpercentage\b/g, ' percent '],
  [/(?:us|a|c|nz)?\$/g, ' dollar '],
  [/£/g, ' pound '],
  [/€/g, ' euro '],
  [/\bmph\b/g, ' mile hour '],
  [/\b(?:km\/h|kph|kmh)\b/g, ' kilometre hour '],
  [/\bkm\b/g, ' kilometre '],
  [/\bkg\b/g, ' kilogram '],
  [/\bcm\b/g, ' centimetre '],
  [/°c?/g, ' degree '],
  [/\bp\b/g, ' pence '],
  [/meter/g, 'metre'],
]
const small =
  /^(?:the|a|an|and|of|to|for|in|on|at|by|his|her|their|its|our|my|one|another|per|from|with|or|that|is|was|were|are|s)$/

function wordsOf(unit: string): Set<string> {
  const text = forms.reduce((shown, [from, to]) => shown.replace(from, to), unit.toLowerCase())
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !small.test(word))
  return new Set(words.map((word) => irregular[word] ?? word.replace(/ies$/, 'y').replace(/(?<=[a-z]{2}[^s])s$/, '')))
}

/** Whether at least half of the words of a given unit are words of the wanted one. */
export function sameCounted(wanted: string, given: string): boolean {
  const own = wordsOf(wanted)
  const words = wordsOf(given)
  if (own.size === 0 || words.size === 0) return own.size === words.size
  const hits = [...words].filter((word) => own.has(word)).length
  return hits > 0 && 2 * hits >= words.size
}
