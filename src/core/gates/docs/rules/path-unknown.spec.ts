import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { pathUnknown } from './path-unknown';

const SOURCE = `
import { Clock } from '@acme/kernel';

export interface Intent { readonly id: string; readonly closedAt: string }
export interface IntentLog { create(input: NewIntent): Promise<Intent>; readonly last: Intent }
export interface NewIntent { readonly title: string; readonly idempotencyKey?: string }
export class GoneError extends Error { readonly code = 'INTENT_GONE' }
export type Open = Readonly<Record<string, string>>;
export interface Wide { [key: string]: string }
export const LIMITS = { pageSize: 25 } as const;
export function createIntentLog(clock: Clock): IntentLog { throw new Error(\`INTENT_LOG_PAGE_SIZE \${String(clock)}\`); }
`;

/** What is said of a text at the end of README.md. */
const said = (
  text: string,
  changes: Parameters<typeof files>[0] = {},
  overrides: Parameters<typeof findings>[2] = {},
): string[] => {
  const before = files({ 'src/index.ts': SOURCE, ...changes });
  return findings(
    pathUnknown,
    { ...before, 'README.md': `${before['README.md'] ?? ''}\n${text}\n` },
    overrides,
  ).map((line) => line.replace(/^README\.md:\d+:/, ''));
};

it('says nothing of a complete set of documents', () => {
  expect(findings(pathUnknown, files())).toEqual([]);
});

it.each([
  [
    'See `src/rules.ts`.',
    '5 The document names `src/rules.ts`, which is no file or folder of the module.',
  ],
  [
    'See `contracts/events/`.',
    '5 The document names `contracts/events/`, which is no file or folder of the module.',
  ],
  [
    'See `intent-logs.test.ts`.',
    '5 The document names `intent-logs.test.ts`, which is no file or folder of the module.',
  ],
  ['See `rules.ts`.', '5 The document names `rules.ts`, which is no file or folder of the module.'],
  [
    'See `modules/communication/intent-log/src/a.ts`.',
    '5 The document names `modules/communication/intent-log/src/a.ts`, which is no file or folder of the module.',
  ],
])('reports %j', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

it.each([
  '`src/index.ts`, `src/`, `./src/index.ts`, `index.ts`, `tests/intent-log.test.ts`, `src/index.js`',
  '`modules/communication/intent-log/src/index.ts`, `modules/infrastructure/kernel/src/none.ts`',
  '`tests/*.test.ts`, `contracts/<event>.schema.json`, `src/…`, `../other/none.ts`',
  '`node_modules/x/y.js`, `docs/none.md`, `and/or`, `/home/none.ts`, `a.ts`, `main.js`, `package.json`',
  'Your application has a `src/main.ts`.',
  'The build creates `src/generated.ts`.',
  '[`src/none.ts`](https://example.org)',
  'There is no `src/none.ts`.',
])('says nothing of %j', (text) => {
  expect(said(text)).toEqual([]);
});

it('leaves evidence in a roadmap and test files in tests/README.md to their own rules', () => {
  const changes = {
    'ROADMAP.md': '# Roadmap\n\n- [x] Done (proved by `tests/none.test.ts`).\n',
    'tests/README.md': '# Tests\n\n`none.test.ts`\n',
  };
  expect(findings(pathUnknown, files(changes))).toEqual([]);
});
