import { expect, it } from 'vitest';
import {
  failureOf,
  inWorkspace,
  placeOf,
  plainWords,
  withWorkspaceAs,
  type ModuleRoots,
} from './words';

const roots: ModuleRoots = { workspaces: ['/private/w s', '/w s'], root: 'modules/shop/cart' };

it('makes paths of the workspace relative, in every spelling', () => {
  const inModule = [
    '/w s/modules/shop/cart/src/a.ts',
    '/private/w s/modules/shop/cart/src/a.ts',
    'file:///w s/modules/shop/cart/src/a.ts',
    'file:///w%20s/modules/shop/cart/src/a.ts',
    '/@fs/w s/modules/shop/cart/src/a.ts',
  ];
  for (const path of inModule) expect(plainWords(`in ${path}:1`, roots)).toBe('in src/a.ts:1');
  expect(plainWords('/w s/modules/shop/cart-2/src/a.ts', roots)).toBe(
    'modules/shop/cart-2/src/a.ts',
  );
  expect(plainWords('at home in /w s', roots)).toBe('at home in');
  expect(plainWords('/srv/w s/a.ts', roots)).toBe('/srv/w s/a.ts');
  expect(plainWords('/elsewhere/a.ts', roots)).toBe('/elsewhere/a.ts');
});

it('makes Windows paths relative', () => {
  const windows = { workspaces: ['C:\\w'], root: 'modules/shop/cart' };
  expect(inWorkspace('C:\\w\\modules\\shop\\cart\\src\\a.ts', windows.workspaces)).toBe(
    'modules/shop/cart/src/a.ts',
  );
  expect(inWorkspace('file:///C:/w/a.ts', windows.workspaces)).toBe('a.ts');
  expect(plainWords('at C:/w/modules/shop/cart/src/a.ts', windows)).toBe('at src/a.ts');
});

it('keeps to one line without colours, and cuts what is too long', () => {
  expect(plainWords('\u001B[31mred\u001B[39m\n\n  and\tmore', roots)).toBe('red and more');
  expect(plainWords('x'.repeat(400), roots)).toBe(`${'x'.repeat(299)}…`);
});

it('gives imported functions their names back', () => {
  expect(plainWords('(0 , __vite_ssr_import_1__.add) is not a function', roots)).toBe(
    'add is not a function',
  );
  expect(plainWords('__vi_import_0__.add is undefined', roots)).toBe('add is undefined');
});

it('places a failure in the module, else in the workspace, never in a package', () => {
  const frame = (file: string, line: number) => ({ file, line, column: 1 });
  const installed = frame('/w s/node_modules/x/i.js', 1);
  const other = frame('/w s/modules/shop/other/src/a.ts', 2);
  const own = frame('/w s/modules/shop/cart/src/a.ts?v=1', 3);
  expect(placeOf([installed, other, own], roots)).toEqual({ file: 'src/a.ts', line: 3, column: 1 });
  expect(placeOf([installed, other], roots)).toEqual({
    file: 'modules/shop/other/src/a.ts',
    line: 2,
    column: 1,
    outside: true,
  });
  expect(placeOf([installed, frame('node:fs', 1)], roots)).toBeUndefined();
});

it('takes the place from the message where the stack has none', () => {
  const parse =
    'Transform failed with 1 error:\n[PARSE_ERROR] Unexpected token\n   ╭─[ src/a.ts:2:27 ]\n';
  expect(failureOf({ name: 'Error', message: parse, frames: [] }, roots)).toEqual({
    message: 'Transform failed with 1 error: [PARSE_ERROR] Unexpected token',
    place: { file: 'src/a.ts', line: 2, column: 27 },
  });
  const esbuild = '/w s/modules/shop/cart/src/a.ts:2:27: ERROR: Unexpected ";"';
  expect(failureOf({ name: 'Error', message: esbuild, frames: [] }, roots).place).toEqual({
    file: 'src/a.ts',
    line: 2,
    column: 27,
  });
  const elsewhere = 'in /usr/lib/a.ts:2:27';
  expect(failureOf({ name: 'Error', message: elsewhere, frames: [] }, roots)).toEqual({
    message: elsewhere,
  });
});

it('names the error where its name says something', () => {
  const named = (name: string) => failureOf({ name, message: 'no', frames: [] }, roots).message;
  expect(['Error', 'AssertionError', 'TypeError'].map(named)).toEqual([
    'no',
    'no',
    'TypeError: no',
  ]);
});

it('puts something else for the folder of the workspace', () => {
  const text = '/w s/a and file:///w%20s/b and /w s, not /w s-2 or /srv/w s';
  expect(withWorkspaceAs('<here>', text, roots)).toBe(
    '<here>/a and <here>/b and <here>, not /w s-2 or /srv/w s',
  );
});

it('names what was thrown without a message', () => {
  const words = (name: string) => failureOf({ name, message: ' ', frames: [] }, roots).message;
  expect(words('Error')).toBe('Error was thrown without a message');
  expect(words('RangeError')).toBe('RangeError was thrown without a message');
});
