import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.spec.ts', 'e2e/contract/**/*.spec.ts'],
    exclude: ['**/files/**', '**/node_modules/**'],
    environment: 'node',
    restoreMocks: true,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/files/**', 'src/**/*.spec.ts'],
      reporter: ['text-summary', 'json-summary'],
    },
  },
});
