/** Which sign starts the decimals in a language, e.g. `de`: the comma, unless it is the point or a sign of its own. */
export function notationOf(language: string): 'point' | 'comma' {
  return new Intl.NumberFormat(language).format(1.5).includes(',') ? 'comma' : 'point'
}

/** A single sign before exactly three digits, which groups thousands in one language and starts decimals in another. */
const doubtful = /(?<![\d.,])([1-9]\d{0,2})([.,])(\d{3})(?![\d.,])/

/** What is read as decimals though it may have been meant as thousands: "7.500" in English is 7.5, not 7,500. */
export function doubtIn(amount: string, notation: 'point' | 'comma') {
  const [typed, whole = '', sign, part = ''] = doubtful.exec(amount) ?? []
  const decimals = notation === 'point' ? '.' : ','
  if (typed === undefined || sign !== decimals) return null
  const thousands = `${whole}${decimals === '.' ? ',' : '.'}${part}`
  return { typed, read: `${whole}${decimals}${part}`.replace(/[.,]?0+$/, ''), thousands }
}
