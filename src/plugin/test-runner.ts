import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = ['vitest', '@vitest/coverage-v8'] as const;
const LOCK_FILES = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
] as const;

/**
 * The packages of the test runner whose versions Nx can hash. One that Nx does not know would end the run
 * ("could not be found"), so only those count that package.json names, that are installed, and that a lock file pins.
 */
export function installedTestRunner(workspaceRoot: string): string[] {
  if (!LOCK_FILES.some((file) => existsSync(join(workspaceRoot, file)))) return [];
  const declared = declaredPackages(join(workspaceRoot, 'package.json'));
  return PACKAGES.filter(
    (name) =>
      declared.has(name) && existsSync(join(workspaceRoot, 'node_modules', name, 'package.json')),
  );
}

function declaredPackages(packageJson: string): ReadonlySet<string> {
  try {
    const manifest = JSON.parse(readFileSync(packageJson, 'utf8')) as Record<
      string,
      object | undefined
    >;
    return new Set(
      [manifest['dependencies'], manifest['devDependencies']].flatMap((packages) =>
        Object.keys(packages ?? {}),
      ),
    );
  } catch {
    // A broken package.json stops Nx with its own message; the graph plugin has nothing to add.
    return new Set();
  }
}
