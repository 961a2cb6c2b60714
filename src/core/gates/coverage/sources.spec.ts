import { expect, it } from 'vitest';
import { sourcesOf } from './sources';

it('takes all TypeScript below `src`, and neither tests nor declarations', () => {
  const sources = [
    'src/a.ts',
    'src/b/c.mts',
    'src/d.cts',
    'src/e.tsx',
    'src/test.ts',
    'src/spec/a.ts',
  ];
  const others = [
    'src/a.test.ts',
    'src/b/c.spec.mts',
    'src/a.integration.test.ts',
    'src/a.d.ts',
    'src/a.d.mts',
    'src/a.js',
    'src/a.json',
    'tests/helper.ts',
    'lib/src/a.ts',
    'vitest.config.mts',
  ];
  expect(sourcesOf([...sources, ...others])).toEqual(sources);
});
