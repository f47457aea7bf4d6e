import type { Context } from './context.ts'

/** Gives a new teacher the example: passage, published questions, and a closed assignment with a made-up class. */
export async function plantExample(_context: Context, _teacherId: string): Promise<void> {}

/** Takes away what is left of the example and plants it afresh. */
export async function plantExampleAgain(_context: Context): Promise<void> {}

/** Takes the example away again, whole. */
export async function removeExample(_context: Context): Promise<void> {}
