import type { Tree } from '@nx/devkit';
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as prettier from 'prettier';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBlueprint } from '../../blueprints/registry';
import { contextOf, render } from '../../blueprints/render.fixture';
import { diskTree, written } from './disk-tree.fixture';
import { formatTree } from './format-tree';

const LONG = `export const   list=["one",'two', "a text that is long enough for the list to be broken"];\n`;

/** A workspace that formats with prettier, unless the files say otherwise. */
function workspace(files: Readonly<Record<string, string>>): Tree {
  const tree = diskTree({}, files);
  const modules = join(tree.root, 'node_modules');
  mkdirSync(modules);
  symlinkSync(dirname(require.resolve('prettier/package.json')), join(modules, 'prettier'));
  return tree;
}

/** Options, and a blueprint whose files are held against prettier with them. */
const CONFIGS: readonly (readonly [string, prettier.Options])[] = [
  ['selector', { singleQuote: true }],
  ['gateway', {}],
  [
    'text-extraction',
    { semi: false, printWidth: 100, tabWidth: 4, trailingComma: 'none', arrowParens: 'avoid' },
  ],
  [
    'service',
    { useTabs: true, quoteProps: 'consistent', bracketSpacing: false, endOfLine: 'crlf' },
  ],
];

describe('formatTree', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each(CONFIGS)(
    'writes what prettier writes: %s with %j',
    { timeout: 60_000 },
    async (name, config) => {
      const tree = workspace({ '.prettierrc': JSON.stringify(config) });
      const expected = new Map<string, string>();
      for (const [path, text] of render(findBlueprint(name), contextOf('bench-one'))) {
        if (!/\.(json|md|ts)$/.test(path)) continue;
        const file = `modules/communication/bench-one/${path}`;
        tree.write(file, text);
        expected.set(file, await prettier.format(text, { ...config, filepath: file }));
      }
      expect(expected.size).toBeGreaterThan(30);

      await formatTree(tree);

      for (const [file, text] of expected) expect(tree.read(file, 'utf8'), file).toBe(text);
    },
  );

  it('leaves what oxfmt does not know to prettier', async () => {
    const tree = workspace({ '.prettierrc': '{ "objectWrap": "collapse" }' });
    tree.write('a.ts', 'export const it = {\n  one: 1 };\n');
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe('export const it = { one: 1 };\n');
  });

  const names = ['One', 'Two', 'Three'].map((name) => `${name}${'x'.repeat(30)}`);
  it.each([
    ['an interface that extends much', `interface Long   extends ${names.join(', ')} { a: 1 }\n`],
    [
      'a class with parameters of its own',
      `class Long<${names.slice(1).join(', ')}>   implements One { a = 1; }\n`,
    ],
    [
      'a class that extends and implements',
      `class Long extends ${names.slice(1).join('   implements ')} { a = 1; }\n`,
    ],
    ['a class that implements much', `class Long implements   ${names.join(', ')} { a = 1; }\n`],
    ['a loop that changes nothing after a round', 'for (let a = 0; !b(a);) { c(a) }\n'],
  ])('writes %s as the version of prettier that is there', async (_, text) => {
    const tree = workspace({ '.prettierrc': '{}' });
    tree.write('a.ts', text);
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe(await prettier.format(text, { parser: 'typescript' }));
  });

  it('leaves lone asterisks in Markdown to prettier', async () => {
    const text = '| a | b |\n| --- | --- |\n| one */ two | 3 |\n';
    const tree = workspace({ '.prettierrc': '{}' });
    tree.write('a.md', text);
    await formatTree(tree);
    expect(tree.read('a.md', 'utf8')).toBe(await prettier.format(text, { parser: 'markdown' }));
  });

  it('leaves values that oxfmt refuses to prettier', async () => {
    const tree = workspace({
      '.prettierrc': '{}',
      '.editorconfig': 'root = true\n[*]\nmax_line_length = off\n',
    });
    tree.write('a.ts', LONG);
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe(
      await prettier.format(LONG, { parser: 'typescript', printWidth: Infinity }),
    );
  });

  it('asks prettier for each file anew', async () => {
    const overrides = [{ files: 'b.ts', options: { semi: false } }];
    const tree = workspace({ '.prettierrc': JSON.stringify({ overrides }) });
    tree.write('a.ts', 'export const a = 1');
    tree.write('b.ts', 'export const b = 1;');
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe('export const a = 1;\n');
    expect(tree.read('b.ts', 'utf8')).toBe('export const b = 1\n');
  });

  it('formats files that were there before', async () => {
    const tree = workspace({ '.prettierrc': '{}', 'a.ts': '' });
    tree.write('a.ts', LONG);
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe(await prettier.format(LONG, { parser: 'typescript' }));
  });

  it('heeds a configuration that comes with the files', async () => {
    const tree = workspace({});
    tree.write('.prettierrc', '{ "singleQuote": true }');
    tree.write('a.ts', LONG);
    await formatTree(tree);
    expect(tree.read('a.ts', 'utf8')).toBe(
      await prettier.format(LONG, { parser: 'typescript', singleQuote: true }),
    );
  });

  it('leaves files alone that prettier leaves alone', async () => {
    const tree = workspace({ '.prettierrc': '{}', '.prettierignore': 'modules\n' });
    tree.write('modules/a.ts', LONG);
    tree.write('notes.txt', 'as   it is');
    await formatTree(tree);
    expect(tree.read('modules/a.ts', 'utf8')).toBe(LONG);
    expect(tree.read('notes.txt', 'utf8')).toBe('as   it is');
  });

  it('leaves files alone where nothing is configured, and where formatting is switched off', async () => {
    const bare = workspace({});
    bare.write('a.ts', LONG);
    await formatTree(bare);
    expect(bare.read('a.ts', 'utf8')).toBe(LONG);

    vi.stubEnv('NX_SKIP_FORMAT', 'true');
    const skipped = workspace({ '.prettierrc': '{}' });
    skipped.write('a.ts', LONG);
    await formatTree(skipped);
    expect(skipped.read('a.ts', 'utf8')).toBe(LONG);
  });

  it('keeps what it cannot read, and says so', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const tree = workspace({ '.prettierrc': '{}' });
    tree.write('a.ts', 'export const = ;');
    await formatTree(tree);
    expect(written(tree).read('a.ts', 'utf8')).toBe('export const = ;');
    expect(warned).toHaveBeenCalledWith(expect.stringContaining('Could not format a.ts'));
    warned.mockRestore();
  });
});
