import type { ErrorTag } from '#api/contract.ts'

/** The misreadings a wrong answer can stand for: their names for teachers, and what each means in plain words. */
export const errorTags: { readonly [T in ErrorTag]: { readonly name: string; readonly inPlainWords: string } } = {
  'wrong-speaker': { name: 'Wrong speaker', inPlainWords: 'This gives the words to somebody who did not say them.' },
  'claim-taken-as-fact': {
    name: 'Claim taken as fact',
    inPlainWords: 'This takes what somebody claims for a fact that the reporter states.',
  },
  'fact-taken-as-claim': {
    name: 'Fact taken as claim',
    inPlainWords: 'This takes what the reporter states for something that somebody only claims.',
  },
  'hedge-dropped': { name: 'Hedge dropped', inPlainWords: 'This leaves out how careful the passage is.' },
  'bound-reversed': {
    name: 'Bound reversed',
    inPlainWords: 'This turns a lower limit into an upper one, or the reverse.',
  },
  'wrong-unit': { name: 'Wrong unit', inPlainWords: 'The number is counted in something else.' },
  'wrong-figure': { name: 'Wrong figure', inPlainWords: 'The passage gives another number for this.' },
  'certainty-raised': {
    name: 'Certainty raised',
    inPlainWords: 'This says it with more certainty than the passage does.',
  },
  'not-in-text': { name: 'Not in the text', inPlainWords: 'The passage does not say this.' },
}
