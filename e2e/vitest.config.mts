import { defineConfig } from 'vitest/config';

const full = process.env['AMIW_E2E_FULL'] === 'true';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.spec.ts'],
    exclude: ['browser/**', 'contract/**', ...(full ? [] : ['**/*.full.spec.ts'])],
    globalSetup: ['harness/global-setup.ts'],
    environment: 'node',
    // Each command that a test starts uses more than one core, and waits for disk and network in between.
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    teardownTimeout: 60_000,
  },
});
