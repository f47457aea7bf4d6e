import { z } from 'zod'
import { optionFaults } from './option-faults.ts'
import { type Fault, type Option, option, optionId, type QuestionKind } from './question-kind.ts'

/**
 * The entries stand in alphabetical order of their words (by code unit), so that what a student is shown says nothing
 * about the key, shuffled or not.
 */
const content = z.strictObject({ entries: z.array(option).max(20) })
/** Ids from first to last. */
const ids = z.array(optionId).max(20)
const key = z.strictObject({ order: ids })
const response = z.strictObject({ order: ids })
type Key = z.infer<typeof key>
type Response = z.infer<typeof response>

/** More than these are a chore to put in order by buttons. */
const mostPublished = 12

/** The ids of entries that exist, each once, in the order given. */
function known(entries: readonly Option[], order: readonly string[]): string[] {
  return [...new Set(order)].filter((id) => entries.some((entry) => entry.id === id))
}

/** The share of pairs that stand in the order of the key (Kendall's concordant pairs); 0 where there is no pair. */
function agreement(right: readonly string[], given: readonly string[]): number {
  let agreeing = 0
  for (const [index, earlier] of right.entries()) {
    const place = given.indexOf(earlier)
    if (place === -1) continue
    agreeing += right.slice(index + 1).filter((later) => given.indexOf(later) > place).length
  }
  const pairs = (right.length * (right.length - 1)) / 2
  return pairs === 0 ? 0 : agreeing / pairs
}

/** What is wrong with the words, numbered as the teacher sees the entries: in the order of the key. */
function entryFaults(entries: readonly Option[], { order }: Key): Fault[] {
  const placeOf = ({ id }: Option) => (order.includes(id) ? order.indexOf(id) : order.length)
  const ordered = entries.toSorted((one, other) => placeOf(one) - placeOf(other))
  return optionFaults(ordered, 'content.entries', 'event').map(({ path, message }) => ({
    path: path.replace(/\d+/, (place) => String(entries.findIndex(({ id }) => id === ordered[Number(place)]?.id))),
    message,
  }))
}

/**
 * The student puts events in order. Credit is the share of pairs of events that stand in the right order: all right is
 * 1, all reversed is 0, one swap of neighbours costs one pair. Each event is a part too, which is right when the event
 * stands exactly in its place; the report counts these places, the credit does not.
 */
export const order: QuestionKind<z.infer<typeof content>, Key, Response> = {
  content,
  key,
  response,
  // Ids that are made here can rise with time and would tell the key; the editor adds events with random ones.
  blank: () => ({ content: { entries: [] }, key: { order: [] } }),
  specimen: {
    content: {
      entries: [
        { id: 'e1', text: 'Engineers found a crack in the bridge.' },
        { id: 'e2', text: 'Repairs started.' },
        { id: 'e3', text: 'The bridge was built.' },
        { id: 'e4', text: 'The mayor closed the bridge.' },
      ],
    },
    key: { order: ['e3', 'e1', 'e4', 'e2'] },
    fullCredit: { order: ['e3', 'e1', 'e4', 'e2'] },
    noCredit: { order: ['e2', 'e4', 'e1', 'e3'] },
  },
  faults({ entries }, key) {
    const faults = entryFaults(entries, key)
    if (entries.length > mostPublished) {
      faults.push({ path: 'content.entries', message: `Give at most ${mostPublished} events.` })
    }
    if (entries.some(({ text }, index) => text > (entries[index + 1]?.text ?? text))) {
      const message = 'List the events in alphabetical order, so that the list does not tell the key.'
      faults.push({ path: 'content.entries', message })
    }
    if (key.order.length !== entries.length || known(entries, key.order).length !== entries.length) {
      faults.push({ path: 'key.order', message: 'Give every event one place in the order.' })
    }
    return faults
  },
  misfit({ entries }, { order }) {
    if (order.length === 0) return null
    const unknown = order.find((id) => !entries.some((entry) => entry.id === id))
    if (unknown !== undefined) return `There is no event "${unknown}".`
    const isWhole = order.length === entries.length && new Set(order).size === order.length
    return isWhole ? null : 'Every event needs one place in the order.'
  },
  isEmpty: ({ order }) => order.length === 0,
  grade({ entries }, key, response) {
    const right = known(entries, key.order)
    const given = known(entries, response.order)
    const parts = entries.map(({ id }) => {
      const place = given.indexOf(id)
      const credit = place !== -1 && place === right.indexOf(id) ? 1 : 0
      return { part: id, given: place === -1 ? [] : [String(place + 1)], credit, errorTag: null }
    })
    return { credit: agreement(right, given), parts }
  },
  parts({ entries }, key) {
    const right = known(entries, key.order)
    return entries.map(({ id, text }) => ({
      part: id,
      label: text,
      options: entries.map((_, place) => ({
        given: String(place + 1),
        label: String(place + 1),
        right: right[place] === id,
      })),
    }))
  },
  shuffled: ({ entries }, shuffle) => ({ entries: shuffle(entries) }),
  needsEvidence: () => true,
  moveAnchors: (unchanged) => unchanged,
}
