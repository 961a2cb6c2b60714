import { describe, expect, it } from 'vitest';
import { AmiwError } from '../../core/errors';
import type { Blueprint } from '../blueprint';
import { readOptions } from '../blueprint-options';
import { contextOf, render } from '../render.fixture';
import { loadBlueprint } from './load-blueprint';
import { locateBlueprint } from './locate-blueprint';
import { REFERENCE, workspaceWithBlueprint } from './own-blueprint.fixture';
import { readManifest } from './read-manifest';

const context = contextOf('order-prices');
const OPTIONS = { currency: 'euro', discounts: [] };

function load(code: string): Blueprint {
  const root = workspaceWithBlueprint({
    'blueprint.cjs': code,
    'files/extra/EXTRA.md.template': '<%- heading %>\n',
  });
  return loadBlueprint(readManifest(locateBlueprint(root, REFERENCE)));
}

async function failure(run: () => unknown): Promise<string> {
  const error: unknown = await Promise.resolve()
    .then(run)
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AmiwError);
  expect(error).toMatchObject({ code: 'BLUEPRINT_INVALID' });
  return (error as AmiwError).message;
}

describe('the code of a blueprint', () => {
  it('finds what the schema cannot say', async () => {
    const blueprint = load(
      `module.exports = { check: ({ currency }, { name }) => [{ path: ['currency'], found: 'is ' + currency, expected: 'not that in ' + name }] };`,
    );
    const { problems } = await readOptions(blueprint, undefined, context);
    const expected = { path: ['currency'], found: 'is euro', expected: 'not that in order-prices' };
    expect(problems).toEqual([expected]);
  });

  it('changes the plan', () => {
    const blueprint = load(
      `exports.plan = ({ title }, { currency }, plan) => ({
        ...plan,
        variables: { ...plan.variables, heading: 'In ' + currency },
        features: [...plan.features, 'extra'],
        files: { 'LIST.md': 'a\\n' },
      });`,
    );
    const files = render(blueprint, context);
    expect(files.get('EXTRA.md')).toBe('In euro\n');
    expect(files.get('LIST.md')).toBe('a\n');
  });

  it.each([
    [
      'throws when it is loaded',
      `\nthrow new Error('No')`,
      'blueprint.cjs:2:7: The code cannot be loaded: No.',
    ],
    ['is no code', 'exports.plan = (', 'blueprint.cjs'],
    ['exports nothing that is known', 'exports.chek = () => [];', 'exports "chek"'],
    ['exports no function', 'exports.check = [];', 'exports "check" as no function'],
    ['exports a function', 'module.exports = () => 1;', 'exports function'],
    ['exports null', 'module.exports = null;', 'exports null'],
  ])('is refused when it %s', async (_what, code, says) => {
    expect(await failure(() => load(code))).toContain(says);
  });

  it.each([
    ['exports.check = () => [{}];', '`[0].path` is missing'],
    ['exports.check = () => undefined;', '"check" of tools/blueprints/pricing/blueprint.cjs'],
    [
      'exports.check = () => {\n  throw new TypeError("Oh");\n};',
      'blueprint.cjs:2:9: The code of "check" throws: Oh.',
    ],
  ])('is refused when it checks with %s', async (code, says) => {
    const message = await failure(() => readOptions(load(code), undefined, context));
    expect(message).toContain(says);
  });

  it.each([
    ['exports.plan = () => ({});', '`variables` is missing'],
    [
      'exports.plan = (c, o, plan) => ({ ...plan, publishes: ["Priced"] });',
      '`publishes[0]` is "Priced"',
    ],
    ['exports.plan = (c, o, plan) => ({ ...plan, features: ["extras"] });', 'write "extra"'],
    ['exports.plan = (c, o, plan) => ({ ...plan, files: { "../a": "" } });', '"../a" is not one'],
    ['exports.plan = () => null;', 'hands back no plan'],
    ['exports.plan = () => { throw "No"; };', 'The code of "plan" throws: No.'],
  ])('is refused when it plans with %s', async (code, says) => {
    expect(await failure(() => load(code).plan(context, OPTIONS))).toContain(says);
  });
});
