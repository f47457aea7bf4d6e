import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { damagesIn } from '#api/domain/damage/damages-in.ts'
import { type Damage, type DamageKind, damage, mend } from '#api/domain/damage.ts'

/** Each damage as its kind, the text it covers and what replaces it. */
const seen = (text: string): [DamageKind, string, string][] =>
  damagesIn(text).map(({ kind, start, end, replacement }) => [kind, text.slice(start, end), replacement])
const messages = (text: string): string[] => damagesIn(text).map(({ message }) => message)

/** The text after every damage was mended, one after the other, each found anew. */
function mendAll(text: string): string {
  let mended = text
  for (let found = damagesIn(mended)[0]; found; found = damagesIn(mended)[0]) mended = mend(mended, found)
  return mended
}

test('a pasted article lists its damages in order', () => {
  const text =
    'Old Ferry\nOld FerryOld Ferry\n\n“We sail,” the mayor said. "Not today," said Bo.\n\nThe 31were found in the govern-\nment’s boats.\n\nADVERTISEMENT\n\nThe end.'
  expect(seen(text)).toEqual([
    ['repeated-line', '\nOld FerryOld Ferry', ''],
    ['mixed-quotation-marks', '"', '“'],
    ['mixed-quotation-marks', '"', '”'],
    ['missing-space', '1w', '1 w'],
    ['hyphenated-line-break', '-\n', ''],
    ['stray-line', 'ADVERTISEMENT\n\n', ''],
  ])
  expect(messages(text)).toEqual([
    'The line “Old Ferry” stands here again. Remove the repetition.',
    'The mark at “"Not” is straight; most marks in this text are curly. Make it “ instead.',
    'The mark at “today,"” is straight; most marks in this text are curly. Make it ” instead.',
    'A space is missing in “31were”. Make it “31 were”.',
    'A line end cuts “govern-” from “ment”. Make it “government”.',
    '“ADVERTISEMENT” looks like an advert or a button of the web page. Remove it.',
  ])
  expect(mendAll(text)).toBe(
    'Old Ferry\n\n“We sail,” the mayor said. “Not today,” said Bo.\n\nThe 31 were found in the government’s boats.\n\nThe end.',
  )
})

test('a clean text has none', () => {
  const text = `The F-16 and the 3D map cost 7.5m at 3pm on the 2nd day of the 1990s - or so the U.S. and the G20 said.

“It’s 5 p.m. now,” said J. R. Smith, of Smith Inc. in Washington, D.C., at 11am. He (a Ph.D. from www.Example.Com) wrote to a.Brown@example.org, see https://example.org/Read.More,and paid €5bn, 1,200km away; e.g. at 60mph, 20th-century style . . . and left.

The Bora Bora line said no no no.`
  expect(seen(text)).toEqual([])
})

describe('repeated lines', () => {
  test.each([
    ['Old FerryOld Ferry\n\nIt sank.', 'Old Ferry\n\nIt sank.'],
    ['A ferry in port A ferry in port\nIt sank.', 'A ferry in port\nIt sank.'],
    ['Old Ferry\nOld Ferry\n\nOld Ferry\nIt sank.', 'Old Ferry\nIt sank.'],
    ['It sank.\n\nOld Ferry\n Old FerryOld FerryOld Ferry ', 'It sank.\n\nOld Ferry'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendAll(text)).toBe(mended)
  })

  test.each(['1\n1\n2', '***\n***', 'haha', 'New York New York', 'One.\nTwo.\nOne.'])('%j stays', (text) => {
    expect(seen(text)).toEqual([])
  })
})

