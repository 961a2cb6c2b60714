import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilerOptions } from 'typescript';
import type { Compiler } from './find-typescript';

/** Which files say how a module's sources are compiled, the most telling first. */
const CONFIGS = ['tsconfig.lib.json', 'tsconfig.json'] as const;

/** What concerns output, whole projects and style, and not whether an example is right. */
const NOT_OF_EXAMPLES: CompilerOptions = {
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  declarationMap: false,
  emitDeclarationOnly: false,
  isolatedDeclarations: false,
  importHelpers: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
  allowUnusedLabels: true,
  allowUnreachableCode: true,
  verbatimModuleSyntax: false,
  skipLibCheck: true,
};

/** Where files lie and go, which concerns neither examples nor types. */
export const OF_FILES = [
  'rootDir',
  'rootDirs',
  'outDir',
  'outFile',
  'declarationDir',
  'tsBuildInfoFile',
];

/** Options for a module's examples: as strict as its sources. */
export function exampleOptions(ts: Compiler, folder: string): CompilerOptions {
  const own = ownOptions(ts, folder);
  const kept = Object.fromEntries(Object.entries(own).filter(([name]) => !OF_FILES.includes(name)));
  return {
    ...kept,
    ...NOT_OF_EXAMPLES,
    ...moduleOptions(ts, own),
    moduleDetection: ts.ModuleDetectionKind.Force,
  };
}

/** @param names Entry files by the names that lead to them: of the module itself and of what it depends on. */
export function withNames(
  options: CompilerOptions,
  names: ReadonlyMap<string, string>,
): CompilerOptions {
  const entries = [...names].map(([name, entry]): [string, string[]] => [name, [entry]]);
  return { ...options, paths: { ...options.paths, ...Object.fromEntries(entries) } };
}

/** As the module's own tsconfig says. */
export function ownOptions(ts: Compiler, folder: string): CompilerOptions {
  const config = CONFIGS.map((name) => join(folder, name)).find((file) => existsSync(file));
  if (config === undefined) return { strict: true };
  const host = {
    ...ts.sys,
    // The options are wanted, and not the files.
    readDirectory: () => [],
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  };
  return ts.getParsedCommandLineOfConfigFile(config, {}, host)?.options ?? { strict: true };
}

/** Examples are modules that may wait at their top level, whatever becomes of the sources. */
function moduleOptions(ts: Compiler, { module, moduleResolution, target }: CompilerOptions) {
  const { ES2022 } = ts.ScriptTarget;
  const newest = target === undefined || target < ES2022 ? ES2022 : target;
  const isNode =
    module !== undefined && module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext;
  if (isNode) return { target: newest };
  const bundled =
    moduleResolution === undefined || moduleResolution < ts.ModuleResolutionKind.Node16;
  return {
    target: newest,
    module: ts.ModuleKind.ESNext,
    ...(bundled && { moduleResolution: ts.ModuleResolutionKind.Bundler }),
  };
}
