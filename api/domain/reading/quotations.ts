import type { Place } from '../anchor.ts'

/** Words between quotation marks, or from a mark to the paragraph's end where the next paragraph goes on. */
export interface Quotation extends Place {
  /** Without the marks. */
  readonly inner: Place
  readonly paragraph: number
  /** 0 for marks that stand in no others. */
  readonly depth: number
  /** Index of the quotation this one stands in. */
  readonly parent: number | null
  /** Index of the quotation that this one carries on from the paragraph before. */
  readonly continues: number | null
}

type Style = 'double' | 'single' | 'angle'
interface Open {
  readonly style: Style
  readonly start: number
  readonly inner: number
  readonly straight: boolean
  readonly continues: number | null
}

const DEEPEST = 3
/** Marks looked at in one paragraph; more are no prose. */
const MOST_MARKS = 2000
const marks = /["'“”„‟‘’‛«»]/g
const styleOf = (mark: string): Style => (/["“”„‟]/.test(mark) ? 'double' : /[«»]/.test(mark) ? 'angle' : 'single')
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)
const isBlank = (char: string): boolean => char === '' || /[\s\u200B]/.test(char)
/** After these a quotation may begin without a space. */
const opensAfter = (char: string): boolean => isBlank(char) || /[([{—–\-/:"'“‘«„]/.test(char)
/** An apostrophe stands for what these words have lost in front. */
const clipped = /^(?:em|til|tis|twas|cause|bout|round|n|tween|\d\ds?)(?![\p{L}\p{N}])/iu

/** A mark that may open, may close, or both; an apostrophe is neither. */
function rolesOf(text: string, at: number): { opens: boolean; closes: boolean } {
  const mark = text.charAt(at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (styleOf(mark) === 'single') {
    if (isWord(before) && isWord(after)) return { opens: false, closes: false }
    if (mark !== '‘' && !isWord(before) && clipped.test(text.slice(at + 1, at + 8)))
      return { opens: false, closes: false }
  }
  const mayOpen = opensAfter(before) && !isBlank(after)
  const mayClose = !isBlank(before) && !(isWord(after) && mark !== '”')
  if (/[“‘«„]/.test(mark)) return { opens: !isBlank(after) && !isWord(before), closes: false }
  if (/[”’»]/.test(mark)) return { opens: false, closes: mayClose }
  return { opens: mayOpen, closes: mayClose }
}

/** Whether the paragraph has a better mark for closing a single quotation than a possessive's ("the teachers’ pay"). */
function isPossessive(text: string, at: number, end: number): boolean {
  if (!/s/i.test(text.charAt(at - 1)) || !/^\s[\p{Ll}\p{Lu}]/u.test(text.slice(at + 1, at + 3))) return false
  for (let next = at + 1; next < Math.min(end, at + 600); next += 1) {
    const char = text.charAt(next)
    if (char === '‘' || (char === "'" && opensAfter(text.charAt(next - 1)))) return false
    if ((char === '’' || char === "'") && rolesOf(text, next).closes) return true
  }
  return false
}

/** A single straight mark opens only when the paragraph holds one that closes it, near enough for a quotation. */
function hasClose(text: string, from: number, end: number): boolean {
  for (let next = from + 1; next < Math.min(end, from + 1500); next += 1) {
    const char = text.charAt(next)
    if ((char === "'" || char === '’') && rolesOf(text, next).closes) return true
  }
  return false
}

/** The quotations of a text in order of their start, whatever marks it uses. */
export function quotationsIn(text: string, paragraphs: readonly Place[]): Quotation[] {
  const found: Quotation[] = []
  let carried: { index: number; style: Style } | null = null
  for (const [number, paragraph] of paragraphs.entries()) {
    const open: Open[] = []
    const indexes: number[] = []
    const first = text.charAt(paragraph.start)
    let from = paragraph.start
    if (carried && styleOf(first) === carried.style && /["'“‘«]/.test(first)) {
      open.push({
        style: carried.style,
        start: from,
        inner: from + 1,
        straight: /["']/.test(first),
        continues: carried.index,
      })
      indexes.push(found.length)
      found.push(pending(number, 0, null))
      from += 1
    }
    carried = null
    const budget = { left: 40 }
    let marksLeft = MOST_MARKS
    for (const hit of text.slice(from, paragraph.end).matchAll(marks)) {
      if (marksLeft-- <= 0) break
      const at = from + hit.index
      const style = styleOf(hit[0])
      const { opens, closes } = rolesOf(text, at)
      const depth = open.findLastIndex((one) => one.style === style)
      const isOpen = depth >= 0
      if (isOpen && closes && !(style === 'single' && isPossessive(text, at, paragraph.end))) {
        for (let level = open.length - 1; level >= depth; level -= 1) {
          const one = open.pop()
          const index = indexes.pop()
          if (one && index !== undefined && level === depth) found[index] = closed(found[index], one, at, at + 1)
        }
        continue
      }
      if (!opens || isOpen || open.length >= DEEPEST) continue
      const leadsOn = text.charAt(paragraphs[number + 1]?.start ?? -1) === "'"
      if (hit[0] === "'" && !leadsOn && (budget.left-- <= 0 || !hasClose(text, at, paragraph.end))) continue
      open.push({ style, start: at, inner: at + 1, straight: /["']/.test(hit[0]), continues: null })
      indexes.push(found.length)
      found.push(pending(number, open.length - 1, indexes.at(-2) ?? null))
    }
    const [unclosed] = open
    const [index] = indexes
    if (unclosed && index !== undefined && paragraph.end > unclosed.inner) {
      const next = paragraphs[number + 1]
      const nextFirst = next ? text.charAt(next.start) : ''
      const goesOn = next !== undefined && /["'“‘«]/.test(nextFirst) && styleOf(nextFirst) === unclosed.style
      if (goesOn || unclosed.style !== 'single' || unclosed.continues !== null) {
        found[index] = closed(found[index], unclosed, paragraph.end, paragraph.end)
        if (goesOn) carried = { index, style: unclosed.style }
      }
    }
  }
  return compact(found)
}

const pending = (paragraph: number, depth: number, parent: number | null): Quotation => ({
  start: -1,
  end: -1,
  inner: { start: -1, end: -1 },
  paragraph,
  depth,
  parent,
  continues: null,
})

function closed(made: Quotation | undefined, open: Open, innerEnd: number, end: number): Quotation {
  return {
    ...(made ?? pending(0, 0, null)),
    start: open.start,
    end,
    inner: { start: open.inner, end: innerEnd },
    continues: open.continues,
  }
}

/** Leaves out what was never closed, and what stands in it moves up. */
function compact(found: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = []
  const indexOf = new Map<number, number>()
  for (const [index, one] of found.entries()) {
    if (one.inner.end <= one.inner.start) continue
    let parent = one.parent
    while (parent !== null && !indexOf.has(parent)) parent = found[parent]?.parent ?? null
    const above = parent === null ? null : (indexOf.get(parent) ?? null)
    const continues = one.continues === null ? null : (indexOf.get(one.continues) ?? null)
    indexOf.set(index, kept.length)
    kept.push({ ...one, parent: above, depth: above === null ? 0 : (kept[above]?.depth ?? 0) + 1, continues })
  }
  return kept
}
