import { feedbackKey } from '#api/domain/question.ts'
import { asChoice, proof, type WrittenQuestion } from './written.ts'

const revoltDeaths: WrittenQuestion = {
  prompt:
    'How many civilians has the crackdown on the revolt killed, according to the article? Give the number, how exact it is, and the unit.',
  points: 3,
  skill: 'figures',
  kind: 'figure',
  content: { asks: { bound: true, unit: true } },
  key: {
    low: 7500,
    high: null,
    bound: 'at-least',
    unit: [
      'civilians',
      'civilian',
      'civilian lives',
      'lives',
      'lives of civilians',
      'civilian deaths',
      'civilians killed',
    ],
  },
  evidence: [proof('has claimed the lives of at least 7,500 civilians')],
  explanation:
    '“At least 7,500” is a floor: the true number is 7,500 or higher. Leaving out “at least” turns a careful statement into a count that nobody made. The other “at least” in the article belongs to Homs alone.',
  feedback: {
    [feedbackKey('bound', 'exact')]: {
      text: 'Nobody counted exactly this many. Two words in front of the number say how to take it.',
      errorTag: 'hedge-dropped',
    },
    [feedbackKey('bound', 'about')]: {
      text: '“About” would allow a lower number too. The article does not.',
      errorTag: 'hedge-dropped',
    },
    [feedbackKey('bound', 'at-most')]: {
      text: 'That is a ceiling. The article gives a floor.',
      errorTag: 'bound-reversed',
    },
    [feedbackKey('bound', 'more-than')]: {
      text: 'Close: “at least” also allows the number itself.',
      errorTag: 'certainty-raised',
    },
  },
}

const shellingLength: WrittenQuestion = {
  prompt: 'How long did the shelling of Homs last before it broke off? Give the number and the unit.',
  points: 2,
  skill: 'figures',
  kind: 'figure',
  content: { asks: { bound: false, unit: true } },
  key: { low: 26, high: 26, bound: 'exact', unit: ['days', 'day', 'd'] },
  evidence: [proof('Its 26-day shelling of Homs')],
  explanation:
    'The number stands inside “26-day”: the shelling went on for 26 days. The same number turns up once more in the article and counts something else there, so always read on to the unit.',
  feedback: {},
}

const whoAreThe47: WrittenQuestion = {
  prompt: 'What does the number 47 in the article count?',
  points: 1,
  skill: 'figures',
  ...asChoice('women-and-children', [
    [
      'all-civilians',
      'All civilians who died in the shelling of Homs',
      'For those the article gives another number, and it begins with “at least”.',
      'wrong-figure',
    ],
    [
      'rebels',
      'Rebels who were killed after leaving the district',
      'The rebels had left when the killing happened. The article counts no dead rebels.',
      'not-in-text',
    ],
    ['women-and-children', 'Women and children found dead in Homs', 'Yes: 26 women and 21 children make 47.'],
    [
      'days',
      'Days from the first shots to the pause in Homs',
      'The shelling is counted in days, but with a different number.',
      'wrong-unit',
    ],
  ]),
  evidence: [proof('26 women and 21 children'), proof('By the time the 47 were killed')],
  explanation:
    '“The 47” points back. A writer who says “the” expects you to know who is meant: add the two numbers in the sentence before, 26 + 21 = 47.',
}

const atLeast700: WrittenQuestion = {
  prompt: 'Which sentence keeps the meaning of “At least 700 civilians died in it”?',
  points: 1,
  skill: 'figures',
  ...asChoice('or-more', [
    ['or-more', 'The shelling killed 700 civilians or more.', 'Yes. “700 or more” and “at least 700” say the same.'],
    [
      'up-to',
      'Up to 700 civilians died in the shelling.',
      '“Up to” is a ceiling. “At least” is a floor.',
      'bound-reversed',
    ],
    [
      'exactly',
      'The shelling killed 700 civilians, no more and no fewer.',
      '“At least” leaves room for more. This sentence takes that room away.',
      'certainty-raised',
    ],
    [
      'about',
      'Around 700 civilians died in the shelling.',
      '“Around 700” could be 690. “At least 700” could not.',
      'hedge-dropped',
    ],
  ]),
  evidence: [proof('At least 700 civilians died in it.')],
  explanation:
    'Words in front of a number are part of the number. “At least” sets the lowest value that is possible, “up to” the highest, “around” neither.',
}

const sourceBehind47: WrittenQuestion = {
  prompt:
    'The sentence “By the time the 47 were killed …” names no source. Whose information does the number 47 rest on all the same?',
  points: 2,
  skill: 'inference',
  ...asChoice('activists', [
    ['antonov', 'Antonov’s', 'Antonov gives no number of dead at all.', 'wrong-speaker'],
    ['army', 'The Syrian army’s', 'The army is blamed for the killing; it reports nothing about it.', 'wrong-speaker'],
    ['activists', 'The rights activists’', 'Yes. Both numbers that make up the 47 come from their report.'],
    [
      'reporter',
      'The reporter’s own count in Homs',
      'Nothing says that the reporter was in Homs. The number is taken from the sentence before.',
      'claim-taken-as-fact',
    ],
  ]),
  evidence: [proof('Rights activists reported on Monday that 26 women and 21 children had been found dead in Homs.')],
  explanation:
    'A claim can lose its source from one sentence to the next. The activists reported 26 and 21; a sentence later the sum stands there like a settled fact. A careful reader carries the source along.',
}

export const figuresQuestions = [revoltDeaths, shellingLength, whoAreThe47, atLeast700, sourceBehind47]
