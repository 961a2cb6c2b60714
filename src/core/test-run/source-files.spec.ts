import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import { ownImportsOf } from './source-files';

const files = {
  'src/index.ts': "import './never-followed.js';",
  'src/types.ts': 'export type T = 1;',
  'tests/a.test.ts': `
    import type { T } from '../src/types.js';
    import { a } from '../src/index.js';
    import { help } from './help/one.js';
    import data from './data.json';
    import { gone } from './gone.js';
    import { it } from 'vitest';
    export type { T2 } from '../src/types.js';
    await import('@acme/kernel');
  `,
  'tests/help/one.ts': "export * from './two.js';",
  'tests/help/two.ts':
    "import './one.js'; import { type T } from '../../src/types.js'; import 'node:fs';",
  'tests/data.json': '{}',
};

it('follows helpers, in circles too, and tells sources and packages apart', () => {
  const { sources, helpers, packages } = ownImportsOf(moduleOf(files), 'tests/a.test.ts');
  expect([...sources]).toEqual(['src/index.ts']);
  expect([...helpers].sort()).toEqual([
    'tests/a.test.ts',
    'tests/help/one.ts',
    'tests/help/two.ts',
  ]);
  expect([...packages].sort()).toEqual(['@acme/kernel', 'node:fs', 'vitest']);
});
