import { execFileSync } from 'node:child_process'
import { findChromium } from './chromium.ts'

/** Once before all browser tests: builds what `npm start` would serve, and unpacks Chromium where none is installed. */
export async function setup(): Promise<void> {
  await findChromium()
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' })
}
