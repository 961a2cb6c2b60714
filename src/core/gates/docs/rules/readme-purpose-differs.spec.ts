import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { readmePurposeDiffers } from './readme-purpose-differs';

function check(
  readme: string,
  purpose = 'Keep what people asked for, and find it again',
): string[] {
  return findings(readmePurposeDiffers, files({ 'README.md': readme }), { manifest: { purpose } });
}

it.each([
  '# A\n\n## Purpose\n\nKeep what people asked for, and find it again.',
  '# A\n\n## Purpose\n\nIt is here to **keep** what people\nasked for and find it again, quickly.',
  '# A\n\nKeep what people asked for, and find it again.\n\n## Purpose\n\nMore words.',
  'Keep what people asked for, and find it again.\n\n# A',
  'Keep what people asked for, and find it again.',
])('is content with %j', (readme) => {
  expect(check(readme)).toEqual([]);
});

it.each([
  '# A\n\n## Purpose\n\nKeeps what people asked for, and finds it again.',
  '# A\n\n## Purpose\n\nSomething else.\n\n## Wiring\n\nKeep what people asked for, and find it again.',
  '# A\n\n## Purpose\n\nUpkeep what people asked for, and find it again.',
])('reports %j', (readme) => {
  expect(check(readme)).toEqual([
    'README.md:3:1 The purpose in `README.md` is not that of wsp.json: `Keep what people asked for, and find it again`.',
  ]);
});

it('reads purposes beyond ASCII', () => {
  expect(check('# A\n\n## Purpose\n\nGrößen, überall.', 'Größen überall')).toEqual([]);
  expect(check('# A\n\n## Purpose\n\nGrossen uberall.', 'Größen überall')).toHaveLength(1);
});
