import { asChoice, asMultiple, asVerdict, proof, type WrittenQuestion } from './written.ts'

const tollSource: WrittenQuestion = {
  prompt: 'Whom does the article name as the source for the number of civilians killed in the whole revolt?',
  points: 1,
  skill: 'voice',
  ...asChoice('nobody', [
    [
      'activists',
      'Rights activists',
      'The activists are the source for the people found dead in Homs, three paragraphs later.',
      'wrong-speaker',
    ],
    ['nobody', 'Nobody', 'Yes. The number is given in the reporter’s own voice.'],
    ['antonov', 'Anatoly Antonov', 'Antonov gives no number of dead anywhere.', 'wrong-speaker'],
    [
      'united-nations',
      'The United Nations',
      'You may have heard such numbers from the United Nations. This article does not say so.',
      'not-in-text',
    ],
  ]),
  evidence: [proof('whose violent crackdown on a mass revolt has claimed the lives of at least 7,500 civilians')],
  explanation:
    'No “said” and no “according to” goes with this number. It may well be right, but a reader of this article cannot tell who counted. That is worth a note whenever a number is large.',
}

const shipAsFact: WrittenQuestion = {
  prompt: 'The article states as a fact that the Russian ship carried munitions.',
  points: 1,
  skill: 'voice',
  ...asVerdict('false', {
    true: ['One word in front of “loaded” takes the certainty away. Look again.', 'hedge-dropped'],
    false: ['Right. “Allegedly” says that the load is not proved.'],
    'not-said': ['The load is mentioned, so the article does say something about it: that it is alleged.'],
  }),
  evidence: [proof('allegedly loaded with tonnes of munitions')],
  explanation:
    '“Allegedly” is a hedge: somebody says so, it is not proved, and we are not told who says it. Repeating the sentence without it makes it stronger than the article does.',
}

const itSays: WrittenQuestion = {
  prompt: 'Why does the reporter write “areas it says shelter rebels” and not “areas that shelter rebels”?',
  points: 1,
  skill: 'voice',
  ...asChoice('leave-claim', [
    [
      'checked',
      'To show that the areas were visited and searched for rebels',
      'The article tells of no visit. “It says” is there because the reporter does not vouch for the claim.',
      'certainty-raised',
    ],
    [
      'leave-claim',
      'To leave the claim to the one who makes it',
      'Yes. The reporter passes the claim on and does not make it.',
    ],
    [
      'lie',
      'To tell the reader that the claim is known to be false',
      '“It says” means neither true nor false.',
      'certainty-raised',
    ],
    [
      'rebels-said',
      'To let the reader know that the rebels have admitted it',
      '“It” is one thing that speaks. The rebels would be “they”, and nobody quotes them.',
      'wrong-speaker',
    ],
  ]),
  evidence: [proof('areas it says shelter rebels')],
  explanation:
    'Without “it says” the reporter would be telling us, as a fact, that rebels were hiding there. With it, the reporter only tells us that the claim was made.',
}

const ownVoice: WrittenQuestion = {
  prompt:
    'Which of these does the article state in the reporter’s own voice? Tick every one; a wrong tick takes a right one away.',
  points: 3,
  skill: 'voice',
  ...asMultiple(
    'right-minus-wrong',
    ['sanctions', 'warships', 'pause'],
    [
      ['sanctions', 'Moscow has kept Syria out of reach of sanctions', 'Reporter’s voice: no source stands with it.'],
      [
        'obliged',
        'The contracts oblige Russia to train Syrian soldiers',
        'A quotation: “said Antonov of the training”.',
        'claim-taken-as-fact',
      ],
      ['warships', 'Warships came to Syria in January', 'Reporter’s voice: no source stands with it.'],
      [
        'sound-ties',
        'The military ties between the two countries are sound',
        'A quotation: “Antonov told journalists”.',
        'claim-taken-as-fact',
      ],
      ['pause', 'The shelling of Homs broke off on March 1', 'Reporter’s voice: no source stands with it.'],
      [
        'more-follow',
        'More deliveries will follow',
        'Look at the end of that sentence: “according to Antonov”.',
        'claim-taken-as-fact',
      ],
    ],
  ),
  evidence: [
    proof(
      'Time and again Moscow has kept Syria, the one Arab ally it has left, out of reach of United Nations sanctions.',
    ),
    proof('Warships put in there in January'),
    proof('broke off for a time on March 1'),
  ],
  explanation:
    'The reporter’s voice is what is left when every “said”, “told”, “reported” and “according to” has been taken out. It can hold plain facts (a date, a visit) and also judgements (“time and again”, “violent”), so it deserves as careful a look as a quotation.',
}

const borrowedWord: WrittenQuestion = {
  prompt:
    'In the paragraph about Homs after the shelling, one term stands in quotation marks although no speaker is named for it. Write that term.',
  points: 1,
  skill: 'voice',
  kind: 'short',
  content: {},
  key: { accepted: ['clean-up', 'clean up', 'cleanup'] },
  evidence: [proof('Reports of a “clean-up” then came out of the city')],
  explanation:
    'Quotation marks do not always mean that somebody is being quoted. Around one or two words they often say: this is not our word, and we would not call it that.',
  feedback: {},
}

const hedgeWord: WrittenQuestion = {
  prompt: 'Select the one word that tells how sure the reporter is about the load of the ship.',
  points: 1,
  skill: 'voice',
  kind: 'highlight',
  content: { by: 'words' },
  key: {
    required: [proof('allegedly')],
    allowed: [proof('allegedly loaded'), proof('allegedly loaded with tonnes of munitions')],
  },
  evidence: [proof('a Russian ship, allegedly loaded with tonnes of munitions')],
  explanation:
    '“Allegedly” is the hedge. Others are “reportedly”, “is said to” and “suspected”. Each means: this has been said, but it is not shown.',
  feedback: {},
}

export const voiceQuestions = [tollSource, shipAsFact, itSays, ownVoice, borrowedWord, hedgeWord]
