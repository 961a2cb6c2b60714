import { offsetFromRoot } from '@nx/devkit';
import { packageEntry } from './package-entry';
import { STRICT, TESTS, type ProjectFilesContext } from './project-files-context';

/** A project with project.json, mapped in `paths` of tsconfig.base.json. */
export function pathsFiles(context: ProjectFilesContext): Record<string, unknown> {
  const offset = offsetFromRoot(context.root);
  return {
    'package.json': {
      ...packageEntry(context.packageName),
      main: './src/index.js',
      types: './src/index.d.ts',
      dependencies: context.dependencies,
    },
    'project.json': projectJson(context),
    'tsconfig.json': solutionConfig(offset),
    'tsconfig.lib.json': {
      extends: './tsconfig.json',
      compilerOptions: {
        outDir: `${offset}dist/out-tsc`,
        declaration: true,
        isolatedDeclarations: true,
        types: ['node'],
      },
      include: ['src/**/*.ts'],
      exclude: TESTS,
    },
    'tsconfig.spec.json': {
      extends: './tsconfig.json',
      compilerOptions: { outDir: `${offset}dist/out-tsc`, types: ['node'] },
      include: ['vitest.config.mts', 'tests/**/*.ts', ...TESTS, 'src/**/*.d.ts'],
    },
  };
}

function solutionConfig(offset: string): object {
  return {
    extends: `${offset}tsconfig.base.json`,
    compilerOptions: {
      ...STRICT,
      strict: true,
      target: 'es2022',
      lib: ['es2022'],
      // `nodenext` would not find other modules in the folders that they are built into.
      module: 'esnext',
      moduleResolution: 'bundler',
      forceConsistentCasingInFileNames: true,
      isolatedModules: true,
      noFallthroughCasesInSwitch: true,
      noImplicitReturns: true,
    },
    files: [],
    include: [],
    references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
  };
}

function projectJson({
  root,
  projectName,
  tags,
  hasTsExecutor,
}: ProjectFilesContext): Record<string, unknown> {
  const build = {
    executor: '@nx/js:tsc',
    // It looks for other modules where they are built.
    dependsOn: ['^build'],
    outputs: ['{options.outputPath}'],
    options: {
      outputPath: `dist/${root}`,
      main: `${root}/src/index.ts`,
      tsConfig: `${root}/tsconfig.lib.json`,
      assets: [`${root}/*.md`],
    },
  };
  return {
    name: projectName,
    $schema: `${offsetFromRoot(root)}node_modules/nx/schemas/project-schema.json`,
    sourceRoot: `${root}/src`,
    projectType: 'library',
    tags,
    targets: hasTsExecutor ? { build } : {},
  };
}
