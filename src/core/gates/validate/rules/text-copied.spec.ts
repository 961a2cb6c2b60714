import { expect, it } from 'vitest';
import type { ModuleView } from '../../../module/module-view';
import { moduleOf } from '../../../module/module-view.fixture';
import { evaluate } from '../../evaluate';
import { validateGate } from '../gate';
import { ecosystemFacts, moduleRecord } from '../validate.fixture';

const NAMES = ['cart', 'checkout', 'price-list', 'returns', 'stock'] as const;
const EMPTY = 'This module provides comprehensive functionality for the whole business.';

function moduleNamed(name: string, readme: string, source = ''): ModuleView {
  const files = { 'README.md': `# ${name}\n\n${readme}\n`, 'src/index.ts': source };
  const manifest = { name, domain: 'sales', purpose: `Keep what ${name} needs` };
  return moduleOf(files, { root: `modules/sales/${name}`, manifest });
}

/** What is found when each module has the README that `readmeOf` writes. */
function foundIn(
  readmeOf: (name: string, at: number) => string,
  names: readonly string[] = NAMES,
  source = '',
) {
  const views = names.map((name, at) => moduleNamed(name, readmeOf(name, at), source));
  const records = names.map((name) => moduleRecord(name));
  const { findings, passed } = evaluate(validateGate, ecosystemFacts(records, views));
  expect(passed).toBe(true);
  return findings.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

it('reports what five modules say word for word, with its places', () => {
  expect(foundIn((name) => `Who reads of ${name} reads this.\n\n${EMPTY}`)).toEqual([
    `text-copied: The same words stand in 5 modules and tell of none of them: \`${EMPTY}\` (${NAMES.map(
      (name) => `modules/sales/${name}/README.md:5`,
    ).join(', ')}).`,
  ]);
});

it.each<[string, (name: string, at: number) => string]>([
  [
    'line breaks, case and emphasis',
    (_, at) => (at % 2 ? EMPTY.replaceAll(' ', '\n') : `**${EMPTY.toUpperCase()}**`),
  ],
  [
    "the module's name",
    (name) => `The ${name} module offers a robust and modern solution to everybody.`,
  ],
  [
    "the module's name in words and as code",
    (name, at) => {
      const shown = at % 2 ? `\`${name}\`` : name.replace('-', ' ');
      return `With ${shown} everything becomes easier, faster and safer for everybody.`;
    },
  ],
])('sees through %s', (_what, readmeOf) => {
  expect(foundIn(readmeOf)).toHaveLength(1);
});

it('says once of a page what all of its sentences say', () => {
  const page = `${EMPTY} It is easy to use, easy to extend and easy to love.`;
  expect(foundIn(() => page)).toEqual([expect.stringContaining('whole business.` and 1 more (')]);
});

it.each<[string, (name: string, at: number) => string]>([
  ['is different', (_, at) => `${EMPTY.slice(0, -1)} in its own way ${'abcde'.charAt(at)}.`],
  ['is short', () => 'It is easy to use by everybody.'],
  ['holds code', () => 'Whoever wants to try it calls `npm run demo` in a terminal window.'],
  [
    'holds a link',
    () => 'Whoever wants to change it reads [how](../../../CONTRIBUTING.md) before anything else.',
  ],
  [
    'holds a number',
    () => 'Whatever is older than 30 days is forgotten in the night that follows.',
  ],
  [
    'says what there is not',
    () => 'None, because whoever uses it decides about everything that matters.',
  ],
  [
    'is about a licence',
    () => 'Everybody may use it under the licence that lies beside it, without warranty.',
  ],
  [
    'names another module',
    () => 'Whoever pays for something pays through checkout and through nobody else.',
  ],
  [
    'names another module whose name has two words',
    () => 'Whoever wants to know what something costs asks the price list and nobody else.',
  ],
  ['is a fence', () => `\`\`\`text\n${EMPTY}\n\`\`\``],
  ['is a marked block', () => `<!-- amiw:demo:start -->\n\n${EMPTY}\n\n<!-- amiw:demo:end -->`],
  ['is what templates write', () => 'A milestone is reached when each of its criteria is ticked.'],
])('leaves alone what %s', (_what, readmeOf) => {
  expect(foundIn(readmeOf).filter((message) => message.startsWith('text-copied'))).toEqual([]);
});

it('leaves alone what uses a word of the exports', () => {
  const source = '/** Adds up. */\nexport function roundedTotal(): number {\n  return 1;\n}\n';
  const said = () => 'Each total is cut off and never made larger than what was paid.';
  expect(foundIn(said, NAMES, source)).toEqual([]);
  expect(foundIn(said)).toHaveLength(1);
});

it('leaves alone what four modules say', () => {
  expect(foundIn((_, at) => (at === 0 ? 'Something else.' : EMPTY))).toEqual([]);
  expect(foundIn(() => EMPTY, NAMES.slice(1))).toEqual([]);
});
