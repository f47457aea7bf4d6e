import { z } from 'zod'
import { optionFaults } from './option-faults.ts'
import { option, optionId, type QuestionKind } from './question-kind.ts'

const content = z.strictObject({ claims: z.array(option).max(20), sources: z.array(option).max(20) })
const sourceOf = z
  .record(optionId, optionId)
  .refine((rows) => Object.keys(rows).length <= 20, { error: 'At most 20 claims can have a source.' })
const key = z.strictObject({ sourceOf })
const response = z.strictObject({ sourceOf })

/** Own entries only: a claim called "constructor" has no source until someone gives it one. */
function sourceFor(rows: Readonly<Record<string, string>>, claim: string): string | null {
  return Object.hasOwn(rows, claim) ? (rows[claim] ?? null) : null
}

/** Who said what: the student gives each claim its source. Each claim counts the same; a source may serve often or never. */
export const match: QuestionKind<z.infer<typeof content>, z.infer<typeof key>, z.infer<typeof response>> = {
  content,
  key,
  response,
  blank(newId) {
    const options = () => [1, 2, 3].map(() => ({ id: newId(), text: '' }))
    return { content: { claims: options(), sources: options() }, key: { sourceOf: {} } }
  },
  specimen: {
    content: {
      claims: [
        { id: 'c1', text: 'The bridge is safe.' },
        { id: 'c2', text: 'The bridge should have been closed a year ago.' },
        { id: 'c3', text: 'Repairs will start in May.' },
      ],
      sources: [
        { id: 's1', text: 'The mayor' },
        { id: 's2', text: 'An engineer' },
        { id: 's3', text: 'A shop owner' },
      ],
    },
    key: { sourceOf: { c1: 's1', c2: 's2', c3: 's1' } },
    fullCredit: { sourceOf: { c1: 's1', c2: 's2', c3: 's1' } },
    noCredit: { sourceOf: { c1: 's3', c2: 's1' } },
  },
  faults({ claims, sources }, { sourceOf }) {
    const faults = [
      ...optionFaults(claims, 'content.claims', 'claim', 1),
      ...optionFaults(sources, 'content.sources', 'source', 2),
    ]
    for (const { id } of claims) {
      const right = sourceFor(sourceOf, id)
      if (sources.some((source) => source.id === right)) continue
      faults.push({ path: `key.sourceOf.${id}`, message: 'Say whose claim this is.' })
    }
    return faults
  },
  misfit({ claims, sources }, { sourceOf }) {
    for (const [claim, source] of Object.entries(sourceOf)) {
      if (!claims.some(({ id }) => id === claim)) return `There is no claim "${claim}".`
      if (!sources.some(({ id }) => id === source)) return `There is no source "${source}".`
    }
    return null
  },
  isEmpty: (given) => Object.keys(given.sourceOf).length === 0,
  grade({ claims }, key, response) {
    const parts = claims.map(({ id }) => {
      const given = sourceFor(response.sourceOf, id)
      const credit = given !== null && given === sourceFor(key.sourceOf, id) ? 1 : 0
      return { part: id, given: given === null ? [] : [given], credit, errorTag: null }
    })
    const right = parts.filter(({ credit }) => credit === 1).length
    return { credit: parts.length === 0 ? 0 : right / parts.length, parts }
  },
  parts: ({ claims, sources }, { sourceOf }) =>
    claims.map((claim) => ({
      part: claim.id,
      label: claim.text,
      options: sources.map(({ id, text }) => ({ given: id, label: text, right: id === sourceFor(sourceOf, claim.id) })),
    })),
  shuffled: ({ claims, sources }, shuffle) => ({ claims: shuffle(claims), sources: shuffle(sources) }),
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
