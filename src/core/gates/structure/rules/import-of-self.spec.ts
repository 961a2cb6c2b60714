import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { importOfSelf } from './import-of-self';

it('accepts relative imports', () => {
  expect(reportsOf(importOfSelf)).toEqual([]);
});

it('reports sources that import their own package', () => {
  const files = {
    'src/errors.ts': "import type { Intent } from '@acme/intent-log';\nexport {};\n",
    'src/intent-log.ts': "export * from '@acme/intent-log/testing';\n",
  };
  expect(reportsOf(importOfSelf, files)).toMatchInlineSnapshot(`
    [
      {
        "column": 29,
        "file": "src/errors.ts",
        "fix": "Import the file that declares it, such as \`./errors.js\`.",
        "line": 1,
        "message": "\`@acme/intent-log\` is the module's own package; expected a relative path.",
      },
      {
        "column": 15,
        "file": "src/intent-log.ts",
        "fix": "Import the file that declares it, such as \`./errors.js\`.",
        "line": 1,
        "message": "\`@acme/intent-log/testing\` is the module's own package; expected a relative path.",
      },
    ]
  `);
});

it.each([
  ['src/errors.ts', "import '@acme/intent-log-reports';"],
  ['src/errors.ts', "import '@acme/kernel';"],
  ['src/demo.ts', "import '@acme/intent-log';"],
  ['tests/intent-log.test.ts', "import '@acme/intent-log';"],
  ['src/intent-log.test.ts', "import '@acme/intent-log';"],
])('accepts in %s: %s', (file, text) => {
  expect(reportsOf(importOfSelf, { [file]: text })).toEqual([]);
});
