/** What a key of the walk does. */
export type Command =
  | 'accept'
  | 'source'
  | 'widen-start'
  | 'narrow-start'
  | 'widen-end'
  | 'narrow-end'
  | 'piece'
  | 'kind'
  | 'edit'
  | 'merge'
  | 'delete'
  | 'add'
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'help'

const commands: { readonly [key: string]: Command } = {
  enter: 'accept',
  a: 'accept',
  s: 'source',
  '[': 'widen-start',
  '{': 'narrow-start',
  ']': 'widen-end',
  '}': 'narrow-end',
  p: 'piece',
  k: 'previous',
  arrowleft: 'previous',
  j: 'next',
  arrowright: 'next',
  t: 'kind',
  e: 'edit',
  m: 'merge',
  x: 'delete',
  n: 'add',
  u: 'undo',
  '?': 'help',
}

interface Pressed {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isAltGraph: boolean
}

/** The command of a key, or null. Letters work with caps lock too; a key with Ctrl, Alt or Meta is the browser's. */
export function commandOf(pressed: Pressed): Command | null {
  if (!pressed.isAltGraph && (pressed.ctrlKey || pressed.metaKey || pressed.altKey)) return null
  const key = pressed.key.toLowerCase()
  if (key === 'u' && pressed.shiftKey) return 'redo'
  const isShiftedSign = key === '{' || key === '}' || key === '?'
  if (pressed.shiftKey && !isShiftedSign) return key === '[' ? 'narrow-start' : key === ']' ? 'narrow-end' : null
  return commands[key] ?? null
}
