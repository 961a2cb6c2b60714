import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { examplesOf } from '../../core/examples/examples';
import type { ExamplesRun } from '../../core/examples/example-run';
import { parseMarkdown } from '../../core/markdown/parse-markdown';
import { moduleFolder, type ModuleFolder } from '../process/module-folder.fixture';
import { runExamples } from './run-examples';

const SOURCES = {
  'package.json': '{ "name": "@acme/cart", "type": "module" }',
  'tsconfig.json':
    '{ "compilerOptions": { "strict": true, "module": "nodenext", "types": ["node"], "noUnusedLocals": true, "isolatedDeclarations": true } }',
  'src/index.ts':
    "import { add } from './add.js';\nexport enum Size { Small = 'S' }\nexport const sum = (a: number, b: number): number => add(a, b);\nexport const here = (): string => import.meta.url;\n",
  'src/add.ts': 'export const add = (a: number, b: number): number => a + b;\n',
};

const IMPORT = "import { here, Size, sum } from '@acme/cart';\n";

function folder(files: Readonly<Record<string, string>> = {}): ModuleFolder {
  return moduleFolder({ ...SOURCES, ...files });
}

/** Each code is a fence; they start at lines 1, 4, … of the document for codes of one line. */
function run(
  { workspaceRoot, root }: ModuleFolder,
  codes: readonly string[],
  timeoutMs = 20_000,
): Promise<ExamplesRun> {
  const text = codes.map((code) => `\`\`\`ts\n${code}\n\`\`\`\n`).join('');
  const { programs } = examplesOf('README.md', parseMarkdown(text), {
    code: new Set(),
    exports: [],
  });
  return runExamples({ workspaceRoot, root, dependencyRoots: [], programs, timeoutMs });
}

it('runs examples against the sources of the module, and changes nothing there', async () => {
  const module = folder();
  const code = [
    `${IMPORT}const three = sum(1, 2); // => 3`,
    'Promise.resolve(three); // => 3',
    'console.log(Size.Small, three); // => S 3',
    "here().endsWith('modules/shop/cart/src/index.ts'); // => true",
    "import { readdirSync, writeFileSync } from 'node:fs';",
    'readdirSync(".").length; // => 0',
    'writeFileSync("new.txt", "");',
    "(() => { throw new RangeError('far'); })(); // => throws RangeError: far",
    'new Map([[1, { a: [three] }]]); // => new Map([[1, { a: [3] }]])',
    "['a', 'b'].join(' '); // => a b",
    'await Promise.all([1, 2].map(async (one) => {\n  await null;\n  one < 3; // => true\n}));',
  ].join('\n');
  const seen = await run(module, [code, 'const unused = 1;']);
  expect(seen).toMatchObject({ ran: 2, typeProblems: [], failures: [], differences: [] });
  expect(seen.results).toBe(9);
  expect(readdirSync(join(module.workspaceRoot, module.root)).sort()).toEqual([
    'package.json',
    'src',
    'tsconfig.json',
  ]);
}, 60_000);

it('tells what is wrong at its place in the document, and what is right all the same', async () => {
  const module = folder();
  const seen = await run(module, [
    `${IMPORT}sum('1', 2);`,
    `${IMPORT}sum(1, 2); // => 4`,
    `${IMPORT}\nthrow new RangeError('far');`,
    "setTimeout(() => { throw new Error('late'); });\nawait new Promise((done) => setTimeout(done, 500));",
    'process.exit(1);',
    'await new Promise(() => undefined);',
    '1; // => 1',
  ]);
  expect(seen.typeProblems).toMatchObject([
    { document: 'README.md', line: 3, column: 5, code: 2345 },
  ]);
  expect(seen.differences).toMatchObject([{ line: 7, expected: '4', found: 'The value is `3`' }]);
  expect(seen.failures).toMatchObject([
    { line: 12, kind: 'threw', message: 'RangeError: far', unhandled: false },
    { line: 15, kind: 'threw', message: 'late', unhandled: true },
    { line: 19, kind: 'crashed', how: 'called `process.exit(1)`' },
    { line: 22, kind: 'crashed', how: 'stopped: it waits for something that never happens' },
  ]);
  expect(seen.ran).toBe(6);
}, 60_000);

it('ends one that hangs, and runs the others', async () => {
  const seen = await run(folder(), ['for (;;);', '1; // => 2'], 1500);
  expect(seen.failures).toMatchObject([{ line: 2, kind: 'timed-out', limitMs: 1500 }]);
  expect(seen.differences).toMatchObject([{ line: 5 }]);
}, 60_000);

it('keeps modules apart: what one does to its globals is nothing to the next', async () => {
  const spoilt = await run(folder(), ['Object.assign(globalThis, { spoilt: true });']);
  const other = await run(folder(), ["'spoilt' in globalThis; // => false"]);
  expect([...spoilt.failures, ...other.differences]).toEqual([]);
}, 60_000);

it('names the files that were read', async () => {
  const files = {
    '../../../shared.ts': 'export const shared = 1;\n',
    '../../../data.txt': 'some',
    'src/index.ts': "export { shared } from '../../../../shared.js';\n",
  };
  const code =
    "import { shared } from '@acme/cart';\nimport { readFileSync } from 'node:fs';\nreadFileSync(FILE, 'utf8').length; // => 4\nshared; // => 1";
  const module = folder(files);
  const file = JSON.stringify(join(module.workspaceRoot, 'data.txt'));
  const seen = await run(module, [code.replace('FILE', file)]);
  expect(seen).toMatchObject({ ran: 1, failures: [], differences: [] });
  const names = seen.reads?.map(({ file: name }) => name) ?? [];
  expect(names).toEqual(
    expect.arrayContaining([
      'shared.ts',
      'data.txt',
      'modules/shop/cart/src/index.ts',
      'modules/shop/cart/tsconfig.json',
    ]),
  );
  expect(names.some((name) => name.includes('node_modules') || name.endsWith('.mts'))).toBe(false);
}, 60_000);

it('says what to install where there is no compiler', async () => {
  const module = moduleFolder(SOURCES, { nodeModules: false });
  await expect(run(module, ['1;'])).rejects.toMatchObject({ code: 'TYPESCRIPT_MISSING' });
  expect(await run(module, [])).toMatchObject({ ran: 0 });
});

it('refuses a compiler that it cannot ask', async () => {
  const module = moduleFolder(
    {
      ...SOURCES,
      'node_modules/typescript/package.json':
        '{ "name": "typescript", "version": "7.0.2", "main": "index.js" }',
      'node_modules/typescript/index.js': '',
    },
    { nodeModules: false },
  );
  await expect(run(module, ['1;'])).rejects.toMatchObject({ code: 'TYPESCRIPT_UNSUPPORTED' });
});

it('goes by the types that comments give to JavaScript', async () => {
  const module = folder({
    'tsconfig.json':
      '{ "compilerOptions": { "strict": true, "module": "nodenext", "allowJs": true, "checkJs": true } }',
    'src/index.ts': "export { twice } from './twice.js';\n",
    'src/twice.js': '/** @param {number} a */\nexport const twice = (a) => 2 * a;\n',
  });
  const seen = await run(module, [
    "import { twice } from '@acme/cart';\ntwice('1');",
    "import { twice } from '@acme/cart';\ntwice(1);",
  ]);
  expect(seen.typeProblems).toMatchObject([{ line: 3, column: 7, code: 2345 }]);
}, 60_000);