describe('missing spaces', () => {
  test.each([
    ['The 47were killed.', 'The 47 were killed.'],
    ['At least 700people fled.', 'At least 700 people fled.'],
    ['The50 men left.', 'The 50 men left.'],
    ['This is the end.Next came rain.Then snow.', 'This is the end. Next came rain. Then snow.'],
    ['He left.A man came.', 'He left. A man came.'],
    ['she said.“We stay.”', 'she said. “We stay.”'],
    ['“We stay,”he said.', '“We stay,” he said.'],
    ['26 women,and 21 children', '26 women, and 21 children'],
    ['Dr.Brown came.', 'Dr. Brown came.'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendAll(text)).toBe(mended)
  })

  test.each([
    'MiG-29',
    '7.5m',
    '3pm',
    '11am',
    '1990s',
    '2nd',
    'G20',
    '3D',
    'U.S.',
    'U.S.-led',
    'https://example.org/The.End?a,bb',
    'node.js',
    'Index.Html',
    'COVID19',
    '7,500',
    '10:30pm',
    '1st,2nd',
    'Ph.D.',
    'p.m.',
    '你好,世界',
    'YouTube',
    '30mins',
  ])('%s stays', (word) => {
    expect(seen(`The ${word} thing`)).toEqual([])
  })
})

describe('mixed quotation marks', () => {
  test.each([
    ["“One” and “two” and 'three' and it's the boys' own", '“One” and “two” and ‘three’ and it’s the boys’ own'],
    ['"One" and "two" and “three” and it’s', '"One" and "two" and "three" and it\'s'],
    ['“One” is “two" now', '“One” is “two” now'],
    ['“One” (“two”) and ("three")', '“One” (“two”) and (“three”)'],
    ['„Eins“ und „zwei“ und "drei"', '„Eins“ und „zwei“ und „drei“'],
  ])('%s becomes %s', (text, mended) => {
    expect(mendAll(text)).toBe(mended)
  })

  test.each([
    'It’s 6\'2" tall, “so” they say',
    '“One” and “two” and a 5" disk',
    '“One” and " alone',
    '“One” and "two is open\nand closed” here',
    "“One” in the '90s",
    'It\'s "straight" only',
    '“It’s curly” only',
  ])('%s stays', (text) => {
    expect(seen(text)).toEqual([])
  })
})

describe('hyphenated line breaks', () => {
  test('are joined', () => {
    expect(mendAll('The govern-\nment and the par-\n  liament')).toBe('The government and the parliament')
  })

  test('keep the hyphen of a compound that stands elsewhere', () => {
    expect(mendAll('A well-known man, a well-\nknown town')).toBe('A well-known man, a well-known town')
  })

  test.each(['MiG-\n29', 'Anglo-\nSaxon', 'He came -\nand left', 'end-\n\nnext'])('%j stays', (text) => {
    expect(seen(text)).toEqual([])
  })
})

describe('stray lines', () => {
  test.each([
    'ADVERTISEMENT',
    '- Advertisement -',
    'Share this article',
    'Share on Facebook',
    'Facebook | Twitter | E-mail',
    'Read more: Ships of the north',
    'Follow us on Twitter',
    'Sign up for our daily newsletter',
    'Subscribe now',
    'We use cookies to improve this page.',
    'Accept all cookies',
    'Story continues below advertisement',
  ])('%s goes, with what it leaves behind', (line) => {
    expect(mendAll(`One.\n\n${line}\n\nTwo.`)).toBe('One.\n\nTwo.')
    expect(mendAll(`One.\n${line}\nTwo.`)).toBe('One.\nTwo.')
    expect(mendAll(`${line}\n\nTwo.`)).toBe('Two.')
    expect(mendAll(`One.\n${line}`)).toBe('One.')
  })

  test('that are neighbours go together', () => {
    expect(seen('One.\n\nShare this article\nFollow us on X\n\nAdvertisement\n\nTwo.')).toEqual([
      ['stray-line', 'Share this article\nFollow us on X\n\nAdvertisement\n\n', ''],
    ])
  })

  test.each([
    'The advertisement was shown twice on television.',
    'Share the burden, ministers say',
    'Shares fell.',
    'Read more books, the minister told the children.',
    'He said: “Follow us on the long way home.”',
    '---',
    'Related parties were told to leave.',
    `Read more: ${'a long sentence '.repeat(8)}`,
  ])('%s stays', (line) => {
    expect(seen(`One.\n\n${line}\n\nTwo.`)).toEqual([])
  })
})

