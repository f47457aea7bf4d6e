import { defineConfig } from 'vite'

/** The server as one file: unbundled imports are most of a cold start. The native database driver stays outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/api',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      // The thread that reads texts is started from a file of its own.
      input: { main: 'api/main.ts', 'reading-thread': 'api/reading-thread.ts' },
      output: { entryFileNames: '[name].js' },
      checks: { pluginTimings: false },
    },
  },
  ssr: { noExternal: true, external: ['@libsql/client', 'libsql', 'swagger-ui-dist'] },
})
