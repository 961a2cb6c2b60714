import { expect, it } from 'vitest';
import { files, filesFor, findings, type Files } from '../docs.fixture';
import { readmeImportUnknown } from './readme-import-unknown';

const SOURCE = '/** A. */\nexport const a: 1 = 1;\n/** T. */\nexport type T = 1;\n';

function check(code: string, change: Files = {}): string[] {
  const readme = `# A\n\n\`\`\`ts\n${code}\n\`\`\`\n`;
  return findings(readmeImportUnknown, { ...filesFor(SOURCE), 'README.md': readme, ...change });
}

it.each([
  'import { a, type T } from \'@acme/intent-log\';\nimport type { T as U } from "@acme/intent-log";',
  "import * as all from '@acme/intent-log';\nimport '@acme/intent-log';",
  "import { gone } from '@acme/kernel';\nimport { b } from '@acme/intent-log-archive';\nimport { c } from '@acme/intent-log/testing';",
  "const { a: renamed } = await import('@acme/intent-log');\nconst { a } = require('@acme/intent-log');",
  "import {\n  a, // gone\n  /* gone, */ type T,\n} from '@acme/intent-log';",
])('is content with %j', (code) => {
  expect(check(code)).toEqual([]);
});

it.each([
  ["import { gone } from '@acme/intent-log';", 4, 'gone'],
  ["// …\nimport {\n  a,\n  gone as kept,\n} from '@acme/intent-log';", 7, 'gone'],
  ["import type { Gone } from '@acme/intent-log';", 4, 'Gone'],
  ["import whole from '@acme/intent-log';", 4, 'default'],
  ["import whole, { a } from '@acme/intent-log';", 4, 'default'],
  ["export { gone } from '@acme/intent-log';", 4, 'gone'],
  ["const { gone: kept } = await import('@acme/intent-log');", 4, 'gone'],
  ["log.create({ … });\nimport { gone } from '@acme/intent-log';", 5, 'gone'],
])('reports %j', (code, line, name) => {
  expect(check(code)).toEqual([
    `README.md:${line} The example imports \`${name}\` from \`@acme/intent-log\`, which does not export it.`,
  ]);
});

it('looks at other documents too, but not at the log', () => {
  const fence = "```ts\nimport { gone } from '@acme/intent-log';\n```\n";
  const change = { 'docs/guide.md': fence, 'ModLog.md': fence, 'CHANGELOG.md': fence };
  expect(check('', change)).toEqual([
    'docs/guide.md:2 The example imports `gone` from `@acme/intent-log`, which does not export it.',
  ]);
});

it('knows a module without a package.json by its name', () => {
  const { 'package.json': _, ...rest } = filesFor(SOURCE);
  const readme =
    "```ts\nimport { gone } from '@other/intent-log';\nimport { b } from 'intent-log';\n```\n";
  expect(findings(readmeImportUnknown, { ...rest, 'README.md': readme })).toHaveLength(1);
});

it('says nothing where the exports cannot be known', () => {
  const readme = "```ts\nimport { gone } from '@acme/intent-log';\n```\n";
  const open = files({ 'README.md': readme, 'src/index.ts': "export * from 'other';" });
  const broken = files({ 'README.md': readme, 'src/index.ts': 'export const = 1;' });
  expect([
    ...findings(readmeImportUnknown, open),
    ...findings(readmeImportUnknown, broken),
  ]).toEqual([]);
});

it('knows an ecosystem by its name alone', () => {
  const changes = {
    'package.json': undefined,
    'README.md':
      "```ts\nimport { gone } from '@acme/shop';\nimport { it } from '@acme/ecosystems-shop';\n```\n",
  };
  const overrides = { root: 'ecosystems/shop', manifest: { kind: 'ecosystem' } } as const;
  expect(findings(readmeImportUnknown, files(changes), overrides)).toHaveLength(1);
});
