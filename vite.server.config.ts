import { defineConfig } from 'vite'

/** The server as one file: unbundled imports are most of a cold start. The native database driver stays outside. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'api/main.ts',
    outDir: 'dist/api',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js' }, checks: { pluginTimings: false } },
  },
  ssr: { noExternal: true, external: ['@libsql/client', 'libsql', 'swagger-ui-dist'] },
})
