import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts', 'e2e/contract/**/*.spec.ts'],
    exclude: ['**/files/**', '**/node_modules/**'],
    environment: 'node',
    restoreMocks: true,
    // Specs leave nothing behind: in one process each, starting them takes longer than running them.
    isolate: false,
    // Many wait for processes that they start.
    maxWorkers: 2,
    // Some render every case of a blueprint; a machine that does other things as well must not fail them.
    testTimeout: 30_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/files/**', 'src/**/*.spec.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
