import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { exportTypeImplicit } from './export-type-implicit';

function check(source: string): string[] {
  return findings(exportTypeImplicit, files({ 'src/index.ts': source }));
}

it('is content with types that stand there or can be read off', () => {
  expect(
    check(`
      export const a = 1, b = 'x', c = [1, 2] as const, d: number = f();
      export function e(x: number, y = 2): void {}
      function hidden() { return f(); }
      class Hidden { m() { return f(); } }
      export class G { private x = f(); #y = f(); m(): void { const z = f(); } }
    `),
  ).toEqual([]);
});

it('reports what can only be inferred', () => {
  expect(
    check(
      'export const a = f();\nexport function b(x) { return x; }\nexport class C { m() { return f(); } }',
    ),
  ).toEqual([
    'src/index.ts:1:14 `a` is exported without an explicit type: variable must have an explicit type annotation.',
    'src/index.ts:2:17 `b` is exported without an explicit type: function must have an explicit return type annotation.',
    'src/index.ts:2:19 `b` is exported without an explicit type: parameter must have an explicit type annotation.',
    'src/index.ts:3:18 `C` is exported without an explicit type: method must have an explicit return type annotation.',
  ]);
});
