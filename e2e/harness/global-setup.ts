import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { KINDS, prepareKind, type Kind } from './bases';
import { packPlugin, type Scratch } from './scratch';

declare module 'vitest' {
  interface ProvidedContext {
    scratch: Scratch;
  }
}

/** Packs the plugin and prepares the workspaces that the tests copy. Everything lies in one folder, which goes at the end. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const given = process.env['AMIW_E2E_FOLDER'];
  const root = realpathSync(given ?? mkdtempSync(join(tmpdir(), 'amiw-e2e-')));
  mkdirSync(join(root, 'work'), { recursive: true });
  const tarball =
    process.env['AMIW_E2E_TARBALL'] ??
    (await step('pack the plugin', () => packPlugin(join(root, 'plugin'))));
  const scratch = { root, tarball };
  const kinds = Object.keys(KINDS) as Kind[];
  await step('prepare the workspaces', () =>
    Promise.all(kinds.map((kind) => prepareKind(scratch, kind))),
  );
  provide('scratch', scratch);
  return () => {
    if (given === undefined) rmSync(root, { recursive: true, force: true });
  };
}

async function step<T>(name: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`e2e: ${name} (${seconds} s)\n`);
  return result;
}
