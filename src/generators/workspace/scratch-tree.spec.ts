import { createTree } from '@nx/devkit/testing';
import { describe, expect, it } from 'vitest';
import { ScratchTree } from './scratch-tree';
import { changes } from './trees.fixture';

function below() {
  const tree = createTree();
  tree.write('shop/bread.txt', 'rye');
  tree.write('shop/cake.txt', 'plum');
  tree.write('notes.txt', 'none');
  return tree;
}

describe('everything is kept', () => {
  it('and the tree below stays as it is', () => {
    const tree = below();
    const before = changes(tree);
    const scratch = new ScratchTree(tree);
    scratch.write('shop/bread.txt', 'wheat');
    scratch.write('till/coins.txt', 'two');
    scratch.delete('notes.txt');
    expect(changes(tree)).toEqual(before);
    expect(Object.fromEntries(scratch.written)).toEqual({
      'shop/bread.txt': 'wheat',
      'till/coins.txt': 'two',
    });
  });

  it('and shadows what lies below', () => {
    const scratch = new ScratchTree(below());
    expect(scratch.read('shop/bread.txt', 'utf8')).toBe('rye');
    scratch.write('./shop/bread.txt', 'wheat');
    scratch.delete('/shop/cake.txt');
    expect(scratch.read('shop/bread.txt', 'utf8')).toBe('wheat');
    expect(scratch.read('shop/bread.txt')).toEqual(Buffer.from('wheat'));
    expect(scratch.read('shop/cake.txt', 'utf8')).toBeNull();
    expect(scratch.read('shop/tea.txt')).toBeNull();
  });

  it('and files, folders and what is in them are found in both', () => {
    const scratch = new ScratchTree(below());
    scratch.write('till/coins.txt', 'two');
    scratch.write('shop/tea.txt', 'green');
    scratch.delete('shop/cake.txt');
    expect(
      ['till', 'shop', 'till/coins.txt', 'notes.txt'].filter((path) => scratch.exists(path)),
    ).toHaveLength(4);
    expect(['shop/cake.txt', 'til', 'shop/tea'].filter((path) => scratch.exists(path))).toEqual([]);
    expect(['till/coins.txt', 'notes.txt'].filter((path) => scratch.isFile(path))).toHaveLength(2);
    expect(['till', 'shop', 'shop/cake.txt', 'no'].filter((path) => scratch.isFile(path))).toEqual(
      [],
    );
    expect(scratch.children('shop').sort()).toEqual(['bread.txt', 'tea.txt']);
    expect(scratch.children('till')).toEqual(['coins.txt']);
    expect(scratch.children('.')).toEqual(expect.arrayContaining(['till', 'shop', 'notes.txt']));
    expect(scratch.children('')).toEqual(scratch.children('.'));
  });

  it('and tells its changes over those below', () => {
    const tree = below();
    const scratch = new ScratchTree(tree);
    scratch.write('shop/bread.txt', 'wheat');
    scratch.write('till/coins.txt', 'two');
    scratch.delete('notes.txt');
    scratch.delete('nowhere.txt');
    const told = scratch.listChanges().map(({ path, type }) => `${type} ${path}`);
    expect(told.filter((line) => /bread|coins|notes|cake|nowhere/.test(line)).sort()).toEqual([
      'CREATE shop/cake.txt',
      'CREATE till/coins.txt',
      'DELETE notes.txt',
      'UPDATE shop/bread.txt',
    ]);
  });
});

describe('some of it is kept', () => {
  const keeps = (path: string) => path.startsWith('shop/');

  it('and the rest goes to the tree below', () => {
    const tree = below();
    const scratch = new ScratchTree(tree, { keeps });
    scratch.write('shop/bread.txt', 'wheat');
    scratch.write('till/coins.txt', 'two');
    scratch.delete('notes.txt');
    expect(tree.read('shop/bread.txt', 'utf8')).toBe('rye');
    expect(tree.read('till/coins.txt', 'utf8')).toBe('two');
    expect(tree.exists('notes.txt')).toBe(false);
    expect([...scratch.written.keys()]).toEqual(['shop/bread.txt']);
  });

  it('and begins empty when it shall', () => {
    const scratch = new ScratchTree(below(), { keeps, isEmpty: true });
    expect(scratch.exists('shop/bread.txt')).toBe(false);
    expect(scratch.isFile('shop/bread.txt')).toBe(false);
    expect(scratch.read('shop/bread.txt')).toBeNull();
    expect(scratch.children('shop')).toEqual([]);
    expect(scratch.read('notes.txt', 'utf8')).toBe('none');
    scratch.write('shop/tea.txt', 'green');
    expect(scratch.children('shop')).toEqual(['tea.txt']);
  });
});

it('has what it has, and says so of the rest', () => {
  const scratch = new ScratchTree(below());
  expect(() => scratch.rename()).toThrow('A scratch tree renames nothing.');
  expect(() => scratch.changePermissions()).toThrow('A scratch tree has no permissions.');
});
