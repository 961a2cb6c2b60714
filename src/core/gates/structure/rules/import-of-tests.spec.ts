import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { importOfTests } from './import-of-tests';

it('accepts sources that stand without tests', () => {
  expect(reportsOf(importOfTests)).toEqual([]);
});

it('reports sources that import tests', () => {
  const files = {
    'src/errors.ts': "export { fakeClock } from '../tests/fake-clock.js';\n",
    'src/demo.ts': "import './intent-log.test.js';\n",
  };
  expect(reportsOf(importOfTests, files)).toMatchInlineSnapshot(`
    [
      {
        "column": 8,
        "file": "src/demo.ts",
        "fix": "Move what is needed to \`src\`, and let the tests import it from there.",
        "line": 1,
        "message": "\`./intent-log.test.js\` is one of the module's tests; expected sources to stand without them.",
      },
      {
        "column": 27,
        "file": "src/errors.ts",
        "fix": "Move what is needed to \`src\`, and let the tests import it from there.",
        "line": 1,
        "message": "\`../tests/fake-clock.js\` is one of the module's tests; expected sources to stand without them.",
      },
    ]
  `);
});

it.each([
  ['src/errors.ts', "import './testing/fake-clock.js';"],
  ['src/errors.ts', "import './test.js';"],
  ['src/errors.ts', "import '@acme/tests/x';"],
  ['src/intent-log.test.ts', "import '../tests/fake-clock.js';"],
  ['tests/intent-log.test.ts', "import './fake-clock.js';"],
])('accepts in %s: %s', (file, text) => {
  expect(reportsOf(importOfTests, { [file]: text })).toEqual([]);
});
