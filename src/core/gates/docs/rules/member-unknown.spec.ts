import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { memberUnknown } from './member-unknown';

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
    memberUnknown,
    { ...before, 'README.md': `${before['README.md'] ?? ''}\n${text}\n` },
    overrides,
  ).map((line) => line.replace(/^README\.md:\d+:/, ''));
};

it('says nothing of a complete set of documents', () => {
  expect(findings(memberUnknown, files())).toEqual([]);
});

it.each([
  [
    'Call `IntentLog.archive(id)`.',
    '6 The document names `IntentLog.archive(id)`, but `IntentLog` has no `archive`; it has `create`, `last`.',
  ],
  [
    'Call `intentLog.archive`.',
    '6 The document names `intentLog.archive`, but `IntentLog` has no `archive`; it has `create`, `last`.',
  ],
  [
    'See `IntentLog.last.closed`.',
    '5 The document names `IntentLog.last.closed`, but `Intent` has no `closed`; it has `closedAt`, `id`.',
  ],
  [
    'At most `LIMITS.size`.',
    '9 The document names `LIMITS.size`, but `LIMITS` has no `size`; it has `pageSize`.',
  ],
  [
    '```ts\nconst all = createIntentLog(clock);\n```\n\n`all.find()`',
    '1 The document names `all.find()`, but `IntentLog` has no `find`; it has `create`, `last`.',
  ],
  [
    '`GoneError.reason`',
    '1 The document names `GoneError.reason`, but `GoneError` has no `reason`; it has `cause`, `code`, `message`, `name`, `stack`.',
  ],
])('reports %j', (text, expected) => {
  expect(said(text)).toEqual([expected]);
});

it.each([
  '`IntentLog.create(input)`, `intentLog.last.closedAt`, `LIMITS.pageSize`',
  '`GoneError.message`, `GoneError.code`, `IntentLog.prototype`',
  '`Open.anything`, `Wide.anything`',
  '`process.env`, `Math.max(a, b)`, `kernel.bus.publish()`, `record.status`',
  '`intent-log.created`, `intent.id`, `package.json`',
  'There is no `IntentLog.archive`.',
])('says nothing of %j', (text) => {
  expect(said(text)).toEqual([]);
});

it('leaves names that begin as events do to the rules about events', () => {
  const manifest = { events: { publishes: ['intent.created'], subscribes: [] } };
  expect(said('`intent.craeted`', {}, { manifest })).toEqual([]);
});
