import { feedbackKey } from '#api/domain/question.ts'
import { asChoice, asMultiple, proof, type WrittenQuestion } from './written.ts'

const whoSaidLegal: WrittenQuestion = {
  prompt: 'Who says that the arms deliveries are in line with international law?',
  points: 1,
  skill: 'attribution',
  ...asChoice('antonov', [
    [
      'reporter',
      'The reporter, with no source',
      'The sentence ends with “according to Antonov”. The reporter passes his claim on and does not say that it is right.',
      'claim-taken-as-fact',
    ],
    ['antonov', 'Anatoly Antonov', 'Yes. “According to Antonov” credits the whole sentence to him.'],
    [
      'united-nations',
      'The United Nations',
      'The United Nations is named because of its sanctions. Nothing is quoted from it.',
      'wrong-speaker',
    ],
    ['assad', 'President Bashar al-Assad', 'Assad does not speak anywhere in this article.', 'wrong-speaker'],
  ]),
  evidence: [proof('The deliveries comply with international law and more will follow, according to Antonov.')],
  explanation:
    'A source can stand at the end of a sentence: “according to Antonov” turns all that comes before it into his claim. Whether the law really allows the deliveries is a different question, and the article does not answer it.',
}

const whoIsHe: WrittenQuestion = {
  prompt:
    '“One matter alone troubles us at the moment,” he said. Write the name of the person the word “he” stands for.',
  points: 1,
  skill: 'attribution',
  kind: 'short',
  content: {},
  key: {
    accepted: [
      'Antonov',
      'Anatoly Antonov',
      'Mr Antonov',
      'Minister Antonov',
      'Deputy Minister Antonov',
      'Deputy Defence Minister Antonov',
      'Deputy Defence Minister Anatoly Antonov',
    ],
  },
  evidence: [proof('according to Antonov'), proof('“One matter alone troubles us at the moment,” he said')],
  explanation:
    'The last person who was named before this “he” is Antonov, one paragraph earlier. News stories give the full name and the office once and then go on with the surname and with “he” or “she”, so look back to the last person who spoke.',
  feedback: {},
}

const whoSaysRebels: WrittenQuestion = {
  prompt: 'Who says that there are rebels in the districts that came under fire?',
  points: 1,
  skill: 'attribution',
  ...asChoice('army', [
    [
      'activists',
      'The rights activists',
      'They report on people who were found dead in Homs. They say nothing about where rebels hide.',
      'wrong-speaker',
    ],
    [
      'reporter',
      'The reporter, with no source',
      'The two small words “it says” hand this claim over to somebody else.',
      'claim-taken-as-fact',
    ],
    [
      'antonov',
      'Anatoly Antonov',
      'Antonov speaks of contracts and training, not of these districts.',
      'wrong-speaker',
    ],
    ['army', 'Assad’s army', 'Yes. In “areas it says shelter rebels” the word “it” stands for Assad’s army.'],
  ]),
  evidence: [proof('Assad’s army'), proof('areas it says shelter rebels')],
  explanation:
    'The source hides in the middle of the sentence. That the army fired on the districts is told by the reporter; that the districts shelter rebels is only what “it”, the army, says. One sentence can hold both.',
}

const whoSaidWhat: WrittenQuestion = {
  prompt: 'Who said what? Give each claim the source that the article credits it to.',
  points: 4,
  skill: 'attribution',
  kind: 'match',
  content: {
    claims: [
      { id: 'contracts', text: 'The contracts that have been signed will be carried out.' },
      { id: 'found-dead', text: 'Women and children were found dead in Homs.' },
      { id: 'course', text: 'The ship was on its way to Turkey.' },
      { id: 'last-base', text: 'Only one Russian naval base is left outside the former Soviet Union.' },
    ],
    sources: [
      { id: 'antonov', text: 'Anatoly Antonov' },
      { id: 'activists', text: 'Rights activists' },
      { id: 'ship', text: 'The Russian ship' },
      { id: 'cyprus', text: 'Officials in Cyprus' },
      { id: 'army', text: 'Assad’s army' },
      { id: 'reporter', text: 'The reporter, with no source' },
    ],
  },
  key: { sourceOf: { contracts: 'antonov', 'found-dead': 'activists', course: 'ship', 'last-base': 'reporter' } },
  evidence: [
    proof('Deputy Defence Minister Anatoly Antonov said'),
    proof('Rights activists reported on Monday'),
    proof('The ship had told Cypriot officials that it was bound for Turkey.'),
    proof('Beyond the borders of the former Soviet Union, the Russian navy has a single base left'),
  ],
  explanation:
    'Look for the word of saying and ask who does it: Antonov “said”, the activists “reported”, the ship “had told”. The officials in Cyprus were told something; they said nothing. For the naval base there is no word of saying at all, so that sentence is the reporter’s.',
  feedback: {
    [feedbackKey('contracts', 'reporter')]: {
      text: 'These words stand in quotation marks, and Antonov is named beside them.',
      errorTag: 'claim-taken-as-fact',
    },
    [feedbackKey('found-dead', 'reporter')]: {
      text: 'The sentence begins with its source: rights activists reported it.',
      errorTag: 'claim-taken-as-fact',
    },
    [feedbackKey('found-dead', 'army')]: {
      text: 'The army is blamed in this paragraph. It is not the one who reports.',
      errorTag: 'wrong-speaker',
    },
    [feedbackKey('course', 'cyprus')]: {
      text: 'The officials were told this. The claim came from the ship.',
      errorTag: 'wrong-speaker',
    },
    [feedbackKey('course', 'reporter')]: {
      text: 'The reporter says only what the ship told the officials.',
      errorTag: 'claim-taken-as-fact',
    },
    [feedbackKey('last-base', 'antonov')]: {
      text: 'No word of saying links this sentence to Antonov.',
      errorTag: 'fact-taken-as-claim',
    },
  },
}

const whatAntonovClaims: WrittenQuestion = {
  prompt: 'Which of these claims does Antonov make? Tick every one.',
  points: 2,
  skill: 'attribution',
  ...asMultiple(
    'per-option',
    ['training', 'no-commandos'],
    [
      [
        'training',
        'Arms deliveries come with a duty to train',
        'Antonov’s claim: “Whoever delivers a weapon must also teach people to handle it.”',
      ],
      [
        'small-force',
        'The Russian force in Syria is a small one',
        'He declined to say how large it is. A refusal is not a claim.',
        'not-in-text',
      ],
      [
        'no-commandos',
        'No commandos from Russia are charging about',
        'Antonov’s claim, in a quotation that “he said” splits in two.',
      ],
      [
        'friendship',
        'The friendship with Damascus began in Soviet days',
        'The reporter writes this as background. It is not credited to Antonov.',
        'wrong-speaker',
      ],
    ],
  ),
  evidence: [
    proof('“Whoever delivers a weapon must also teach people to handle it.”'),
    proof(
      '“No (Russian) commandos are charging about there,” he said, “with grenade launchers or rifles in their hands.”',
    ),
  ],
  explanation:
    'A claim is something that a person says is so. Where someone “declined to say”, no claim was made, and nothing may be put into his mouth. Watch also for quotations that are cut in two: the words before and after “he said” belong to the same speaker.',
}

export const attributionQuestions = [whoSaidLegal, whoIsHe, whoSaysRebels, whoSaidWhat, whatAntonovClaims]
