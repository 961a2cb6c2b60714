import type { Tree } from '@nx/devkit';
import { diskTree } from '../generators/workspace/disk-tree.fixture';

export const ROOT = 'modules/communication/intent-log';

/** A module as the generator made it before blocks of one fact a line, event types and performance tests; shortened. */
const MODULE: Readonly<Record<string, string>> = {
  'wsp.json': JSON.stringify({
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep what people asked for, and find it again',
    blueprint: 'service',
    milestone: 'poc',
    events: { publishes: ['intent-log.removed'], subscribes: [] },
  }),
  'contracts/intent-log.removed.schema.json': JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:event:intent-log.removed',
    type: 'object',
    properties: { id: { type: 'string' }, version: { type: 'integer' } },
    required: ['id', 'version'],
    additionalProperties: false,
  }),
  'src/events.ts': `/** Data of \`intent-log.removed\`. */
export interface IntentRemoved {
  readonly id: string;
  /** The version that was removed. */
  readonly version: number;
}

/** The events that this module publishes, each after the write that it tells of. */
export interface IntentLogEvents {
  readonly 'intent-log.removed': IntentRemoved;
}
`,
  'src/index.ts': `export type { IntentLogEvents, IntentRemoved } from './events.js';\n`,
  'INTERFACE.md': `# Interface of intent-log

What follows is ours.

<!-- amiw:interface:start -->
<!-- prettier-ignore-start -->

### \`IntentRemoved\`

\`\`\`ts
interface IntentRemoved {
  readonly id: string;
  /** The version that was removed. */
  readonly version: number;
}
\`\`\`

Data of \`intent-log.removed\`.

<!-- prettier-ignore-end -->
<!-- amiw:interface:end -->

So is this.
`,
  'vitest.config.mts': `import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  test: {
    name: 'intent-log',
    watch: false,
    environment: 'node',
    include: ['{src,tests}/**/*.{test,spec}.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reportsDirectory: './test-output/vitest/coverage',
    },
  },
});
`,
};

/** A workspace on disk with one module of an earlier version; `edited` replaces files of the module, and `null` leaves one out. */
export function earlierWorkspace(edited: Readonly<Record<string, string | null>> = {}): Tree {
  const files = Object.entries({ ...MODULE, ...edited }).flatMap(([file, text]) =>
    text === null ? [] : [[`${ROOT}/${file}`, text] as const],
  );
  return diskTree({}, Object.fromEntries(files));
}

/** The text of a file of the module; `''` where there is none. */
export function textOf(tree: Tree, file: string): string {
  return tree.read(`${ROOT}/${file}`, 'utf8') ?? '';
}
