import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { modlogInterfaceBehind } from './modlog-interface-behind';

const SOURCE = files()['src/index.ts'] ?? '';

const check = (source: string, modLog?: string) =>
  findings(
    modlogInterfaceBehind,
    files({ 'src/index.ts': source, ...(modLog !== undefined && { 'ModLog.md': modLog }) }),
  );

it.each([
  ['the sources as they were', SOURCE],
  ['other comments', SOURCE.replace('Makes a log', 'Makes a new log')],
  ['another format', SOURCE.replace('(): void', '( )\n  : void')],
  ['sources that cannot be read', 'export const = ;'],
])('is content with %s', (_what, source) => {
  expect(check(source)).toEqual([]);
});

it('is silent where another rule speaks', () => {
  expect(
    check('export const LIMIT: number = 3;\n', '# ModLog\n\n## 0.0.1 (2026-01-31): A\n'),
  ).toEqual([]);
});

it.each([
  [SOURCE.replace('(): void', '(size: number): void'), 'changed `createIntentLog`'],
  [`${SOURCE}export const LIMIT: number = 3;\n`, 'added `LIMIT`'],
  [
    'export const LIMIT: number = 3;\nexport type Limit = number;\n',
    'added `LIMIT`, `Limit`; removed `createIntentLog`',
  ],
])('reports %j', (source, what) => {
  expect(check(source)).toEqual([
    `ModLog.md:3:1 The exports have changed since the newest entry: ${what}.`,
  ]);
});
