import { expect, it } from 'vitest';
import { runDemo } from '../demo/run-demo';
import { moduleFolder } from '../process/module-folder.fixture';

const TIME = { timeout: 60_000 };
const ROOT = 'modules/shop/cart';

async function readBy(files: Readonly<Record<string, string>>): Promise<string[] | undefined> {
  const placed = Object.entries(files).map(([path, text]) => [
    path.replace('^/', '../../../'),
    text,
  ]);
  const module = moduleFolder(Object.fromEntries(placed) as Record<string, string>);
  const { reads } = await runDemo({ ...module, timeoutMs: 20_000 });
  return reads?.map(({ file, by = '?' }) => `${file} < ${by}`);
}

const demo = (body: string): string => `
  import { readFileSync } from 'node:fs';
  import { readFile } from 'node:fs/promises';
  import { sum } from './sum.js';
  export async function demo() { ${body} return { lines: ['x'], checks: [{ claim: 'sum', expected: 1, actual: sum }] }; }`;

const OWN = [
  `${ROOT}/src/demo.ts < ${ROOT}/src/demo.ts`,
  `${ROOT}/src/sum.ts < ${ROOT}/src/demo.ts`,
];

it('sees sources and nothing else of a demo that reads nothing', TIME, async () => {
  const files = {
    'package.json': '{ "name": "cart" }',
    'tests/a.test.ts': '',
    'src/sum.ts': 'export const sum = 1;',
    'src/demo.ts': demo(''),
  };
  expect(await readBy(files)).toEqual(OWN);
});

it('sees what the demo, its config and the processes of the demo open', TIME, async () => {
  const files = {
    '^/by-config.txt': 'x',
    '^/by-child.txt': 'x',
    '^/later.txt': 'x',
    '^/now.txt': 'x',
    '^/set.json': '{}',
    'vitest.config.mts': `
      import { readFileSync } from 'node:fs';
      readFileSync('../../../by-config.txt');
      export default {};`,
    'src/sum.ts': 'export const sum = 1;',
    'src/demo.ts': `import set from '../../../../set.json'; void set; ${demo(`
      readFileSync('../../../now.txt');
      await new Promise((done) => setTimeout(done, 5));
      await readFile('../../../later.txt');
      const { spawnSync } = await import('node:child_process');
      spawnSync(process.execPath, ['-e', "require('fs').readFileSync('../../../by-child.txt')"]);
    `)}`,
  };
  const config = `${ROOT}/vitest.config.mts`;
  expect(await readBy(files)).toEqual([
    `by-child.txt < ${ROOT}/src/demo.ts`,
    `by-config.txt < ${config}`,
    `later.txt < ${ROOT}/src/demo.ts`,
    ...OWN.slice(0, 2),
    `${config} < ${config}`,
    `now.txt < ${ROOT}/src/demo.ts`,
    `set.json < ${ROOT}/src/demo.ts`,
  ]);
});

it(
  'sees what a demo reads that fails in the end, and nothing of one that is cut short',
  TIME,
  async () => {
    const files = { '^/now.txt': 'x', 'src/sum.ts': 'export const sum = 1;' };
    const read = "readFileSync('../../../now.txt');";
    const failing = { ...files, 'src/demo.ts': demo(`${read} throw new Error('no');`) };
    expect(await readBy(failing)).toContain(`now.txt < ${ROOT}/src/demo.ts`);
    const ending = { ...files, 'src/demo.ts': demo(`${read} process.exit(1);`) };
    expect(await readBy(ending)).toBeUndefined();
  },
);
