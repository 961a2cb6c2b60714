import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that the gates run a module's code with. */
export const TEST_RUNNER = ['vitest', '@vitest/coverage-v8'] as const;

/** Packages that decide what the compiler says of a module's examples. */
export const COMPILER = ['typescript', '@types/node'] as const;

const LOCK_FILES = [
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
] as const;

/**
 * Those of the packages whose versions Nx can hash. One that Nx does not know would end the run
 * ("could not be found"), so only those count that package.json names, that are installed, and that a lock file pins.
 */
export function installedPackages(workspaceRoot: string, packages: readonly string[]): string[] {
  if (!LOCK_FILES.some((file) => existsSync(join(workspaceRoot, file)))) return [];
  const declared = declaredPackages(join(workspaceRoot, 'package.json'));
  return packages.filter(
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
