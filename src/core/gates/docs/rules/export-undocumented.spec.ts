import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { exportUndocumented } from './export-undocumented';

function check(source: string): string[] {
  return findings(
    exportUndocumented,
    files({ 'src/index.ts': source, 'src/a.ts': 'export class A {}\n' }),
  );
}

it('is content with descriptions, wherever they stand', () => {
  expect(
    check(`
      /** One. */
      export const one: 1 = 1;
      /** Two. */
      function two(): void {}
      export { two };
      /** First of them. */
      export function three(a: string): void;
      export function three(a: number): void;
      export function three(a: unknown): void {}
      export { readFile } from 'node:fs/promises';
      export * as all from './a.js';
      const hidden: 1 = 1;
    `),
  ).toEqual([]);
});

it('reports exports without one, at their declaration', () => {
  expect(
    check(`export { A } from './a.js';
      // a comment
      export const one: 1 = 1;
      /* another */
      export type T = string;
      /** @deprecated */
      export interface I {}
      /** Too far. */

      const between: 1 = 1;
      export default between;`),
  ).toEqual([
    'src/a.ts:1:14 `A` is exported without a description.',
    'src/index.ts:7:24 `I` is exported without a description.',
    'src/index.ts:5:19 `T` is exported without a description.',
    'src/index.ts:3:20 `one` is exported without a description.',
  ]);
});
