import { spawn } from 'node:child_process'

/** `npm run dev`: the API restarts and the screens reload when a file changes. PORT is the screens', API_PORT the API's. */
const port = process.env.PORT ?? '3000'
const apiPort = process.env.API_PORT ?? '3001'
const common = {
  stdio: 'inherit',
  env: { ...process.env, API_PORT: apiPort, PUBLIC_URL: `http://localhost:${port}` },
} as const

const children = [
  spawn(process.execPath, ['--import', 'tsx', '--watch-preserve-output', '--watch', 'api/main.ts'], {
    ...common,
    env: { ...common.env, PORT: apiPort, HOST: '127.0.0.1' },
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', port, '--strictPort'], common),
]

function stop(): void {
  for (const child of children) child.kill('SIGTERM')
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
for (const child of children) child.once('exit', stop)
