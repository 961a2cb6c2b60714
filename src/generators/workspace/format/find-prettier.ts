import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const CONFIG_FILES = [
  ...['', '.json', '.yml', '.yaml', '.json5', '.toml'].map((ending) => `.prettierrc${ending}`),
  ...['js', 'ts', 'mjs', 'mts', 'cjs', 'cts'].flatMap((ending) => [
    `.prettierrc.${ending}`,
    `prettier.config.${ending}`,
  ]),
];

/**
 * Path of the workspace's prettier 3, where there is no doubt that it formats this workspace: it is configured at the
 * root, and no other formatter is. Whatever is less clear is left to the devkit.
 */
export function findPrettier(root: string): string | undefined {
  if (!CONFIG_FILES.some((name) => existsSync(join(root, name)))) return undefined;
  if (['.oxfmtrc.json', '.oxfmtrc.jsonc'].some((name) => existsSync(join(root, name))))
    return undefined;
  try {
    const { resolve } = createRequire(join(root, 'package.json'));
    const { version } = JSON.parse(readFileSync(resolve('prettier/package.json'), 'utf8')) as {
      version: string;
    };
    return version.startsWith('3.')
      ? join(resolve('prettier/package.json'), '../index.mjs')
      : undefined;
  } catch {
    return undefined;
  }
}
