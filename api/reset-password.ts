import { closeDb } from '#db/client.ts'
import { readEnvironment } from './environment.ts'
import { newToken } from './services/context.ts'
import { Problem } from './services/problems.ts'
import { resetPassword } from './services/reset-password.ts'
import { openWorld } from './world.ts'

/** `npm run reset-password -- EMAIL`: sets a new password for a teacher who forgot theirs, and prints it. */
const [email] = process.argv.slice(2)
if (email === undefined) {
  console.error('Say whose password: npm run reset-password -- teacher@school.org')
  process.exit(2)
}
const { database } = readEnvironment()
const world = await openWorld({ database, publicUrl: 'http://localhost' })
const password = newToken(world).slice(0, 16)
try {
  await resetPassword(world, email, password)
  console.log(`New password for ${email}: ${password}`)
  console.log('It was signed out everywhere. Choose another password on the account page after signing in.')
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(`There is no account with the e-mail address ${email}.`)
  process.exitCode = 1
} finally {
  closeDb(world.db)
}
