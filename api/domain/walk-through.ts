import { z } from 'zod'

/** What is on the wall while a class goes over a question: the question, then one thing more with each step. */
export const stage = z.enum(['question', 'answers', 'key', 'evidence'])
export type Stage = z.infer<typeof stage>
