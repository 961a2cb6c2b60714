import { defineConfig } from 'vitest/config';

/** Pages that are rendered in the test, in a real browser: no workspace, no Nx. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    include: ['**/*.spec.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
