import { NX_VERSION } from '@nx/devkit';
import { major } from 'semver';

/**
 * What the gates need in a workspace, by version range. vitest 4 is what Nx 22.7 and 23 support, and the last that
 * runs on Node 20; TypeScript follows the first-party plugins of the Nx in use.
 */
export function requiredPackages(nxVersion: string = NX_VERSION): Readonly<Record<string, string>> {
  return {
    '@types/node': '^22.0.0',
    '@vitest/coverage-v8': '~4.1.0',
    typescript: major(nxVersion) >= 23 ? '~6.0.3' : '~5.9.2',
    vite: '^8.0.0',
    vitest: '~4.1.0',
  };
}
