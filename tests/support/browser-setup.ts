import { execFileSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

/** Once before all browser tests: builds what `npm start` would serve, and unpacks Chromium where none is installed. */
export async function setup(): Promise<void> {
  await findChromium()
  // The test runner says NODE_ENV=test, which would build the development forms of the libraries.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync('npm', ['run', '--silent', 'build'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
}
