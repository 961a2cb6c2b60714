import { expect, it } from 'vitest';
import { evaluate } from '../evaluate';
import { structureGate } from './gate';
import { completeModule } from './structure.fixture';

const idsOf = (changes: Record<string, string>) =>
  evaluate(structureGate, { module: completeModule(changes) }).findings.map(
    ({ ruleId, file }) => `${file} ${ruleId}`,
  );

const DEEP = 300;

const HOSTILE: Readonly<Record<string, string>> = {
  empty: '',
  'byte order mark': '\uFEFF',
  'carriage returns': 'export const a = 1;\rexport const b = 2;\r',
  'only comments': '// a\n/* b */',
  'unfinished comment': '/* a',
  'unfinished template': 'export const a = `${b',
  'unfinished string': "export const a = 'b",
  'zero bytes': '\0\0',
  'half a surrogate pair': 'export const a = "\uD83D";',
  'marks of a merge': '<<<<<<< a\n=======\n>>>>>>> b\n',
  'line separators': 'export const a = 1;\u2028export const b = 2;\u2029',
  hashbang: '#!/usr/bin/env node',
  'deep brackets': `export const a = ${'['.repeat(DEEP)}${']'.repeat(DEEP)};`,
  'deep and unfinished': '('.repeat(50_000),
  'deep functions': `export ${'function a() { '.repeat(200)}${'}'.repeat(200)}`,
  'a long sum': `export const a = 1${' + 1'.repeat(5_000)};`,
  'a long chain': `export const a = b${'.c()'.repeat(3_000)};`,
  '5,000 lines': 'export const a = (b: number) => b + 1;\n'.repeat(5_000),
  'one long line': `export const a = [${'"text", '.repeat(50_000)}];`,
  'many comments': '// TODO\n'.repeat(2_000),
  'strange keys':
    'export const a = { ["b" + c]() {}, 1() {}, "d e": () => 1, __proto__: null, ...f };',
  'strange exports':
    'export { a as "b c" }; export * as d from "./e.js"; export { a as default }; const a = 1;',
  'strange imports':
    'import "" ; import "." ; import ".." ; import "./" ; import "/" ; import "#" ; import "@" ; import "@/";',
  'strange classes':
    'export default class { static { } [a] = 1; accessor b = 2; declare c: 1; #d?: 1; constructor(); constructor() {} }',
  namespaces:
    'export namespace A.B { export function save(a: string) {} } declare global { var c: 1 }',
  decorators:
    '@a @b() export class C { @d e!: string; constructor(@f() private readonly g: string) {} }',
  'old imports': 'import a = require("./b"); export = a;',
  jsx: 'export const a = <b>{c}</b>;',
};

const PATHS = [
  'src/index.ts',
  'src/intent-log.ts',
  'tests/intent-log.test.ts',
  'src/a.tsx',
  'src/b.cjs',
];

it.each(Object.keys(HOSTILE))('survives sources with %s', (name) => {
  for (const path of PATHS) expect(() => idsOf({ [path]: HOSTILE[name] ?? '' })).not.toThrow();
});

it.each(['', '{', 'null', '[]', '"text"', '{ "name": 1, "exports": null }', '['.repeat(50_000)])(
  'survives %j as wsp.json, package.json and contract',
  (text) => {
    for (const path of ['wsp.json', 'package.json', 'contracts/intent-created.schema.json']) {
      expect(() => idsOf({ [path]: text })).not.toThrow();
    }
  },
);

it('survives a module without files', () => {
  const bare = { ...completeModule(), files: [] };
  const { findings } = evaluate(structureGate, { module: bare });
  expect(new Set(findings.map(({ ruleId }) => ruleId))).toEqual(
    new Set(['file-missing', 'contract-missing']),
  );
});

it('says of a source that does not parse nothing else', () => {
  const text =
    "import '../../x/src/y.js';\nexport function save(a: string) {}\n// TODO\nconst = ;\n";
  expect(idsOf({ 'src/errors.ts': text })).toEqual(['src/errors.ts source-unparsable']);
  expect(idsOf({ 'src/index.ts': text })).toEqual(['src/index.ts source-unparsable']);
  expect(idsOf({ 'tests/intent-log.test.ts': text })).toEqual([
    'tests/intent-log.test.ts source-unparsable',
  ]);
});

it('gives every finding a place in the file, and the same ones each time', () => {
  for (const text of Object.values(HOSTILE)) {
    const module = completeModule({ 'src/errors.ts': text });
    const { findings } = evaluate(structureGate, { module });
    for (const { file, line = 1, column = 1 } of findings) {
      const lines = module.files.includes(file) ? module.read(file).split(/\r\n|\n|\r/) : [''];
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    }
    const again = completeModule({ 'src/errors.ts': text });
    expect(evaluate(structureGate, { module: again }).findings).toEqual(findings);
  }
});

it('finds the same under every kind of line end', () => {
  const text = "import '../../x/src/y.js';\nexport function save(a: string) {\n}\n// TODO\n";
  const places = (source: string) =>
    evaluate(structureGate, { module: completeModule({ 'src/errors.ts': source }) }).findings.map(
      ({ ruleId, line, column }) => [ruleId, line, column],
    );
  expect(places(text)).toHaveLength(3);
  expect(places(text.replaceAll('\n', '\r\n'))).toEqual(places(text));
  expect(places(`\uFEFF${text}`)).toEqual(places(text));
});

it('applies exemptions, but not to what makes a module one', () => {
  const exemptions = [
    { rule: 'body-empty', file: 'src/errors.ts', reason: 'Wired later by the host.' },
    { rule: 'file-missing', file: 'src/demo.ts', reason: 'No demo.' },
  ];
  const module = completeModule(
    { 'src/errors.ts': 'export function save(a: string) {}\n', 'src/demo.ts': undefined },
    { manifest: { exemptions } },
  );
  const { findings, exempted } = evaluate(structureGate, { module });
  expect(exempted.map(({ ruleId }) => ruleId)).toEqual(['body-empty']);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(['file-missing', 'exemption-unused']);
});
