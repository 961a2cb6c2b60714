import { offsetFromRoot } from '@nx/devkit';
import { relative } from 'node:path/posix';
import { packageEntry } from './package-entry';
import { STRICT, TESTS, type ProjectFilesContext } from './project-files-context';

/** A package of a package-manager workspace, linked by project references. */
export function solutionFiles(context: ProjectFilesContext): Record<string, unknown> {
  const base = `${offsetFromRoot(context.root)}tsconfig.base.json`;
  const libraries = Object.values(context.imports).map((root) => ({
    path: `${relative(context.root, root)}/tsconfig.lib.json`,
  }));
  return {
    'package.json': packageJson(context),
    'tsconfig.json': {
      extends: base,
      files: [],
      include: [],
      references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
    },
    'tsconfig.lib.json': libraryConfig(base, libraries),
    'tsconfig.spec.json': specConfig(base, libraries),
  };
}

interface Reference {
  readonly path: string;
}

function libraryConfig(base: string, libraries: readonly Reference[]): object {
  return {
    extends: base,
    compilerOptions: {
      ...STRICT,
      isolatedDeclarations: true,
      rootDir: 'src',
      outDir: 'dist',
      tsBuildInfoFile: 'dist/tsconfig.lib.tsbuildinfo',
      emitDeclarationOnly: false,
      forceConsistentCasingInFileNames: true,
      types: ['node'],
    },
    include: ['src/**/*.ts'],
    exclude: TESTS,
    references: libraries,
  };
}

function specConfig(base: string, libraries: readonly Reference[]): object {
  return {
    extends: base,
    compilerOptions: {
      ...STRICT,
      outDir: './out-tsc/vitest',
      types: ['node'],
      forceConsistentCasingInFileNames: true,
    },
    include: ['vitest.config.mts', 'tests/**/*.ts', ...TESTS, 'src/**/*.d.ts'],
    references: [{ path: './tsconfig.lib.json' }, ...libraries],
  };
}

function packageJson({ packageName, condition, dependencies }: ProjectFilesContext): object {
  return {
    ...packageEntry(packageName),
    main: './dist/index.js',
    module: './dist/index.js',
    types: './dist/index.d.ts',
    exports: {
      './package.json': './package.json',
      '.': {
        ...(condition === undefined ? {} : { [condition]: './src/index.ts' }),
        types: './dist/index.d.ts',
        import: './dist/index.js',
        default: './dist/index.js',
      },
    },
    dependencies,
  };
}