describe('invisible characters', () => {
  test.each([
    ['a\u0000b', 'ab'],
    ['a zero\u200B\u200Bwidth space', 'a zerowidth space'],
    ['a sof\u00ADt hyphen', 'a soft hyphen'],
    ['page\fbreak', 'page\nbreak'],
    ['caf\uFFFD', 'caf'],
    ['a\u200Db and \u200Ec', 'ab and c'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendAll(text)).toBe(mended)
  })

  test.each(['👩‍👩‍👧', '🏳️‍🌈', 'می‌خواهم', 'क्‍ष', 'שלום\u200F.', 'ภาษา\u200Bไทย', 'e\u0301', 'one\ttwo'])(
    '%j stays',
    (text) => {
      expect(seen(text)).toEqual([])
    },
  )

  test('are named, and a lost one only asks to look', () => {
    expect(messages('the word\u200B here')).toEqual([
      'Something invisible stands after “word” (character U+200B). Remove it.',
    ])
    expect(messages('the caf\uFFFD here')).toEqual([
      'A character was lost after “caf” and shows as “�”. Look at the original, or remove the sign.',
    ])
  })
})

describe('spacing', () => {
  test.each([
    ['two  spaces', 'two spaces'],
    ['a space , and a stop .', 'a space, and a stop.'],
    ['a gap  , here', 'a gap, here'],
    ['One.\n\n\n \nTwo.', 'One.\n\nTwo.'],
  ])('%j becomes %j', (text, mended) => {
    expect(mendAll(text)).toBe(mended)
  })

  test.each([
    'a .5 share of .NET',
    'so . . . he left',
    'Syria - its ally - left',
    '  indented',
    'One.\n\nTwo.',
    'Quoi ?',
  ])('%j stays', (text) => {
    expect(seen(text)).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      "'",
      '’',
      '‘',
      '„',
      ' ',
      '  ',
      '\n',
      '\n\n',
      '.',
      ',',
      '-',
      '-\n',
      '47',
      'were',
      'The',
      'end',
      'Next',
    ],
    ...[
      'ADVERTISEMENT',
      'Share this article',
      'Old Ferry',
      '\u200B',
      '\u0000',
      '\uFFFD',
      '\u200D',
      '👩',
      'می',
      'a',
      ' .',
      '\f',
    ],
  )
  const texts = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

  test('has damages in order, in bounds and apart', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        let last = 0
        for (const found of damagesIn(text)) {
          expect(damage.parse(found)).toEqual(found)
          expect(found.start).toBeGreaterThanOrEqual(last)
          expect(found.end).toBeGreaterThan(found.start)
          expect(found.end).toBeLessThanOrEqual(text.length)
          last = found.end
        }
      }),
    )
  })

  test('keeps what stands around a damage, and has it no more after mending', () => {
    const stillThere = (text: string, { kind, start }: Damage): boolean =>
      damagesIn(text).some((other) => other.kind === kind && other.start === start)
    fc.assert(
      fc.property(texts, (text) => {
        for (const found of damagesIn(text)) {
          const mended = mend(text, found)
          expect(mended.startsWith(text.slice(0, found.start) + found.replacement)).toBe(true)
          expect(mended.endsWith(found.replacement + text.slice(found.end))).toBe(true)
          expect(stillThere(mended, found)).toBe(false)
        }
      }),
    )
  })

  test('is whole after finitely many mends', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let mended = text
        let mends = 0
        for (let found = damagesIn(mended)[0]; found; found = damagesIn(mended)[0]) {
          mended = mend(mended, found)
          mends += 1
          expect(mends).toBeLessThanOrEqual(2 * text.length)
        }
      }),
    )
  })
})

describe('200,000 characters of one thing are read to the end', () => {
  test.each([
    ['a', 0],
    [' ', 0],
    ['-', 0],
    ["'", 0],
    ['“', 0],
    ['a-', 0],
    ['\n', 1],
    ['\u0000', 1],
    [' \u0000', 100_000],
    ['Old Ferry\n', 1],
    ['ab\n', 1],
    ['ab-\n', 1],
    ['a , ', 49_999],
    ['a  ', 66_665],
    ['end.Next ', 22_222],
    ['it’s a "b"\n', 1],
  ])('%j', (unit, atLeast) => {
    const text = unit.repeat(200_000 / unit.length)
    expect(damagesIn(text).length).toBeGreaterThanOrEqual(atLeast)
  })
})
