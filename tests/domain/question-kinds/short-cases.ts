export interface ShortCase {
  readonly text: string
  readonly accepted: readonly string[]
  readonly credit: 0 | 1
  readonly why: string
}
const row = (text: string, accepted: readonly string[], credit: 0 | 1, why: string): ShortCase => ({
  text,
  accepted,
  credit,
  why,
})
const office = ['the Port Authority']

export const shortCases: readonly ShortCase[] = [
  row('the Port Authority', office, 1, 'word for word'),
  row('the port authority', office, 1, 'case is nothing'),
  row('PORT AUTHORITY', office, 1, 'a leading article is nothing'),
  row('a port authority', office, 1, 'nor is which article'),
  row('  port   authority ', office, 1, 'white space is nothing'),
  row('port\u00a0authority', office, 1, 'nor is a space that does not break'),
  row('Port Authority.', office, 1, 'a full stop at the end is nothing'),
  row('"Port Authority"', office, 1, 'straight quotation marks are nothing'),
  row('“Port Authority”', office, 1, 'curly ones neither'),
  row('port-authority', office, 1, 'a hyphen is a space'),
  row('port—authority', office, 1, 'so is a dash'),
  row('ｐｏｒｔ　ａｕｔｈｏｒｉｔｙ', office, 1, 'width is nothing'),
  row('port auth\u00adority', office, 1, 'a soft hyphen is nothing'),
  row('port authorities', office, 0, 'another form of the word is another answer'),
  row('port autority', office, 0, 'spelling counts; the teacher can accept a variant'),
  row('authority port', office, 0, 'word order counts'),
  row('port', office, 0, 'a part is not the whole'),
  row('the port authority and the mayor', office, 0, 'a list is not the answer'),
  row('', office, 0, 'nothing typed'),
  row('?', office, 0, 'punctuation alone'),
  row('the', office, 0, 'an article alone'),
  row('mayor', ['the port authority', 'the mayor'], 1, 'any accepted answer will do'),
  row('cafe', ['Café'], 1, 'accents are nothing'),
  row('CAFE\u0301', ['Café'], 1, 'nor how they are typed'),
  row('Malmo', ['Malmö'], 1, 'å, ä and ö can be typed plainly'),
  row('Lodz', ['Łódź'], 1, 'so can letters with a stroke'),
  row('strasse', ['Straße'], 1, 'ß is ss'),
  row('didnt', ['didn’t'], 1, 'an apostrophe in a word is nothing'),
  row("didn't", ['didn’t'], 1, 'nor is its shape'),
  row('US', ['the U.S.'], 1, 'full stops in initials are nothing'),
  row('twenty six', ['twenty-six'], 1, 'number words with or without hyphen'),
  row('7,500', ['7500'], 1, 'a comma that groups thousands is nothing'),
  row('٧٥٠٠', ['7500'], 1, 'digits of any script'),
  row('75', ['7.5'], 0, 'a decimal point counts'),
  row('5', ['-5'], 0, 'a minus sign counts'),
  row('−5', ['-5'], 1, 'whichever minus sign'),
  row('26', ['26%'], 0, 'a per cent sign counts'),
  row('26 %', ['26%'], 1, 'with or without a space'),
  row('A', ['a'], 1, 'an article that is the whole answer stays'),
  row('reporter', ['the'], 0, 'an accepted article accepts only itself'),
  row('القاهره', ['القاهرة'], 0, 'another letter is another answer in every script'),
  row('كَتَبَ', ['كتب'], 1, 'Arabic vowel points may be left out'),
  row('कल', ['काल'], 0, 'Devanagari vowel signs may not'),
  row('が', ['か'], 0, 'nor the marks that make another kana'),
]
