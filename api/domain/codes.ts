/**
 * What codes are made of. Of each group of characters that are mistaken for one another (0 O Q D, 1 I L, 2 Z, 5 S,
 * 6 G, 8 B 3, U V, 4 A) at most one is here, and no vowel, so that no word appears.
 */
export const CODE_ALPHABET = '34679CDFHJKMNPRTWXY'

const JOIN_LENGTH = 6
const PRIVATE_LENGTH = 8

/** The characters that are not in codes and can only have been meant as one that is. */
const meant: Readonly<Record<string, string>> = { '0': 'D', O: 'D', Q: 'D', '8': '3', B: '3', A: '4', G: '6' }

type Random = (bytes: number) => Uint8Array

/** Every character is as likely as any other: bytes above the last whole multiple of the alphabet are thrown away. */
function makeCode(random: Random, length: number): string {
  const limit = 256 - (256 % CODE_ALPHABET.length)
  let code = ''
  while (code.length < length) {
    for (const byte of random(length - code.length)) {
      if (byte < limit) code += CODE_ALPHABET.charAt(byte % CODE_ALPHABET.length)
    }
  }
  return code
}

/** Opens an assignment to whoever has it: 6 characters, 47 million codes. */
export const makeJoinCode = (random: Random): string => makeCode(random, JOIN_LENGTH)

/** Says who a student is: 8 characters, 17 thousand million codes. Screens show it as XXXX-XXXX. */
export const makePrivateCode = (random: Random): string => makeCode(random, PRIVATE_LENGTH)

/** A typed code as it is stored: without case, white space, hyphens and look-alikes. It need not exist. */
export function readCode(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
  return [...bare].map((character) => meant[character] ?? character).join('')
}
