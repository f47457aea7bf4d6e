import type { Content, Key, Kind, Option, Question } from '#api/contract.ts'
import { figureInWords } from '#web/question-kinds/figure/bounds.ts'
import { letterOf } from '#web/question-kinds/letter.ts'
import { verdicts } from '#web/question-kinds/verdict/verdicts.ts'
import { cueOf, voicesOf } from '#web/question-kinds/voice/voices.ts'

/** How a question is answered with a pencil. */
export interface PaperTask {
  readonly instruction: string
  /** A text with gaps to fill. */
  readonly text: string
  /** Things to tick, or to name by their letter. */
  readonly choices: readonly string[]
  readonly areLettered: boolean
  /** Statements with a place for a letter. */
  readonly rows: readonly string[]
  readonly blankLines: number
}
interface PaperFace<K extends Kind> {
  readonly task: (content: Content<K>) => Partial<PaperTask>
  /** The key in words, one line a part. */
  readonly answer: (content: Content<K>, key: Key<K>) => readonly string[]
}

const textsOf = (options: readonly Option[]): string[] => options.map(({ text }) => text)
const lettered = (options: readonly Option[], ids: readonly string[]): string[] =>
  options.flatMap(({ id, text }, index) => (ids.includes(id) ? [`${letterOf(index)}. ${text}`] : []))

const gapOnPaper = (options: readonly Option[] | null): string =>
  options ? `____________ (${textsOf(options).join(' / ')})` : '____________'

/** What is asked of each statement and, where it has a cue, of the statement without it. */
const voiceRows = (content: Content<'voice'>) =>
  content.statements.flatMap(({ id, place: { quote } }) => {
    const cue = cueOf(content, id)
    const whole = { id, step: 'voices' as const, text: quote }
    return cue ? [whole, { id, step: 'withoutCue' as const, text: `The same without “${cue.quote}”` }] : [whole]
  })

const faces: { readonly [K in Kind]: PaperFace<K> } = {
  choice: {
    task: ({ options }) => ({ choices: textsOf(options), areLettered: true }),
    answer: ({ options }, { correct }) => lettered(options, correct === null ? [] : [correct]),
  },
  multiple: {
    task: ({ options }) => ({ instruction: 'Tick all that are right.', choices: textsOf(options), areLettered: true }),
    answer: ({ options }, { correct }) => lettered(options, correct),
  },
  verdict: {
    task: () => ({ choices: verdicts.map(({ label }) => label) }),
    answer: (_, key) => verdicts.filter(({ verdict }) => verdict === key.verdict).map(({ label }) => label),
  },
  match: {
    task: ({ claims, sources }) => ({
      instruction: 'Write the letter of its source beside each claim. A letter may serve several times or not at all.',
      choices: textsOf(sources),
      areLettered: true,
      rows: textsOf(claims),
    }),
    answer: ({ claims, sources }, { sourceOf }) =>
      claims.map(({ id, text }) => `${text}: ${lettered(sources, [sourceOf[id] ?? '']).join('')}`),
  },
  figure: {
    task: ({ asks }) => ({
      instruction: [
        'Write the number',
        asks.bound && ', how exact it is (such as “at least”)',
        asks.unit && ', and what is counted',
        '.',
      ]
        .filter(Boolean)
        .join(''),
      blankLines: 1,
    }),
    answer: ({ asks }, key) => [figureInWords(key, asks) ?? ''],
  },
  short: {
    task: () => ({ blankLines: 1 }),
    answer: (_, { accepted }) => [accepted.join(' / ')],
  },
  highlight: {
    task: ({ by }) => ({
      instruction:
        by === 'sentence' ? 'Underline the sentences in the passage.' : 'Underline the words in the passage.',
    }),
    answer: (_, { required }) => required.map(({ quote }) => `“${quote}”`),
  },
  order: {
    task: ({ entries }) => ({
      instruction: 'Number these in the right order. Write 1 beside the first.',
      rows: textsOf(entries),
    }),
    answer: ({ entries }, { order }) =>
      order.map((id, index) => `${index + 1}. ${entries.find((entry) => entry.id === id)?.text ?? ''}`),
  },
  cloze: {
    task: ({ pieces }) => ({
      instruction: 'Write what belongs into each gap.',
      text: pieces.map(({ text, gap }) => text + (gap ? gapOnPaper(gap.options) : '')).join(''),
    }),
    answer: ({ pieces }, { accepted }) =>
      pieces
        .flatMap(({ gap }) => gap ?? [])
        .map(({ id, options }, index) => {
          const right = accepted[id] ?? []
          const words = options ? textsOf(options.filter((one) => right.includes(one.id))) : right
          return `${index + 1}. ${words.join(' / ')}`
        }),
  },
  voice: {
    task: (content) => ({
      instruction:
        'Write the letter of its voice beside each statement. A letter may serve several times or not at all.',
      choices: textsOf(voicesOf(content)),
      areLettered: true,
      rows: voiceRows(content).map(({ text }) => text),
    }),
    answer: (content, key) =>
      voiceRows(content).map(
        ({ text, id, step }) => `${lettered(voicesOf(content), [key[step][id] ?? '']).join('')}: ${text}`,
      ),
  },
  extended: {
    task: ({ criteria, mostWords }) => ({
      instruction: [
        mostWords === null ? 'Write your answer.' : `Write your answer in at most ${mostWords} words.`,
        criteria.length > 0 && `It is marked by: ${criteria.map(({ title }) => title).join('; ')}.`,
      ]
        .filter(Boolean)
        .join(' '),
      blankLines: mostWords === null ? 12 : Math.min(30, Math.max(4, Math.ceil(mostWords / 8))),
    }),
    answer: ({ criteria }, { model, notes }) => [
      model,
      ...criteria.map(
        ({ title, levels }) => `${title}: ${levels.map((one) => `${one.title} (${one.points})`).join(' / ')}`,
      ),
      ...(notes === '' ? [] : [notes]),
    ],
  },
}

const plain: PaperTask = { instruction: '', text: '', choices: [], areLettered: false, rows: [], blankLines: 0 }

export function taskOf<K extends Kind>({ kind, content }: Question<K>): PaperTask {
  return { ...plain, ...faces[kind].task(content) }
}

export function answerOf<K extends Kind>({ kind, content, key }: Question<K>): readonly string[] {
  return faces[kind].answer(content, key)
}
