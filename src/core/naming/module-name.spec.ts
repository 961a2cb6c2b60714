import { expect, it } from 'vitest';
import { moduleNameProblem } from './module-name';

it.each([
  'intent-log',
  'orders',
  'a',
  'oauth2-client',
  'renewals',
  'renew-copyright',
  'classes',
  'engine-v8-host',
])('accepts %s', (name) => {
  expect(moduleNameProblem(name)).toBeUndefined();
});

it.each([
  ['Intent Log', 'write "intent-log"'],
  ['intentLog', 'write "intent-log"'],
  ['intent_log', 'write "intent-log"'],
  ['../escape', 'write "escape"'],
  ['Größe', 'write "gro-e"'],
  ['🚀', 'write for example "intent-log"'],
  ['', 'write for example "intent-log"'],
  ['intent--log', 'write "intent-log"'],
  ['2fa', 'write "fa"'],
  ['a\0b', 'write "a-b"'],
])('refuses %j and says what to write', (name, fix) => {
  expect(moduleNameProblem(name)).toMatchObject({
    found: expect.stringContaining('not kebab-case') as string,
    fix,
  });
});

it.each(['class', 'kernel', 'default', 'src', 'constructor', 'con'])(
  'refuses the reserved word %s',
  (name) => {
    expect(moduleNameProblem(name)?.found).toBe(`The name "${name}" is reserved.`);
  },
);

it.each([
  'intent-log-v2',
  'intent-log-new',
  'intent-log-fixed',
  'enhanced-intent-log',
  'intent-log-old',
  'final',
])('refuses %s as a copy', (name) => {
  expect(moduleNameProblem(name)?.found).toContain('marks a copy');
});

it('refuses a repeated word and a name of 300 characters', () => {
  expect(moduleNameProblem('log-intent-log')?.fix).toBe('write "log-intent"');
  expect(moduleNameProblem('a'.repeat(300))?.found).toBe(
    `The name "${'a'.repeat(40)}…" has 300 characters.`,
  );
});
