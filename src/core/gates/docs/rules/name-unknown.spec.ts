import { describe, expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { files, findings } from '../docs.fixture';
import { nameUnknown } from './name-unknown';

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
    nameUnknown,
    { ...before, 'README.md': `${before['README.md'] ?? ''}\n${text}\n` },
    overrides,
  ).map((line) => line.replace(/^README\.md:\d+:/, ''));
};

it('says nothing of a complete set of documents', () => {
  expect(findings(nameUnknown, files())).toEqual([]);
});

describe('names that nothing knows', () => {
  it.each([
    [
      'Call `createIntents`.',
      '6 The document names `createIntents`, which no code of the module knows.',
    ],
    [
      'It throws `IntentLostError`.',
      '11 The document names `IntentLostError`, which no code of the module knows.',
    ],
    [
      'Call `openLog(clock)`.',
      '6 The document names `openLog`, which no code of the module knows.',
    ],
    [
      'Pass `{ titel: 1, maxRetries: 3 }`.',
      '6 The document names `maxRetries`, which no code of the module knows.',
    ],
    [
      'Set `INTENT_LOG_TTL`.',
      '5 The document names `INTENT_LOG_TTL`, which no code of the module knows.',
    ],
    [
      'It is a `IntentPage<Intent>`.',
      '9 The document names `IntentPage`, which no code of the module knows.',
    ],
    [
      'The `archive` method keeps it.',
      '5 The document names `archive`, which no code of the module knows.',
    ],
    [
      'See `closedTA` and `craete`.',
      '5 The document names `closedTA`, which no code of the module knows.',
    ],
    [
      '`IntentStore.open()` it.',
      '1 The document names `IntentStore`, which no code of the module knows.',
    ],
  ])('reports %j', (text, expected) => {
    expect(said(text)[0]).toBe(expected);
  });

  it('has the nearest right name in its fix', () => {
    const fixes: (string | undefined)[] = [];
    nameUnknown.check(
      { module: moduleOf(files({ 'tests/README.md': '# Tests\n\n`craeteIntentLog`\n' })) },
      ({ fix }) => fixes.push(fix),
    );
    expect(fixes).toEqual(['Write `createIntentLog`, or remove the name.']);
  });
});

describe('names that are right, or that cannot be judged', () => {
  it.each([
    'Call `createIntentLog(clock)` with a `Clock`, then `IntentLog.create`.',
    'The record has `closedAt` and `{ idempotencyKey: "a" }`.',
    'It reads `INTENT_LOG_PAGE_SIZE` and throws `INTENT_GONE`.',
    'Uses `AbortController`, `structuredClone(x)`, `toISOString()` and `setTimeout`.',
    'Written in `TypeScript` with `GraphQL`, for `macOS` and `PostgreSQL`.',
    'Pass `myLogger`, `yourStore` or `OtherEvents`.',
    'The status is `open`, `paused` or `closed`; run `npm`.',
    'Set `DATABASE_URL` and `NODE_ENV` for the database.',
    'There is no `deleteAll`. It never had a `purgeAll`.',
    '`deleteAll` was removed in 0.2.0, and `purgeAll` does not exist.',
    'Formerly `openIntentLog`.',
    'Pass your own `RedisStore`.',
    'As [`pgPool`](https://example.org) does.',
    'See `createIntentLog(query, pageLimit)`: `pageLimit` is optional.',
    'However it is spelled (`apiKey`, `api_key`).',
    '<!-- amiw:other:start -->\n\n`goneForGood`\n\n<!-- amiw:other:end -->',
    '```ts\nconst firstLog = createIntentLog(clock);\n```\n\nNow `firstLog` is there.',
    '`x => y`, `a + b`, `Promise<void>`, `--dry-run`, `2/10s`, ` `',
  ])('says nothing of %j', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('knows what tests, contracts, dependencies and references say', () => {
    expect(
      said(
        '`setUpLog` `removedAt` `ConfigurationError` `tourGuide`',
        {
          'tests/log.test.ts': 'const setUpLog = 1;',
          'contracts/a.schema.json': '{ "removedAt": 1 }',
        },
        {
          dependencies: { 'm/kernel/INTERFACE.md': '### `ConfigurationError`' },
          references: { 'docs/tour.md': 'The tourGuide.' },
        },
      ),
    ).toEqual([]);
  });

  it('judges of a roadmap what is done, and of logs nothing', () => {
    const texts = files();
    const roadmap = `${texts['ROADMAP.md'] ?? ''}\n- [ ] \`plannedThing\`\n- [x] \`doneThing\`\n`;
    const log = `${texts['ModLog.md'] ?? ''}\n\`goneThing\`\n`;
    const found = findings(
      nameUnknown,
      files({ 'ROADMAP.md': roadmap, 'ModLog.md': log, 'CHANGELOG.md': '`oldThing`' }),
    );
    expect(found).toEqual([expect.stringContaining('`doneThing`') as string]);
  });

  it('says nothing while a source cannot be parsed', () => {
    expect(said('`createIntents`', { 'src/broken.ts': 'export const = ;' })).toEqual([]);
  });
});
