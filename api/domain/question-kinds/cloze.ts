import { z } from 'zod'
import { fold } from '../fold.ts'
import { isAccepted } from '../is-accepted.ts'
import { keepableText } from '../keepable.ts'
import { optionFaults } from './option-faults.ts'
import { type Fault, option, optionId, type QuestionKind } from './question-kind.ts'

/** The student picks one of the options or, where there are none, types. */
const gap = z.strictObject({ id: optionId, options: z.array(option).max(20).nullable() })
/** A stretch of text and the gap that follows it. */
const piece = z.strictObject({ text: keepableText.max(6000), gap: gap.nullable() })
const content = z.strictObject({ pieces: z.array(piece).max(21) })

const most = { error: 'At most 20 gaps can be filled.' }
/** By gap: the id of the right option, or the accepted answers. */
const accepted = z
  .record(optionId, z.array(keepableText.max(200)).max(20))
  .refine((gaps) => Object.keys(gaps).length <= 20, most)
const key = z.strictObject({ accepted })
/** By gap: the id of an option, or what was typed. */
const gaps = z.record(optionId, z.string().max(200)).refine((filled) => Object.keys(filled).length <= 20, most)
const response = z.strictObject({ gaps })
type Content = z.infer<typeof content>
type Key = z.infer<typeof key>
type Gap = z.infer<typeof gap>

const gapsOf = ({ pieces }: Content): Gap[] => pieces.flatMap(({ gap }) => gap ?? [])

/** Own entries only: a gap called "constructor" is empty until someone fills it. */
function entryOf<T>(gaps: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(gaps, id) ? gaps[id] : undefined
}

/** What is wrong with one gap, in sentences. */
function gapFaults({ id, options }: Gap, { accepted }: Key): string[] {
  const right = entryOf(accepted, id) ?? []
  const words = options?.map(({ text }) => text) ?? right
  const faults = words.some((text) => /\||\[\[|\]\]/.test(text)) ? ['Leave out the signs |, [[ and ]].'] : []
  if (options === null) {
    return right.length > 0 && right.every((answer) => fold(answer) !== '')
      ? faults
      : [...faults, 'Write an answer that counts as right.']
  }
  faults.push(...optionFaults(options, '').map(({ message }) => message))
  const isKeyed = right.length === 1 && options.some((one) => one.id === right[0])
  return isKeyed ? faults : [...faults, 'Write the right option first.']
}

/** How the report calls a gap: by its number and by the words before it. */
function labelOf(text: string, number: number): string {
  const before = text.trim().split(/\s+/).slice(-4).join(' ')
  return before === '' ? `Gap ${number}` : `Gap ${number}, after “${before}”`
}

/**
 * The student fills gaps in a text, from options or by typing. Each gap counts the same; a typed answer is right when
 * `isAccepted` says so.
 */
export const cloze: QuestionKind<Content, Key, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank: () => ({ content: { pieces: [] }, key: { accepted: {} } }),
  specimen: {
    content: {
      pieces: [
        { text: 'The bridge was built in ', gap: { id: 'g1', options: null } },
        {
          text: ' and was closed by ',
          gap: {
            id: 'g2',
            options: [
              { id: 'a', text: 'an engineer' },
              { id: 'b', text: 'the mayor' },
            ],
          },
        },
        { text: '.', gap: null },
      ],
    },
    key: { accepted: { g1: ['1962', 'the year 1962'], g2: ['b'] } },
    fullCredit: { gaps: { g1: 'Year 1962', g2: 'b' } },
    noCredit: { gaps: { g1: '1926', g2: 'a' } },
  },
  faults(content, key) {
    const faults: Fault[] = []
    const ids = gapsOf(content).map(({ id }) => id)
    if (ids.length === 0) faults.push({ path: 'content.pieces', message: 'Write a text with at least one gap.' })
    if (new Set(ids).size < ids.length) {
      faults.push({ path: 'content.pieces', message: 'Give every gap an id of its own.' })
    }
    for (const [index, { text, gap }] of content.pieces.entries()) {
      if (/\[\[|\]\]/.test(text)) {
        faults.push({ path: `content.pieces.${index}`, message: 'Write [[ before every gap and ]] behind it.' })
      }
      if (gap === null) continue
      const number = content.pieces.slice(0, index + 1).filter((one) => one.gap !== null).length
      for (const sentence of gapFaults(gap, key)) {
        faults.push({ path: `content.pieces.${index}`, message: `Gap ${number}: ${sentence}` })
      }
    }
    return faults
  },
  misfit(content, { gaps }) {
    for (const [id, given] of Object.entries(gaps)) {
      const gap = gapsOf(content).find((one) => one.id === id)
      if (gap === undefined) return `There is no gap "${id}".`
      if (gap.options && !gap.options.some((one) => one.id === given)) return `There is no option "${given}".`
    }
    return null
  },
  isEmpty: ({ gaps }) => Object.values(gaps).every((given) => fold(given) === ''),
  grade(content, { accepted }, { gaps }) {
    const parts = gapsOf(content).map(({ id, options }) => {
      const filled = entryOf(gaps, id) ?? ''
      const given = options ? filled : fold(filled)
      const rights = entryOf(accepted, id) ?? []
      const isRight = options ? given !== '' && rights.includes(given) : isAccepted(filled, rights)
      return { part: id, given: given === '' ? [] : [given], credit: isRight ? 1 : 0, errorTag: null }
    })
    const right = parts.filter(({ credit }) => credit === 1).length
    return { credit: parts.length === 0 ? 0 : right / parts.length, parts }
  },
  accept(key, gap, answer) {
    const known = entryOf(key.accepted, gap) ?? []
    return isAccepted(answer, known) ? key : { accepted: { ...key.accepted, [gap]: [...known, answer] } }
  },
  parts({ pieces }, { accepted }) {
    const asked = pieces.flatMap(({ text, gap }) => (gap === null ? [] : [{ text, ...gap }]))
    return asked.map(({ text, id, options }, index) => ({
      part: id,
      label: labelOf(text, index + 1),
      options:
        options?.map((one) => ({
          given: one.id,
          label: one.text,
          right: (entryOf(accepted, id) ?? []).includes(one.id),
        })) ?? null,
    }))
  },
  shuffled: ({ pieces }, shuffle) => ({
    pieces: pieces.map(({ text, gap }) => ({
      text,
      gap: gap && { id: gap.id, options: gap.options && shuffle(gap.options) },
    })),
  }),
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
