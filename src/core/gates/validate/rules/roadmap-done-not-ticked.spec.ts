import { expect, it } from 'vitest';
import { moduleOf } from '../../../module/module-view.fixture';
import { presentRecord, validateFacts } from '../validate.fixture';
import { roadmapDoneNotTicked } from './roadmap-done-not-ticked';

function check(poc: string, prototype = '- [ ] b'): string[] {
  const module = moduleOf({
    'ROADMAP.md': `# Roadmap\n\n## PoC\n\n${poc}\n\n## Prototype\n\n${prototype}\n`,
    'src/index.ts': 'export const LIMIT: number = 1;\n',
    'tests/log.test.ts': "it('keeps', () => {});\n",
  });
  const outcomes = { 'tests/log.test.ts': { keeps: 'passed' } };
  const records = [presentRecord('coverage', { data: { outcomes } })];
  const found: string[] = [];
  roadmapDoneNotTicked.check(validateFacts(module, records), ({ line, message }) => {
    found.push(`${line ?? ''} ${message}`);
  });
  return found;
}

it.each([
  ['- [x] a (proved by test `keeps`)', '- [ ] b'],
  ['- [ ] a', '- [ ] b'],
  ['- [ ] a (proved by test `keeps` and test `finds`)', '- [ ] b'],
  ['- [ ] a', '- [ ] b (proved by test `keeps`)'],
  ['- [x] a', '- [ ] b (proved by `wsp-coverage`)'],
  ['- [x] a', '- [ ] b (proved by hand)'],
])('is content with %j and %j', (poc, prototype) => {
  expect(check(poc, prototype)).toEqual([]);
});

it.each([
  ['- [ ] a (proved by test `keeps`)', '- [ ] b', '5', 'PoC'],
  ['- [ ] a (proved by `wsp-coverage`)', '- [ ] b', '5', 'PoC'],
  ['- [x] a', '- [ ] b (proved by `log.test.ts` and export `LIMIT`)', '9', 'Prototype'],
  ['- [x] a', '- [ ] b (proved by `wsp-docs`)', '9', 'Prototype'],
])('reports %j and %j', (poc, prototype, line, phase) => {
  expect(check(poc, prototype)).toEqual([
    expect.stringMatching(
      new RegExp(`^${line} .* of ${phase} is proven but not ticked\\.$`),
    ) as string,
  ]);
});
