import { offsetFromRoot } from '@nx/devkit';
import { pathsFiles } from './paths-files';
import type { ProjectFilesContext } from './project-files-context';
import { solutionFiles } from './solution-files';
import { vitestConfig } from './vitest-config';

/** The files around a module's sources, by path from its root: what first-party generators make in such a workspace. */
export function projectFiles(context: ProjectFilesContext): Readonly<Record<string, string>> {
  const files: Record<string, unknown> =
    context.kind === 'solution' ? solutionFiles(context) : pathsFiles(context);
  return {
    ...Object.fromEntries(
      Object.entries(files).map(([path, json]) => [path, `${JSON.stringify(json, null, 2)}\n`]),
    ),
    'vitest.config.mts': vitestConfig(context),
    ...(context.eslintConfig === undefined
      ? {}
      : {
          [`eslint.config.${context.eslintConfig}`]: eslintConfig(
            context.root,
            context.eslintConfig,
          ),
        }),
  };
}

function eslintConfig(root: string, extension: string): string {
  return `import baseConfig from '${offsetFromRoot(root)}eslint.config.${extension}';

export default [
  ...baseConfig,
  {
    files: ['**/*.json'],
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredFiles: [
            '{projectRoot}/eslint.config.{js,cjs,mjs,ts,cts,mts}',
            '{projectRoot}/vitest.config.{js,ts,mjs,mts}',
          ],
        },
      ],
    },
    languageOptions: {
      parser: await import('jsonc-eslint-parser'),
    },
  },
  {
    ignores: ['**/out-tsc', '**/test-output'],
  },
];
`;
}
