import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { interfaceSourceUnreadable } from './interface-source-unreadable';

it('is content with sources that can be read', () => {
  expect(findings(interfaceSourceUnreadable, files())).toEqual([]);
});

it('leaves files alone that are not exported', () => {
  expect(findings(interfaceSourceUnreadable, files({ 'src/other.ts': 'const = ;' }))).toEqual([]);
});

it('leaves implicit types to another rule', () => {
  const source = 'export const a = f();';
  expect(findings(interfaceSourceUnreadable, files({ 'src/index.ts': source }))).toEqual([]);
});

it('reports a missing entry file, a syntax error, and an export of nothing', () => {
  expect(findings(interfaceSourceUnreadable, files({ 'src/index.ts': undefined }))).toEqual([
    'src/index.ts:1:1 `src/index.ts` does not exist.',
  ]);
  expect(
    findings(interfaceSourceUnreadable, files({ 'src/index.ts': 'export const a: = 1;' })),
  ).toEqual(['src/index.ts:1:17 `src/index.ts` does not parse: Unexpected token.']);
  expect(
    findings(interfaceSourceUnreadable, files({ 'src/index.ts': "export { a } from './a.js';" })),
  ).toEqual(['src/index.ts:1:10 `a` is exported, but `a` is not found in `./a.js`.']);
});
