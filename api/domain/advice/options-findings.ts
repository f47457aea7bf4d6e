import type { Finding } from './advice.ts'
import type { AdvisedOption, AdvisedQuestion } from './advised-question.ts'
import { shortened, tellingWords, wordsOf } from './wording.ts'

const inOptions = (message: string): Finding => ({ path: 'content', message })

/** The right and the wrong options, where one list holds at least two wrong ones. */
function sides(list: readonly AdvisedOption[] | null): { right: AdvisedOption[]; wrong: AdvisedOption[] } | null {
  const right = list?.filter((option) => option.right) ?? []
  const wrong = list?.filter((option) => !option.right) ?? []
  return right.length > 0 && wrong.length > 1 ? { right, wrong } : null
}

/** Half as long again as the longest wrong option, and by three words or so. */
export function longestKey({ soleList }: AdvisedQuestion): Finding[] {
  const found = sides(soleList)
  if (found === null) return []
  const least = Math.min(...found.right.map(({ label }) => label.length))
  const most = Math.max(...found.wrong.map(({ label }) => label.length))
  if (least < 1.5 * most || least < most + 15) return []
  return [
    inOptions('The right option is by far the longest, which gives it away. Make the options about equally long.'),
  ]
}

const pointsAtOthers =
  /^(?:(?:all|none|any|both|neither)(?: of)?(?: the)? (?:above|these|those|others|(?:other )?(?:options|answers|choices))|(?:both )?[a-f],? (?:and|or) [a-f])[.!]?$/i

/** "All of the above" and its kin. */
export function optionAboutOptions({ lists }: AdvisedQuestion): Finding[] {
  const found = lists.flat().find(({ label }) => pointsAtOthers.test(label.trim().replace(/\s+/g, ' ')))
  if (found === undefined) return []
  return [
    inOptions(
      `“${found.label.trim()}” can be picked without reading every option, and loses its sense when options are shuffled. Write an option of its own instead.`,
    ),
  ]
}

/** The right options repeat words of the prompt, and no wrong one does. */
export function keyEchoesPrompt({ question, soleList }: AdvisedQuestion): Finding[] {
  const found = sides(soleList)
  if (found === null) return []
  const asked = tellingWords(wordsOf(question.prompt))
  const echoes = ({ words }: AdvisedOption) => words.filter((word) => asked.has(word))
  const [word] = found.right.flatMap(echoes)
  if (word === undefined || found.wrong.some((option) => echoes(option).length > 0)) return []
  if (!found.right.every((option) => echoes(option).length > 0)) return []
  return [
    inOptions(
      `Only the right option repeats “${shortened(word)}” from the question. Use the word in a wrong option too, or say it in other words.`,
    ),
  ]
}

/** Three or more numbers that count the same and neither rise nor fall. */
export function unorderedNumbers({ lists }: AdvisedQuestion): Finding[] {
  const isUnordered = lists.some((list) => {
    const figures = list.flatMap(({ figure }) => figure ?? [])
    if (figures.length < 3 || figures.length < list.length) return false
    if (new Set(figures.map(({ unit }) => unit)).size > 1) return false
    const values = figures.map(({ low, high }) => low ?? high ?? 0)
    const isSorted = (sign: 1 | -1) =>
      values.every((value, at) => at === 0 || sign * (value - (values[at - 1] ?? value)) >= 0)
    return !isSorted(1) && !isSorted(-1)
  })
  return isUnordered
    ? [inOptions('The options are numbers but not in order. Sort them, so that finding one takes no extra work.')]
    : []
}
