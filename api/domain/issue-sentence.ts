import type { z } from 'zod'

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
}

/**
 * What is wrong at one field, for people. Our schemas speak in sentences, and those stand; zod's own words for a field
 * that is missing, foreign, of another type or out of bounds do not. `whole` names what has no field name: "The body".
 */
export function sentenceOfIssue(issue: z.core.$ZodIssue, whole: string): string {
  const field = issue.path.length === 0 ? whole : `“${issue.path.join('.')}”`
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.endsWith('undefined')) return `${field} is missing.`
      return `${field} must be ${typeWords[issue.expected] ?? issue.expected}.`
    case 'unrecognized_keys':
      return `${field} has a field that is not known here: ${issue.keys.join(', ')}.`
    case 'invalid_value':
      return oneOf(field, issue.values)
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? oneOf(field, issue.options) : issue.message
    case 'invalid_key':
      return `${field} has a name that cannot be used.`
    case 'too_big':
      return issue.message.startsWith('Too big') ? tooBig(field, issue) : issue.message
    case 'too_small':
      return issue.message.startsWith('Too small') ? tooSmall(field, issue) : issue.message
    default:
      return issue.message
  }
}

function oneOf(field: string, values: readonly unknown[]): string {
  return values.length === 1 ? `${field} must be ${values[0]}.` : `${field} must be one of: ${values.join(', ')}.`
}

function tooBig(field: string, { origin, maximum, inclusive }: z.core.$ZodIssueTooBig): string {
  if (origin === 'string') return `${field} can have ${maximum} characters.`
  if (origin === 'array') return `${field} can have ${maximum} entries.`
  return inclusive === false ? `${field} must be less than ${maximum}.` : `${field} must be ${maximum} at most.`
}

function tooSmall(field: string, { origin, minimum, inclusive }: z.core.$ZodIssueTooSmall): string {
  const isEmpty = minimum === 1 && (origin === 'string' || origin === 'array')
  if (isEmpty) return `${field} is empty.`
  if (origin === 'string') return `${field} needs ${minimum} characters.`
  if (origin === 'array') return `${field} needs ${minimum} entries.`
  return inclusive === false ? `${field} must be more than ${minimum}.` : `${field} must be ${minimum} at least.`
}
