import { resolve } from 'node:path'
import { backUp } from '#db/backup.ts'
import { readEnvironment } from './environment.ts'

/** `npm run backup -- FILE`: copies the database to a new file; the server may go on meanwhile. */
const [file] = process.argv.slice(2)
const { database } = readEnvironment()
if (file === undefined || !database.url.startsWith('file:')) {
  console.error(
    file === undefined
      ? 'Say where to: npm run backup -- /backups/monday.db'
      : 'This database is on a server: back it up there.',
  )
  process.exit(2)
}
try {
  await backUp(database.url, resolve(file))
  console.log(`The database is copied to ${resolve(file)}. To go back to it, stop the server and put it in its place.`)
} catch (error) {
  console.error(`No backup was made. ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
