import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type Plugin } from 'vite'
import solid from 'vite-plugin-solid'

/** Compresses once at build time what the server would otherwise compress for every student. */
function precompress(): Plugin {
  let folder = ''
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir, config.build.assetsDir)
    },
    closeBundle() {
      for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const bytes = readFileSync(resolve(folder, name))
        writeFileSync(resolve(folder, `${name}.br`), brotliCompressSync(bytes))
        writeFileSync(resolve(folder, `${name}.gz`), gzipSync(bytes))
      }
    },
  }
}

interface ManifestChunk {
  readonly file: string
  readonly imports?: string[]
  readonly css?: string[]
}

/** Tells the service worker which files a student needs: all pages of theirs with what they bring along. */
function forOffline(): Plugin {
  let folder = ''
  return {
    name: 'for-offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      const chunks: Record<string, ManifestChunk> = JSON.parse(
        readFileSync(resolve(folder, '.vite/manifest.json'), 'utf8'),
      )
      const files = new Set<string>()
      const take = (name: string): void => {
        const chunk = chunks[name]
        if (chunk === undefined || files.has(`/${chunk.file}`)) return
        for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(`/${file}`)
        for (const next of chunk.imports ?? []) take(next)
      }
      const own = Object.keys(chunks).filter((name) => /^(index\.html|student\/|question-kinds\/reviews)/.test(name))
      for (const name of own) take(name)
      const list = [...files].sort()
      const release = createHash('sha256').update(list.join()).digest('hex').slice(0, 12)
      const worker = resolve(folder, 'service-worker.js')
      writeFileSync(
        worker,
        readFileSync(worker, 'utf8').replace('STUDENT_FILES', JSON.stringify({ release, files: list })),
      )
    },
  }
}

/** What is used together comes in one file: many small ones compress worse, and each is a request of a phone. */
const groups = [
  { name: 'solid', test: /node_modules[\\/](solid-js[\\/](dist|web)|@solidjs)[\\/]/ },
  { name: 'shared', test: /node_modules[\\/]hono[\\/]|web[\\/]shared[\\/](ui[\\/]|call)/ },
  { name: 'passage', test: /web[\\/]shared[\\/]passage[\\/]/ },
  // With all that they need.
  { name: 'players', test: /web[\\/]question-kinds[\\/](players|ProofPicker)\.tsx/ },
]

export default defineConfig({
  root: 'web',
  plugins: [solid(), precompress(), forOffline()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    manifest: true,
    // Without it an older browser only fetches a page's parts a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: resolve('web/index.html'), 'service-worker': resolve('web/service-worker/service-worker.ts') },
      checks: { pluginTimings: false },
      output: {
        codeSplitting: { groups },
        // A service worker keeps its address over releases.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${process.env.API_PORT ?? 3001}` } },
})
