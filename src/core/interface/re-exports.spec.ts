import { expect, it } from 'vitest';
import { extractInterface } from './extract-interface';

function signatures(files: Readonly<Record<string, string>>): Record<string, string> {
  const model = extractInterface((file) => files[file]);
  expect(model.problems).toEqual([]);
  return Object.fromEntries(model.exports.map(({ name, signature }) => [name, signature]));
}

function problems(files: Readonly<Record<string, string>>): string[] {
  return extractInterface((file) => files[file]).problems.map(
    ({ file, line, column, message }) => `${file}:${line}:${column} ${message}`,
  );
}

it('follows names, renames, defaults and stars through any number of files', () => {
  expect(
    signatures({
      'src/index.ts': `
        export { a as b, default as c } from './one.js';
        export * from './two';
        import { three as local } from './deep/index.js';
        export { local };
        export { x as default } from './one';
      `,
      'src/one.ts': 'export function a(): void {}\nexport default class {}\nexport const x: 1 = 1;',
      'src/two/index.ts':
        "export * from '../three.mjs';\nexport const own: string = '';\nexport default 1;",
      'src/three.mts': "export type Star = 'star';",
      'src/deep/index.ts': "export { four as three } from './four.js';",
      'src/deep/four.tsx': 'export enum four { A }',
    }),
  ).toEqual({
    b: 'function b(): void;',
    c: 'class c {}',
    local: 'enum local {\n  A = 0\n}',
    own: 'const own: string;',
    Star: 'type Star = "star";',
    default: 'const x: 1;\nexport { x as default };',
  });
});

it('lets the nearest declaration win over a star', () => {
  expect(
    signatures({
      'src/index.ts': "export * from './a.js';\nexport const same: 1 = 1;",
      'src/a.ts': "export const same: 2 = 2;\nexport * from './index.js';",
    }),
  ).toEqual({ same: 'const same: 1;' });
});

it('shows namespaces with all that is in them, and ends at one that holds itself', () => {
  expect(
    signatures({
      'src/index.ts':
        "export * as tools from './tools.js';\nimport * as all from './tools.js';\nexport { all };",
      'src/tools.ts':
        "export function f(): void {}\nexport { f as delete };\nexport * as me from './tools.js';",
    }),
  ).toEqual({
    tools:
      "namespace tools {\n  function f(): void;\n  export { f as delete };\n  function f(): void;\n  export * as me from 'src/tools.ts';\n}",
    all: "namespace all {\n  function f(): void;\n  export { f as delete };\n  function f(): void;\n  export * as me from 'src/tools.ts';\n}",
  });
});

it('shows what comes from packages as it is written', () => {
  expect(
    signatures({
      'src/index.ts': `
        export { a, b as c } from 'pkg';
        export type { T } from 'pkg';
        export * from '@acme/kernel';
        export * as whole from 'pkg';
        import { d } from 'pkg';
        export { d };
        export { version } from './data.json';
        export { relayed } from './relay.js';
      `,
      'src/data.json': '{}',
      'src/relay.ts': "export * from 'pkg';",
    }),
  ).toEqual({
    a: "export { a } from 'pkg';",
    c: "export { b as c } from 'pkg';",
    T: "export type { T } from 'pkg';",
    "* from '@acme/kernel'": "export * from '@acme/kernel';",
    whole: "export * as whole from 'pkg';",
    d: "export { d } from 'pkg';",
    version: "export { version } from './data.json';",
    relayed: "export { relayed } from 'pkg';",
  });
});

it('marks a value that is exported as a type only', () => {
  const files: Readonly<Record<string, string>> = {
    'src/index.ts': "export type { C, I } from './a.js';\nexport { type F, G } from './a.js';",
    'src/a.ts': 'export class C {}\nexport interface I {}\nexport class F {}\nexport class G {}',
  };
  const { exports } = extractInterface((file) => files[file]);
  expect(exports.filter(({ typeOnly }) => typeOnly).map(({ name }) => name)).toEqual(['C', 'F']);
});

it('names what is exported and does not exist', () => {
  expect(
    problems({
      'src/index.ts': `export { nope } from './a.js';
export { gone } from './gone.js';
export * from './star.js';
export { undeclared };
export { loop } from './a.js';
export * from '../../outside.js';`,
      'src/a.ts': "export { loop } from './index.js';",
    }),
  ).toEqual([
    'src/index.ts:1:10 `nope` is exported, but `nope` is not found in `./a.js`.',
    'src/index.ts:2:10 `gone` is exported, but `gone` is not found in `./gone.js`.',
    "src/index.ts:3:1 `* from './star.js'` is exported, but `./star.js` is not found.",
    'src/index.ts:4:10 `undeclared` is exported, but `undeclared` is not declared.',
    'src/index.ts:5:10 `loop` is exported, but `loop` is not found in `./a.js`.',
    "src/index.ts:6:1 `* from '../../outside.js'` is exported, but `../../outside.js` is not found.",
  ]);
});
