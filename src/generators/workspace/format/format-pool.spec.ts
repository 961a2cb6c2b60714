import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFiles } from '@nx/devkit';
import { FsTree } from 'nx/src/generators/tree';
import { transformSync } from 'oxc-transform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FormatPool } from './format-pool';

let root: string;
let program: string;

/** A thread needs JavaScript, a workspace its own prettier. */
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'amiw-format-'));
  mkdirSync(join(root, 'node_modules'));
  symlinkSync(
    join(__dirname, '../../../../node_modules/prettier'),
    join(root, 'node_modules/prettier'),
  );
  writeFileSync(join(root, 'package.json'), '{}');
  writeFileSync(join(root, '.prettierrc'), '{ "singleQuote": true }');
  writeFileSync(join(root, '.prettierignore'), 'ignored/\n');
  const folder = mkdtempSync(join(tmpdir(), 'amiw-format-'));
  for (const name of ['format-texts', 'format-worker']) {
    const source = join(__dirname, `${name}.ts`);
    const { code } = transformSync(source, readFileSync(source, 'utf8'));
    const file = join(folder, `${name}.mjs`);
    writeFileSync(file, commonNames(code));
  }
  program = join(folder, 'format-worker.mjs');
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(join(program, '..'), { recursive: true, force: true });
});

function commonNames(code: string): string {
  return code
    .replaceAll("'./format-texts'", "'./format-texts.mjs'")
    .replaceAll('"./format-texts"', '"./format-texts.mjs"')
    .replaceAll('__filename', 'import.meta.filename');
}

function treeOfMany(): FsTree {
  const tree = new FsTree(root, false);
  for (let n = 0; n < 30; n += 1) {
    tree.write(`src/file-${n}.ts`, `export const   a${n} = "text"\n`);
    tree.write(`docs/page-${n}.md`, `# Page ${n}\n* one\n* two\n`);
  }
  tree.write('ignored/file.ts', 'export const  kept = "as it is"');
  tree.write('broken.ts', 'export const = = 1');
  tree.write('picture.png', Buffer.from([0xff, 0xd8, 0x00]));
  return tree;
}

function texts(tree: FsTree): Record<string, string> {
  return Object.fromEntries(
    tree.listChanges().map(({ path, content }) => [path, content?.toString('base64') ?? '']),
  );
}

it('makes of every file what the devkit makes of it', async () => {
  const [alone, together] = [treeOfMany(), treeOfMany()];
  await formatFiles(alone);
  await new FormatPool(together, program).format(together);
  expect(texts(together)).toEqual(texts(alone));
  expect(together.read('src/file-7.ts', 'utf8')).toBe("export const a7 = 'text';\n");
  expect(together.read('ignored/file.ts', 'utf8')).toBe('export const  kept = "as it is"');
});

it('does the same without threads', async () => {
  const tree = treeOfMany();
  await new FormatPool(tree, join(root, 'no-such-program.js')).format(tree);
  expect(tree.read('src/file-7.ts', 'utf8')).toBe("export const a7 = 'text';\n");
});

it("leaves to the devkit what is not certainly prettier's", async () => {
  const bare = mkdtempSync(join(tmpdir(), 'amiw-format-'));
  const tree = new FsTree(bare, false);
  tree.write('file.ts', 'export const  a = "text"');
  await new FormatPool(tree, program).format(tree);
  expect(tree.read('file.ts', 'utf8')).toBe('export const  a = "text"');
  rmSync(bare, { recursive: true });
});

it('formats nothing when nothing changes', async () => {
  const tree = new FsTree(root, false);
  await new FormatPool(tree, program).format(tree);
  expect(tree.listChanges()).toEqual([]);
});

it('says what a broken thread says', async () => {
  const broken = join(program, '../broken.mjs');
  writeFileSync(broken, "throw new Error('out of order');");
  const tree = treeOfMany();
  await expect(new FormatPool(tree, broken).format(tree)).rejects.toThrow('out of order');
});
