import { moduleOf, type ModuleOverrides } from '../../module/module-view.fixture';
import type { ModuleFacts } from '../gate';
import type { ReportedFinding, Rule } from '../rule';

const IMPLEMENTATION = `import { IntentNotFoundError } from './errors.js';

/** Something that somebody asked for. */
export interface Intent {
  readonly id: string;
  readonly text: string;
}

export class IntentLog {
  readonly #intents = new Map<string, Intent>();

  constructor(private readonly newId: () => string) {}

  async create(text: string): Promise<Intent> {
    const intent = { id: this.newId(), text: text.trim() };
    this.#intents.set(intent.id, intent);
    return intent;
  }

  async get(id: string): Promise<Intent> {
    const intent = this.#intents.get(id);
    if (!intent) throw new IntentNotFoundError(id);
    return intent;
  }
}
`;

const DEMO = `import { IntentLog } from './intent-log.js';

export async function demo() {
  const log = new IntentLog(() => 'i-1');
  const { id } = await log.create(' Tea ');
  const { text } = await log.get(id);
  return { lines: [text], checks: [{ claim: 'Text is trimmed', expected: 'Tea', actual: text }] };
}
`;

const TEST = `import { expect, it } from 'vitest';
import { IntentLog } from '../src/index.js';

it('trims what is asked for', async () => {
  const { text } = await new IntentLog(() => 'i-1').create(' Tea ');
  expect(text).toBe('Tea');
});
`;

const CONTRACT = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { id: { type: 'string' }, text: { type: 'string' } },
  required: ['id', 'text'],
};

const COMPLETE: Readonly<Record<string, string>> = {
  'wsp.json': `{\n  "name": "intent-log",\n  "domain": "communication"\n}\n`,
  'package.json': JSON.stringify({ name: '@acme/intent-log', exports: { '.': './src/index.ts' } }),
  'tsconfig.json': '{ "extends": "../../../tsconfig.base.json" }',
  'vitest.config.mts':
    "import { defineConfig } from 'vitest/config';\nexport default defineConfig({});\n",
  'README.md': '# Intent log\n',
  'contracts/intent-created.schema.json': JSON.stringify(CONTRACT),
  'src/index.ts':
    "export * from './errors.js';\nexport { IntentLog, type Intent } from './intent-log.js';\n",
  'src/errors.ts': 'export class IntentNotFoundError extends Error {}\n',
  'src/intent-log.ts': IMPLEMENTATION,
  'src/demo.ts': DEMO,
  'tests/intent-log.test.ts': TEST,
  'tests/intent-log.integration.test.ts': TEST,
};

/** A module without a fault; a file that is given as `undefined` is left out. */
export function completeModule(
  changes: Readonly<Record<string, string | undefined>> = {},
  overrides: ModuleOverrides = {},
) {
  const entries = Object.entries({ ...COMPLETE, ...changes });
  const files = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return moduleOf(Object.fromEntries(files), {
    ...overrides,
    manifest: {
      events: { publishes: ['intent-created'], subscribes: [] },
      ...overrides.manifest,
    },
  });
}

/** What one rule says of a complete module with these changes. */
export function reportsOf(
  rule: Rule<ModuleFacts>,
  changes: Readonly<Record<string, string | undefined>> = {},
  overrides: ModuleOverrides = {},
): ReportedFinding[] {
  const found: ReportedFinding[] = [];
  rule.check({ module: completeModule(changes, overrides) }, (finding) => found.push(finding));
  return found;
}

/** The same, of a source of its own that the module exports. */
export function reportsOfSource(rule: Rule<ModuleFacts>, text: string): string[] {
  return reportsOf(rule, {
    'src/extra.ts': text,
    'src/index.ts': "export * from './intent-log.js';\nexport * from './extra.js';\n",
  }).map(({ file, line, message }) => `${file}:${line ?? '?'} ${message}`);
}
