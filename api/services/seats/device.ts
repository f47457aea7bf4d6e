import { type Context, hashOf, newToken } from '#api/services/context.ts'

/** The device that asks. `newToken` is what its cookie has to keep when it had none before: only the hash is stored. */
export interface Device {
  readonly tokenHash: string
  readonly newToken: string | null
}

export function deviceOf(context: Context): Device {
  if (context.device !== null) return { tokenHash: context.device, newToken: null }
  const token = newToken(context)
  return { tokenHash: hashOf(token), newToken: token }
}
