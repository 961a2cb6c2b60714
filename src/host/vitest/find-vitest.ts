import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satisfies } from 'semver';
import { AmiwError } from '../../core/errors';

/** Majors that our reporter and overrides were tried with. */
export const SUPPORTED_VITEST = '4 || 5';

/** The vitest that a module's tests run with. */
export interface FoundVitest {
  readonly version: string;
  /** File URL of `vitest/node`. */
  readonly node: string;
  /** File URL of the `vite` that this vitest uses. */
  readonly vite: string;
}

interface PackageJson {
  readonly version: string;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/**
 * Finds vitest as the module itself would, else as the workspace's root would.
 * @throws AmiwError VITEST_MISSING, VITEST_UNSUPPORTED
 */
export function findVitest(workspaceRoot: string, root: string, coverage: boolean): FoundVitest {
  const folders = [join(workspaceRoot, root), workspaceRoot];
  const manifest = firstResolved(folders, 'vitest/package.json');
  if (manifest === undefined) throw missing('vitest', root);
  const { version } = readManifest(manifest);
  if (!satisfies(version, SUPPORTED_VITEST, { includePrerelease: true }))
    throw unsupported(version);
  if (coverage) checkProvider(folders, root, version);
  const inside = createRequire(manifest);
  return {
    version,
    node: pathToFileURL(join(dirname(manifest), 'dist/node.js')).href,
    vite: pathToFileURL(join(dirname(inside.resolve('vite/package.json')), 'dist/node/index.js'))
      .href,
  };
}

function checkProvider(folders: readonly string[], root: string, version: string): void {
  const provider = '@vitest/coverage-v8';
  const manifest = firstResolved(folders, `${provider}/package.json`);
  if (manifest === undefined) throw missing(provider, root, version);
  const found = readManifest(manifest);
  const wanted = found.peerDependencies?.['vitest'] ?? found.version;
  if (satisfies(version, wanted, { includePrerelease: true })) return;
  throw new AmiwError('VITEST_UNSUPPORTED', {
    found: `\`${provider}\` ${found.version} does not go with \`vitest\` ${version}.`,
    expected: `Expected the two in the same version: ${provider} ${found.version} wants vitest ${wanted}.`,
    fix: `npm install --save-dev ${provider}@${version}`,
  });
}

function missing(name: string, root: string, version?: string): AmiwError {
  const wanted = version === undefined ? `${name}@^4` : `${name}@${version}`;
  return new AmiwError('VITEST_MISSING', {
    found: `\`${name}\` is not installed where \`${root}\` could find it.`,
    expected: `Expected \`${wanted}\` in the workspace's node_modules: the gates run the workspace's own vitest.`,
    fix: `npm install --save-dev ${wanted}`,
  });
}

function unsupported(version: string): AmiwError {
  return new AmiwError('VITEST_UNSUPPORTED', {
    found: `\`vitest\` ${version} is installed.`,
    expected: 'Expected major version 4 or 5.',
    fix: 'npm install --save-dev vitest@^4 @vitest/coverage-v8@^4',
  });
}

function firstResolved(folders: readonly string[], request: string): string | undefined {
  for (const folder of folders) {
    try {
      return createRequire(join(folder, 'package.json')).resolve(request);
    } catch {
      // Not there: the next folder may have it.
    }
  }
  return undefined;
}

function readManifest(file: string): PackageJson {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
}
