import type { Tree } from '@nx/devkit';
import { createTree } from '@nx/devkit/testing';
import { describe, expect, it } from 'vitest';
import { isEdited, mergeFiles, NOTES_FILE } from './kept-files';

const ROOT = 'ecosystems/bakery';

/** Merges these texts, and formats what was written as a formatter would: with a full stop at its end. */
function merge(tree: Tree, texts: Readonly<Record<string, string>>) {
  const { written, leftAlone, note } = mergeFiles(tree, ROOT, new Map(Object.entries(texts)));
  for (const file of written) write(tree, file, `${textOf(tree, file) ?? ''}.`);
  note();
  return { written: [...written], leftAlone };
}

function textOf(tree: Tree, file: string): string | null {
  return tree.read(`${ROOT}/${file}`, 'utf8');
}

function write(tree: Tree, file: string, text: string): void {
  tree.write(`${ROOT}/${file}`, text);
}

/** A tree into which two files were merged. */
function merged(): Tree {
  const tree = createTree();
  merge(tree, { 'README.md': 'Bread', 'src/flow.ts': 'rye' });
  return tree;
}

it('writes what is new', () => {
  const tree = createTree();
  expect(merge(tree, { 'README.md': 'Bread', 'src/flow.ts': 'rye' })).toEqual({
    written: ['README.md', 'src/flow.ts'],
    leftAlone: [],
  });
  expect(textOf(tree, 'README.md')).toBe('Bread.');
});

it('writes nothing when nothing is different, formatted as it is', () => {
  const tree = merged();
  const notes = textOf(tree, NOTES_FILE);
  expect(merge(tree, { 'src/flow.ts': 'rye', 'README.md': 'Bread' })).toEqual({
    written: [],
    leftAlone: [],
  });
  expect(textOf(tree, NOTES_FILE)).toBe(notes);
});

it('follows what is different now', () => {
  const tree = merged();
  expect(merge(tree, { 'README.md': 'Cake', 'src/flow.ts': 'rye' }).written).toEqual(['README.md']);
  expect(textOf(tree, 'README.md')).toBe('Cake.');
  expect(merge(tree, { 'README.md': 'Bread', 'src/flow.ts': 'rye' }).written).toEqual([
    'README.md',
  ]);
});

it('writes again what somebody deleted', () => {
  const tree = merged();
  tree.delete(`${ROOT}/README.md`);
  expect(merge(tree, { 'README.md': 'Bread', 'src/flow.ts': 'rye' }).written).toEqual([
    'README.md',
  ]);
});

describe('what somebody edited', () => {
  it('stays without a word while it would not be different', () => {
    const tree = merged();
    write(tree, 'README.md', 'Mine');
    expect(merge(tree, { 'README.md': 'Bread', 'src/flow.ts': 'rye' }).leftAlone).toEqual([]);
    expect(textOf(tree, 'README.md')).toBe('Mine');
  });

  it('is named in every run in which it would be different', () => {
    const tree = merged();
    write(tree, 'README.md', 'Mine');
    const texts = { 'README.md': 'Cake', 'src/flow.ts': 'rye' };
    expect(merge(tree, texts).leftAlone).toEqual(['README.md']);
    expect(merge(tree, texts).leftAlone).toEqual(['README.md']);
    expect(textOf(tree, 'README.md')).toBe('Mine');
  });

  it('is no other than before when only its line ends are', () => {
    const tree = createTree();
    merge(tree, { 'README.md': 'Bread\nand cake' });
    write(tree, 'README.md', 'Bread\r\nand cake.');
    expect(isEdited(tree, ROOT, 'README.md')).toBe(false);
    expect(merge(tree, { 'README.md': 'Cake' }).written).toEqual(['README.md']);
  });

  it('into what it would be now is what it should be', () => {
    const tree = merged();
    write(tree, 'README.md', 'Cake');
    expect(merge(tree, { 'README.md': 'Cake', 'src/flow.ts': 'rye' })).toEqual({
      written: [],
      leftAlone: [],
    });
  });

  it('is told from what nobody touched and from what is not there', () => {
    const tree = merged();
    write(tree, 'README.md', 'Mine');
    write(tree, 'notes.txt', 'Mine too');
    const files = ['README.md', 'src/flow.ts', 'notes.txt', 'nowhere.txt'];
    expect(files.filter((file) => isEdited(tree, ROOT, file))).toEqual(['README.md', 'notes.txt']);
  });
});

describe('what there shall not be any more', () => {
  it('goes', () => {
    const tree = merged();
    expect(merge(tree, { 'README.md': 'Bread' })).toEqual({ written: [], leftAlone: [] });
    expect(tree.exists(`${ROOT}/src/flow.ts`)).toBe(false);
  });

  it('stays and is named when somebody edited it', () => {
    const tree = merged();
    write(tree, 'src/flow.ts', 'mine');
    expect(merge(tree, { 'README.md': 'Bread' }).leftAlone).toEqual(['src/flow.ts']);
    expect(textOf(tree, 'src/flow.ts')).toBe('mine');
  });

  it('and was deleted already is forgotten', () => {
    const tree = merged();
    tree.delete(`${ROOT}/src/flow.ts`);
    expect(merge(tree, { 'README.md': 'Bread' }).leftAlone).toEqual([]);
    expect(textOf(tree, NOTES_FILE)).not.toContain('flow');
  });
});

it('writes a log once', () => {
  const tree = createTree();
  merge(tree, { 'ModLog.md': '2026-01-31' });
  expect(merge(tree, { 'ModLog.md': '2026-02-01' })).toEqual({ written: [], leftAlone: [] });
  expect(textOf(tree, 'ModLog.md')).toBe('2026-01-31.');
});

it.each(['{ <<<<<<<', 'null', '"text"'])(
  'takes every file for edited when its notes are %s',
  (notes) => {
    const tree = merged();
    write(tree, NOTES_FILE, notes);
    expect(merge(tree, { 'README.md': 'Cake', 'src/flow.ts': 'rye.' }).leftAlone).toEqual([
      'README.md',
    ]);
  },
);

it('leaves alone what was there before it', () => {
  const tree = createTree();
  write(tree, 'README.md', 'Mine');
  expect(merge(tree, { 'README.md': 'Bread' }).leftAlone).toEqual(['README.md']);
});
