import { offsetFromRoot } from '@nx/devkit';
import type { ProjectFilesContext } from './project-files-context';

/** Text of `vitest.config.mts`. */
export function vitestConfig(context: ProjectFilesContext): string {
  const { packageName, root } = context;
  const { imports, resolve } = vitestResolve(context);
  return `${imports}import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '${offsetFromRoot(root)}node_modules/.vite/${root}',
${resolve}  test: {
    name: '${packageName}',
    watch: false,
    environment: 'node',
    include: ['{src,tests}/**/*.{test,spec}.ts'],
    // They hold no tests of vitest: \`wsp-performance\` runs them.
    exclude: ['**/*.performance.{test,spec}.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: './test-output/vitest/coverage',
    },
  },
});
`;
}

/** How the tests find other modules of the workspace: by their sources, without a build. */
function vitestResolve(context: ProjectFilesContext): { imports: string; resolve: string } {
  const { kind, condition, viteReadsPaths, root, imports } = context;
  const comment =
    "  // The workspace's own packages are used from their sources, without a build.\n";
  if (kind === 'solution') {
    if (condition === undefined) return { imports: '', resolve: '' };
    return {
      imports: "import { defaultServerConditions } from 'vite';\n",
      resolve: `${comment}  ssr: {\n    resolve: { conditions: ['${condition}', ...defaultServerConditions] },\n  },\n`,
    };
  }
  if (viteReadsPaths)
    return { imports: '', resolve: `${comment}  resolve: { tsconfigPaths: true },\n` };
  const aliases = Object.entries(imports).map(
    ([name, folder]) =>
      `      '${name}': new URL('${offsetFromRoot(root)}${folder}/src/index.ts', import.meta.url).pathname,\n`,
  );
  const resolve =
    aliases.length === 0
      ? ''
      : `${comment}  resolve: {\n    alias: {\n${aliases.join('')}    },\n  },\n`;
  return { imports: '', resolve };
}
