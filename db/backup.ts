import { existsSync, rmSync } from 'node:fs'
import { createClient } from '@libsql/client'

/**
 * Writes a whole copy of the database to a new file, as it stands at one moment, while others read and write it
 * (SQLite's VACUUM INTO). The copy is one file, packed; it is opened once to see that nothing is broken in it.
 * @throws Error when the file is there already, cannot be written, or the copy is broken; nothing is left then.
 */
export async function backUp(url: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already: choose another name.`)
  try {
    await execute(url, 'VACUUM INTO ?', [file])
    const [checked] = await execute(`file:${file}`, 'PRAGMA integrity_check', [])
    if (checked?.integrity_check !== 'ok') throw new Error('The copy is broken.')
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

async function execute(url: string, sql: string, args: string[]) {
  const client = createClient({ url, concurrency: 1 })
  try {
    return (await client.execute({ sql, args })).rows
  } finally {
    client.close()
  }
}
