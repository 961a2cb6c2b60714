import { expect, it } from 'vitest';
import { nextVersion, suggestedBump } from './next-version';

const commit = (type: string, isBreaking = false) => ({
  ...{ type, scope: undefined, description: 'a', isBreaking },
});

it.each([
  [{ removed: ['a'] }, [], 'major'],
  [{ changed: ['a'], added: ['b'] }, [], 'major'],
  [{}, [commit('fix', true)], 'major'],
  [{ added: ['a'] }, [commit('fix')], 'minor'],
  [{}, [commit('feat')], 'minor'],
  [{}, [commit('fix')], 'patch'],
  [{}, [], 'patch'],
])('suggests for %j and %j a %s version', (difference, commits, expected) => {
  const none = { added: [], changed: [], removed: [] };
  expect(suggestedBump({ ...none, ...difference }, commits)).toBe(expected);
});

it.each([
  ['1.2.3', 'major', '2.0.0'],
  ['1.2.3', 'minor', '1.3.0'],
  ['1.2.3', 'patch', '1.2.4'],
  ['0.1.2', 'major', '0.2.0'],
  ['0.1.2', 'minor', '0.1.3'],
  ['0.0.1', 'patch', '0.0.2'],
  ['1.0.0-beta.1', 'patch', '1.0.0'],
] as const)('goes from %s by a %s step to %s', (version, bump, expected) => {
  expect(nextVersion(version, bump)).toBe(expected);
});
