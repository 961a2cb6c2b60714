import { createRequire } from 'node:module';
import { join } from 'node:path';
import { satisfies } from 'semver';
import type * as TypeScript from 'typescript';
import { AmiwError } from '../../core/errors';

export type Compiler = typeof TypeScript;

/** Majors whose programs can be made in this process. */
const SUPPORTED = '>=5.4 <7';

/**
 * The TypeScript that a module is compiled with: as the module itself would find it, else as the workspace's root would.
 * @throws AmiwError TYPESCRIPT_MISSING, TYPESCRIPT_UNSUPPORTED
 */
export function findTypeScript(workspaceRoot: string, root: string): Compiler {
  for (const folder of [join(workspaceRoot, root), workspaceRoot]) {
    const require = createRequire(join(folder, 'package.json'));
    const manifest = resolved(require, 'typescript/package.json');
    if (manifest === undefined) continue;
    const { version } = require(manifest) as { readonly version: string };
    if (!satisfies(version, SUPPORTED, { includePrerelease: true })) throw unsupported(version);
    return require('typescript') as Compiler;
  }
  throw new AmiwError('TYPESCRIPT_MISSING', {
    found: `\`typescript\` is not installed where \`${root}\` could find it.`,
    expected:
      "Expected it in the workspace's node_modules: examples in documents are checked with the workspace's own compiler.",
    fix: 'npm install --save-dev typescript@~6.0.0',
  });
}

function resolved(require: NodeJS.Require, request: string): string | undefined {
  try {
    return require.resolve(request);
  } catch {
    return undefined;
  }
}

function unsupported(version: string): AmiwError {
  return new AmiwError('TYPESCRIPT_UNSUPPORTED', {
    found: `\`typescript\` ${version} is installed.`,
    expected:
      'Expected 5.4 to 6.x, which can be asked about texts that are in no file; 7 has no such interface yet.',
    fix: 'npm install --save-dev typescript@~6.0.0',
  });
}
