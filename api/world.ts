import { randomBytes } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { openDb } from '#db/client.ts'
import { settleSetting } from '#db/queries/teachers.ts'
import { startAnalyser } from './analyser.ts'
import { makeAuth } from './services/auth.ts'
import { makeAnswering } from './services/seats/answering.ts'

/** The real clock, real randomness and an open database: what the services are given outside of tests. */
export async function openWorld(options: { database: { url: string; migrations: string }; publicUrl: string }) {
  const db = await openDb(options.database)
  const secret = z.string().parse(await settleSetting(db, 'secret', randomBytes(32).toString('base64url')))
  const newId = () => uuidv7()
  const analyser = startAnalyser()
  return {
    db,
    auth: makeAuth(db, { secret, publicUrl: options.publicUrl, newId }),
    now: Date.now,
    newId,
    random: (bytes: number): Uint8Array => randomBytes(bytes),
    answering: makeAnswering(db),
    readText: analyser.readText,
  }
}
