import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { auditLogNames } from './audit-log-names';
import { auditLogBlueprint } from './blueprint';
import { fieldVariables } from './field-variables';

it('finds every name of a module', () => {
  expect(auditLogNames('access-journal')).toEqual({
    className: 'AccessJournal',
    instance: 'accessJournal',
    constant: 'ACCESS_JOURNAL',
    title: 'Access journal',
  });
});

it.each([
  ['verifier', 'VerifierService', 'VERIFIER'],
  ['complete-query', 'CompleteQueryService', 'COMPLETE_QUERY'],
  ['clock', 'ClockService', 'CLOCK'],
])(
  'calls the module %s %s, because the plain name means something else',
  (name, className, constant) => {
    expect(auditLogNames(name)).toMatchObject({ className, constant });
  },
);

/** Every word of code that stands in the templates as it is. */
const fixedWords = new Set(
  readdirSync(join(__dirname, 'files'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts.template'))
    .flatMap((path) => {
      const code = readFileSync(join(__dirname, 'files', path), 'utf8')
        .replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, '')
        .replace(/\w*<%[^]*?%>\w*/g, '')
        .replace(/(['`])(?:(?!\1).)*\1/g, '');
      return code.match(/[A-Za-z_$][\w$]*/g) ?? [];
    }),
);

const NAMES = (
  'audit-log trail chain record records entry entries event events error log ledger journal verifier recorder queries ' +
  'announcer retention turns store genesis secret map date promise kernel bus class function new delete import v8-log s3 ' +
  'memory-store complete-query complete-dependencies addition content checkpoint place closing breach verification known ' +
  'very-long-name-of-many-words unsubscribe rule outcome digest categories'
).split(' ');

it('makes class names that mean nothing else', () => {
  const taken = NAMES.map((name) => auditLogNames(name).className).filter((name) =>
    fixedWords.has(name),
  );
  expect(taken).toEqual([]);
});

it('makes sources that parse and declare nothing twice', () => {
  const some = NAMES.filter((_, index) => index % 9 === 0);
  const faults = some.flatMap((name) =>
    [...render(auditLogBlueprint, contextOf(name))]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['cardNumber', 'Card number.'],
  ['apiKeyOfV2', 'Api key of v 2.'],
  ['amount', 'Amount.'],
])('describes the field %s as "%s" when no one else does', (name, description) => {
  expect(fieldVariables({ name, type: 'text' }).description).toBe(description);
});

it('ends a description with a full stop', () => {
  const described = (description: string): string =>
    fieldVariables({ name: 'a', type: 'text', description }).description;
  expect(described('The card that was charged')).toBe('The card that was charged.');
  expect(described('Who did it?')).toBe('Who did it?');
});
