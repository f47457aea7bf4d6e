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
  plugins: [solid(), precompress()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    manifest: true,
    // Without it an older browser only fetches a page's parts a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false }, output: { codeSplitting: { groups } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': `http://127.0.0.1:${process.env.API_PORT ?? 3001}` } },
})
