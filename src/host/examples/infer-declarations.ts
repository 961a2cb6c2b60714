import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { CompilerOptions, Program } from 'typescript';
import { AmiwError } from '../../core/errors';
import type { InferDeclarations } from '../../core/interface/inferred-declarations';
import type { ModuleView } from '../../core/module/module-view';
import { OF_FILES, ownOptions } from './compiler-options';
import { findTypeScript, type Compiler } from './find-typescript';
import { cachingHost } from './source-cache';

interface InferredModule extends Pick<ModuleView, 'root' | 'files' | 'read'> {
  /** Absolute. */
  readonly workspaceRoot: string;
  /** @default 'src/index.ts' */
  readonly entry?: string;
}

/** Declarations, and nothing of what concerns output or asks for types that are written. */
const DECLARATIONS_ONLY: CompilerOptions = {
  declaration: true,
  emitDeclarationOnly: true,
  noEmit: false,
  noEmitOnError: false,
  composite: false,
  incremental: false,
  declarationMap: false,
  isolatedDeclarations: false,
  removeComments: false,
  stripInternal: false,
  noUnusedLocals: false,
  noUnusedParameters: false,
  skipLibCheck: true,
};

/**
 * Asks the workspace's own TypeScript for the declarations of a module's files, with the module's own options. Nothing
 * is compiled before somebody asks. What does not compile has types that only look like some: nothing is told of it,
 * and neither where the workspace has no compiler that can be asked.
 */
export function declarationInferrer(module: InferredModule): InferDeclarations {
  let compiled: Compiled | undefined | 'nothing' = undefined;
  return (file) => {
    compiled ??= compile(module) ?? 'nothing';
    return compiled === 'nothing' ? undefined : declarationsOf(compiled, file);
  };
}

interface Compiled {
  readonly program: Program;
  /** Absolute. */
  readonly folder: string;
}

function compile(module: InferredModule): Compiled | undefined {
  const ts = compilerOf(module);
  if (ts === undefined) return undefined;
  const { workspaceRoot, root, files, read, entry = 'src/index.ts' } = module;
  const workspace = realpathSync(workspaceRoot);
  const folder = join(workspace, root);
  const own = Object.entries(ownOptions(ts, folder)).filter(([name]) => !OF_FILES.includes(name));
  const options = { ...Object.fromEntries(own), ...DECLARATIONS_ONLY };
  const sources = files.filter((file) => /^src\/.*\.[cm]?tsx?$/.test(file));
  const texts = new Map(sources.map((file) => [join(folder, file), read(file)]));
  const host = cachingHost(ts, options, texts);
  const program = ts.createProgram({ rootNames: [join(folder, entry)], options, host });
  return isRight(program, workspace) ? { program, folder } : undefined;
}

function compilerOf({ workspaceRoot, root }: InferredModule): Compiler | undefined {
  try {
    return findTypeScript(workspaceRoot, root);
  } catch (error) {
    if (error instanceof AmiwError) return undefined;
    throw error;
  }
}

function isRight(program: Program, workspace: string): boolean {
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(`${workspace}/`))
    .filter(({ fileName }) => !fileName.includes('/node_modules/'));
  return own.every(
    (source) =>
      program.getSyntacticDiagnostics(source).length === 0 &&
      program.getSemanticDiagnostics(source).length === 0,
  );
}

function declarationsOf({ program, folder }: Compiled, file: string): string | undefined {
  const source = program.getSourceFile(join(folder, file));
  if (source === undefined) return undefined;
  // A type that cannot be named from here is written as something else.
  if (program.getDeclarationDiagnostics(source).length > 0) return undefined;
  let text: string | undefined;
  program.emit(source, (_name, written) => (text = written), undefined, true);
  return text;
}
