import { grade, type Question } from '#api/domain/question.ts'
import type { Kind, Response } from '#api/domain/question-kinds/index.ts'

/** The response that a draft's key describes. */
export function keyedResponse({ kind, content, key }: Question): Response {
  switch (kind) {
    case 'choice':
      return { option: key.correct }
    case 'multiple':
      return { options: key.correct }
    case 'match':
    case 'voice':
    case 'verdict':
    case 'order':
      return key
    case 'short':
      return { text: key.accepted[0] ?? '' }
    case 'highlight':
      return { selections: key.required.map(({ start, end }) => ({ start, end })) }
    case 'cloze':
      return { gaps: Object.fromEntries(Object.entries(key.accepted).map(([gap, [right = '']]) => [gap, right])) }
    case 'figure': {
      const { low, high, bound } = key
      const amount = bound === 'range' ? `${low}–${high}` : String(low ?? high)
      return { amount, bound, unit: content.asks.unit ? (key.unit[0] ?? '') : '' }
    }
    case 'extended':
      throw new Error('No draft asks for writing.')
  }
}

/** Responses with one thing wrong. */
export function wrongResponses(question: Question): Response[] {
  const { kind, content, key } = question
  switch (kind) {
    case 'choice':
      return content.options.filter(({ id }) => id !== key.correct).map(({ id }) => ({ option: id }))
    case 'multiple':
      return content.options
        .filter(({ id }) => !key.correct.includes(id))
        .map(({ id }) => ({ options: [...key.correct, id] }))
    case 'verdict':
      return (['true', 'false', 'not-said'] as const)
        .filter((one) => one !== key.verdict)
        .map((one) => ({ verdict: one }))
    case 'match':
      return content.claims.flatMap(({ id }) =>
        content.sources
          .filter((source) => source.id !== key.sourceOf[id])
          .map((source) => ({ sourceOf: { ...key.sourceOf, [id]: source.id } })),
      )
    case 'voice':
      return content.statements.flatMap(({ id }) =>
        ['reporter', 'cannot-tell', ...content.sources.map((source) => source.id)]
          .filter((given) => given !== key.voices[id])
          .map((given) => ({ ...key, voices: { ...key.voices, [id]: given } })),
      )
    case 'cloze':
      return content.pieces.flatMap(({ gap }) =>
        (gap?.options ?? [])
          .filter(({ id }) => gap !== null && !key.accepted[gap.id]?.includes(id))
          .map(({ id }) => ({ gaps: gap === null ? {} : { [gap.id]: id } })),
      )
    case 'figure':
      return [{ amount: '123456789', bound: key.bound, unit: key.unit[0] ?? '' }]
    case 'short':
      return [{ text: 'Nobody at all' }]
    case 'highlight':
      return [{ selections: [] }]
    case 'order':
      return [{ order: key.order.toReversed() }]
    case 'extended':
      return []
  }
}

export const creditOf = <K extends Kind>(question: Question<K>, response: Response<K>): number =>
  grade(question, response)?.credit ?? 0
