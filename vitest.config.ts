import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'domain', environment: 'node', include: ['tests/domain/**/*.test.ts'] } },
      { test: { name: 'web', environment: 'node', include: ['tests/web/**/*.test.ts'] } },
      {
        test: {
          name: 'api',
          environment: 'node',
          include: ['tests/{api,db}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [solid()],
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 90_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
