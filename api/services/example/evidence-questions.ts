import { asChoice, asVerdict, proof, type WrittenQuestion } from './written.ts'

const servicemen: WrittenQuestion = {
  prompt: 'Russia has more than a thousand servicemen in Syria.',
  points: 1,
  skill: 'evidence',
  ...asVerdict('not-said', {
    true: ['That there are servicemen is told. How many there are is not.', 'not-in-text'],
    false: ['To call it false you need a number in the article, and there is none.', 'not-in-text'],
    'not-said': ['Right. The one person who could tell did not want to.'],
  }),
  evidence: [proof('He declined to say just how large the Russian force in Syria is.')],
  explanation:
    '“The passage does not say” is an answer of its own. What is missing is not thereby false: the number may be above or below a thousand, and this article cannot decide it.',
}

const warplanes: WrittenQuestion = {
  prompt: 'The contracts with Syria cover aircraft as well as missiles.',
  points: 1,
  skill: 'evidence',
  ...asVerdict('true', {
    true: ['Right. “Warplanes” are aircraft.'],
    false: ['Look for a word that means the same as “aircraft”.'],
    'not-said': ['The article says it in another word than “aircraft”.'],
  }),
  evidence: [proof('The contracts cover warplanes, missiles and other heavy arms.')],
  explanation:
    'A question often uses other words than the passage. Look for the same thing under another name: warplanes are aircraft.',
}

const refusal: WrittenQuestion = {
  prompt: 'Select the sentence that shows that an official keeps something back.',
  points: 2,
  skill: 'evidence',
  kind: 'highlight',
  content: { by: 'sentence' },
  key: { required: [proof('He declined to say just how large the Russian force in Syria is.')], allowed: [] },
  evidence: [proof('He declined to say just how large the Russian force in Syria is.')],
  explanation:
    'To decline to say something is to refuse to tell it. The word “say” is there, but nothing is said: this sentence holds no claim by the official, neither of a large force nor of a small one.',
  feedback: {},
}

const whoHeldTheDistrict: WrittenQuestion = {
  prompt: 'Select the sentence that tells who was in control of the district when the 47 died.',
  points: 2,
  skill: 'evidence',
  kind: 'highlight',
  content: { by: 'sentence' },
  key: {
    required: [
      proof('By the time the 47 were killed, the rebels had left the district and the army was back in control of it.'),
    ],
    allowed: [],
  },
  evidence: [
    proof('By the time the 47 were killed, the rebels had left the district and the army was back in control of it.'),
  ],
  explanation:
    '“Had left” and “was back” put things in order: first the rebels went, then the army took over, and then the 47 were killed. The sentence does not say who killed them; it says who was in control.',
  feedback: {},
}

const noReasonToChange: WrittenQuestion = {
  prompt: 'Which words prove best that Moscow does not mean to reconsider its dealings with Syria?',
  points: 1,
  skill: 'evidence',
  ...asChoice('think-again', [
    [
      'sound-and-firm',
      '“Our military and technical ties with Syria are sound and firm”',
      'This says how the ties are now. Good ties could still be reconsidered.',
    ],
    ['soviet-days', '“goes back to Soviet days”', 'This tells how old the friendship is. Old friendships can end.'],
    ['think-again', '“nothing gives us cause to think again”', 'Yes. To think again is to reconsider.'],
    [
      'oblige',
      '“Whoever delivers a weapon must also teach people to handle it”',
      'This gives a reason for the training, not for going on with the deliveries.',
    ],
  ]),
  evidence: [proof('At present nothing gives us cause to think again.')],
  explanation:
    'Good proof answers the very question that was asked. Several quotations fit the topic, but only one says that Moscow will not reconsider.',
}

const claimedLives: WrittenQuestion = {
  prompt: 'The crackdown “has claimed the lives” of civilians. What does “claimed” mean here?',
  points: 1,
  skill: 'vocabulary',
  ...asChoice('taken', [
    [
      'asserted',
      'said without proof',
      'That is what “claimed” means in “he claimed that …”. A crackdown cannot speak.',
      'fact-taken-as-claim',
    ],
    ['demanded', 'asked for in a loud voice', 'Nobody asks for anything in this sentence.'],
    ['taken', 'taken', 'Yes. Those people died.'],
    ['rescued', 'brought to safety', 'The opposite: these people died.'],
  ]),
  evidence: [proof('has claimed the lives of at least 7,500 civilians')],
  explanation:
    'Not every “claimed” belongs to a source. What claims a life takes it, as in “the flood claimed two lives”. Look at who or what stands before the verb: only people and their organisations can make claims.',
}

export const evidenceQuestions = [servicemen, warplanes, refusal, whoHeldTheDistrict, noReasonToChange, claimedLives]
