import { expect, it } from 'vitest';
import type { DemoRun } from '../../core/gates/demo/demo-run';
import { moduleFolder, survivors } from '../process/module-folder.fixture';
import { runDemo } from './run-demo';

const TIME = { timeout: 120_000 };

const PLAIN = `import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { name: 'cart' } });`;
/** Says the same, in a way that only vite understands: the demo gets a vite of its own. */
const OWN = `import { defineConfig } from 'vitest/config';
const name = 'cart';
export default defineConfig({ test: { name } });`;

async function run(config: string, files: Readonly<Record<string, string>>): Promise<DemoRun> {
  const module = moduleFolder({
    'package.json': '{ "name": "@acme/cart", "type": "module" }',
    'vitest.config.mts': config,
    ...files,
  });
  const seen = await runDemo({ ...module, timeoutMs: 20_000 });
  expect(await survivors(module.workspaceRoot)).toEqual([]);
  return seen;
}

const demo = (body: string, above = ''): Readonly<Record<string, string>> => ({
  'src/demo.ts': `${above}\nexport async function demo(): Promise<unknown> {\n  ${body}\n}\n`,
});
const says = (value: string) => `return { lines: [String(${value})], checks: [] };`;

const CASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'imports of all kinds': {
    ...demo(
      `const { late } = await import('./late.js');
  ${says("[late, total.value, a, join('x', 'y'), process.env.TZ, ns.kind, new Date().getFullYear()]")}`,
      `import { join } from 'node:path';
import total, * as ns from './total.js';
import { a } from './circle-a.js';`,
    ),
    'src/total.ts': `export * from './kind.js';\nexport default { value: 3 };`,
    'src/kind.ts': `export enum Kind { One = 1 }\nexport const kind = Kind[1];`,
    'src/circle-a.ts': `import { b } from './circle-b.js';\nexport const a: () => string = () => b().slice(1);`,
    'src/circle-b.ts': `import { a } from './circle-a.js';\nexport const b = () => 'b' + typeof a;`,
    'src/late.ts': `export const late = 'late';`,
  },
  'data and what the module knows of itself': {
    ...demo(
      says(
        "[prices.apple, import.meta.url.split('/').at(-1), import.meta.env.MODE, Object.keys(import.meta).sort()]",
      ),
      `import prices from './prices.json' with { type: 'json' };`,
    ),
    'src/prices.json': '{ "apple": 3 }',
  },
  'an import that this run does not come to': {
    ...demo(`if (process.env.NEVER !== undefined) await import('./late.js');\n  ${says('1')}`),
    'src/late.ts': `export const late = 'late';`,
  },
  'an error with its place': {
    ...demo(`fail();\n  ${says('1')}`, `import { fail } from './fail.js';`),
    'src/fail.ts': `interface Reason { readonly text: string }\n\nexport function fail(): never {\n  const reason: Reason = { text: 'no' };\n  throw new RangeError(reason.text);\n}\n`,
  },
  'an error that nobody awaits': demo(`void Promise.reject(new Error('lost'));\n  ${says('1')}`),
  'a name that is not exported': demo(says('missing'), `import { missing } from './demo.js';`),
  'a file that is not there': demo(says('1'), `import './nowhere.js';`),
  'a file that is no TypeScript': {
    ...demo(says('1'), `import './broken.js';`),
    'src/broken.ts': 'const = 3;',
  },
  'no demo': { 'src/demo.ts': 'export const other = 1;' },
  'a module that leaves': demo('process.exit(3);'),
};

it.each(Object.entries(CASES))('says of %s what a vite of its own says', TIME, async (_, files) => {
  const [prepared, own] = await Promise.all([run(PLAIN, files), run(OWN, files)]);
  expect(prepared).toEqual(own);
  expect(prepared.outcomes).not.toEqual([]);
});

/** What cannot be known before the demo runs, and what depends on whose vite it is. */
const UNPREPARED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a computed import': {
    ...demo(
      `const name = ['la', 'te'].join('');
  const { late } = await import(\`./\${name}.ts\`).catch(() => ({ late: 'never' }));
  ${says('late')}`,
    ),
    'src/late.ts': `export const late = 'late';`,
  },
  'import.meta.glob': {
    ...demo(says("Object.keys(import.meta.glob('/src/l*.ts'))")),
    'src/late.ts': '',
  },
  'import.meta.resolve': demo(says("import.meta.resolve('./late.js').endsWith('/src/late.js')")),
  'import.meta.resolve by another name': demo(
    `const meta = import.meta;\n  ${says("meta.resolve('./late.js').endsWith('/src/late.js')")}`,
  ),
  'a text': {
    ...demo(
      says('[text, url]'),
      `import text from './note.txt?raw';\nimport url from './note.txt?url';`,
    ),
    'src/note.txt': 'Buy milk',
  },
  'a path from the root of the module': {
    ...demo(says('late'), `import { late } from '/src/late.ts';`),
    'src/late.ts': `export const late = 'late';`,
  },
};

it.each(Object.entries(UNPREPARED))('leaves %s to a vite of its own', TIME, async (_, files) => {
  const [prepared, own] = await Promise.all([run(PLAIN, files), run(OWN, files)]);
  expect(prepared).toEqual(own);
  expect(prepared.outcomes.map(({ kind }) => kind)).toEqual(['returned', 'returned']);
});

it('keeps modules apart that share a vite', TIME, async () => {
  const files = (name: string) => ({
    ...demo(
      `globalThis.count = (globalThis.count ?? 0) + 1;\n  ${says('[name, globalThis.count]')}`,
      `import { name } from './name.js';\ndeclare global { var count: number | undefined }`,
    ),
    'src/name.ts': `export const name = '${name}';`,
  });
  const names = ['one', 'two', 'three', 'four'];
  const runs = await Promise.all(names.map((name) => run(PLAIN, files(name))));
  const lines = runs.map(({ outcomes }) =>
    outcomes.map((outcome) => (outcome.kind === 'returned' ? outcome.lines : outcome.kind)),
  );
  expect(lines).toEqual(names.map((name) => [[`${name},1`], [`${name},1`]]));
});
