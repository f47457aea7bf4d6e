import type { ErrorTag } from '#api/contract.ts'

/** A misreading that a wrong answer can stand for. */
interface Misreading {
  /** For teachers. */
  readonly name: string
  /** What it means. */
  readonly inPlainWords: string
  /** What a student can look for in the text next time; said where the teacher wrote nothing. It fits every key. */
  readonly nextTime: string
}

export const errorTags: { readonly [T in ErrorTag]: Misreading } = {
  'wrong-speaker': {
    name: 'Wrong speaker',
    inPlainWords: 'This gives the words to somebody who did not say them.',
    nextTime: 'Find “said” or “according to” near the claim and see who stands beside it. “She” or “they” point back.',
  },
  'claim-taken-as-fact': {
    name: 'Claim taken as fact',
    inPlainWords: 'This takes what somebody claims for a fact that the reporter states.',
    nextTime:
      'Look for “said”, “claims” or quotation marks. Where they stand, a source answers for it, not the reporter.',
  },
  'fact-taken-as-claim': {
    name: 'Fact taken as claim',
    inPlainWords: 'This takes what the reporter states for something that somebody only claims.',
    nextTime: 'Look for whoever is said to say it. Where the text names nobody, the reporter answers for it.',
  },
  'hedge-dropped': {
    name: 'Hedge dropped',
    inPlainWords: 'This leaves out how careful the passage is.',
    nextTime: 'Look for small words such as “about”, “at least”, “may” or “allegedly”, and keep them in your answer.',
  },
  'bound-reversed': {
    name: 'Bound reversed',
    inPlainWords: 'This turns a lower limit into an upper one, or the reverse.',
    nextTime: 'Read the words around the number, then ask yourself: could it be more, or could it be less?',
  },
  'wrong-unit': {
    name: 'Wrong unit',
    inPlainWords: 'The number is counted in something else.',
    nextTime: 'Read on past the number, and check what is counted or measured.',
  },
  'wrong-figure': {
    name: 'Wrong figure',
    inPlainWords: 'The passage gives another number for this.',
    nextTime: 'Several numbers can stand close together. First find the sentence that the question is about.',
  },
  'certainty-raised': {
    name: 'Certainty raised',
    inPlainWords: 'This says it with more certainty than the passage does.',
    nextTime: 'Look for words that leave room, such as “could”, “is thought to” or “up to”. Do not go beyond them.',
  },
  'not-in-text': {
    name: 'Not in the text',
    inPlainWords: 'The passage does not say this.',
    nextTime: 'Put your finger on the sentence that says it. If there is none, it is only a guess, however likely.',
  },
}
