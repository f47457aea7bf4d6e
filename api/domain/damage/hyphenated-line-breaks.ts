import type { Finder } from '../damage.ts'
import { named } from './wording.ts'

/** Words that a column's line end cut in two. A compound that the text has elsewhere keeps its hyphen. */
export const hyphenatedLineBreaks: Finder = (text) => {
  const compounds = new Set(text.match(/(?<![\p{L}-])\p{L}{1,30}-\p{L}{1,30}(?![\p{L}-])/gu))
  return [...text.matchAll(/(?<=\p{L}\p{Ll})[-‐]\n[ \t]{0,20}(?=\p{Ll}{2})/gu)].map(({ index, 0: gap }) => {
    const left = /\p{L}*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? ''
    const right = /^\p{L}*/u.exec(text.slice(index + gap.length, index + gap.length + 30))?.[0] ?? ''
    const replacement = compounds.has(`${left}-${right}`) ? '-' : ''
    const message = `A line end cuts ${named(`${left}-`)} from ${named(right)}. Make it ${named(left + replacement + right)}.`
    return { kind: 'hyphenated-line-break', start: index, end: index + gap.length, replacement, message }
  })
}
