import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { serviceBlueprint } from './blueprint';
import { serviceNames, type ServiceNames } from './service-names';

const NOUNS = (
  'intent order class error event record map date promise name key schema revision command query symbol set object ' +
  'function string number type interface module new delete default import package await async yield logger clock kernel ' +
  'bus envelope secret setting retry id ids created updated removed closed status page filter problem changes field claim ' +
  'position selection repository insertion sort-key configuration dependencies demo-run service v8-host s3 a x news data ' +
  'series address category person audit-entry dead-letter manual-clock memory-repository complete-input complete-query ' +
  'create-intent change-order new-intent intent-page order-status read-model unsubscribe very-long-name-of-many-words'
).split(' ');

const FORMS = [
  '',
  's',
  '-log',
  '-store',
  '-service',
  '-record',
  '-records',
  '-repository',
  '-queries',
  '-events',
];

const NAMES = NOUNS.flatMap((noun) => FORMS.map((form) => `${noun}${form}`));

type IdentifierKey = 'className' | 'instance' | 'constant' | 'recordClass' | 'recordConstant';

/** Every identifier that a template makes from a name, as a function of the names. */
const patterns = new Map<string, (names: ServiceNames) => string>();
/** Every word of code that stands in the templates as it is. */
const fixedWords = new Set<string>();

const files = join(__dirname, 'files');
for (const path of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.ts.template')) continue;
  const code = readFileSync(join(files, path), 'utf8')
    .replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/(['`])(?:(?!\1).)*\1/g, '');
  for (const [text, before = '', key, after = ''] of code.matchAll(
    /(\w*)<%- (className|instance|constant|recordClass|recordConstant) %>(\w*)/g,
  )) {
    patterns.set(text, (names) => `${before}${names[key as IdentifierKey]}${after}`);
  }
  for (const [word] of code.replace(/\w*<%- \w+ %>\w*/g, '').matchAll(/[A-Za-z_$][\w$]*/g)) {
    fixedWords.add(word);
  }
}

it('knows what the templates make from names', () => {
  expect(patterns.size).toBeGreaterThan(30);
  expect(fixedWords).toContain('Commands');
  expect(NAMES.length).toBeGreaterThan(500);
});

it('makes distinct, valid identifiers from every name', () => {
  const faults = NAMES.flatMap((name) => {
    const names = serviceNames(name);
    const identifiers = [...patterns.values()].map((pattern) => pattern(names));
    return identifiers
      .filter(
        (identifier, index) =>
          identifiers.indexOf(identifier) !== index ||
          !/^[A-Za-z_$][\w$]*$/.test(identifier) ||
          fixedWords.has(identifier),
      )
      .map((identifier) => `${name}: ${identifier}`);
  });
  expect(faults).toEqual([]);
});

it('makes sources that parse and declare nothing twice', () => {
  const some = NAMES.filter((_, index) => index % 16 === 0);
  const faults = some.flatMap((name) =>
    [...render(serviceBlueprint, contextOf(name))]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(faults).toEqual([]);
});
