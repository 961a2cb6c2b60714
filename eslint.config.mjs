import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const forbiddenInCore = [
  {
    group: ['node:*', 'fs', 'path', 'child_process', 'os', 'process'],
    message: 'The core is pure: pass the facts in.',
  },
  {
    group: ['@nx/*', 'nx', 'nx/*'],
    message: 'The core knows nothing of Nx: translate in an adapter.',
  },
  {
    group: ['**/host/**', '**/plugin/**', '**/generators/**', '**/executors/**'],
    message: 'Adapters import the core, never the other way round.',
  },
];

export default tseslint.config(
  { ignores: ['dist', 'coverage', 'tmp', '.nx', '**/files/**', '**/fixtures/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.mts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: true },
      ],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [
      'src/generators/*/generator.ts',
      'src/executors/*/executor.ts',
      'src/executors/*/batch.ts',
      'src/migrations/*/migration.ts',
    ],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports; a default only where Nx loads a factory.',
        },
      ],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: forbiddenInCore }],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The core is pure: pass the facts in.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock.' },
        { object: 'Math', property: 'random', message: 'The core is deterministic.' },
      ],
    },
  },
  {
    files: ['**/*.spec.ts', 'e2e/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['src/core/report/page/*.js'],
    languageOptions: {
      globals: {
        DOMPoint: 'readonly',
        EventSource: 'readonly',
        FormData: 'readonly',
        addEventListener: 'readonly',
        document: 'readonly',
        location: 'readonly',
        navigator: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
