import { expect, it } from 'vitest';
import { gateTargets } from './gate-targets';
import { normalizePluginOptions } from './plugin-options';

const links = {
  workspaceRoot: __dirname,
  contracts: [],
  references: [],
  inputs: [],
  testRunner: [],
  compiler: [],
};
const events = { contested: [], unpublished: [], outside: ['far.away'], unheard: ['a.x'] };
const targetOf = (root: string) =>
  gateTargets(normalizePluginOptions({}), { ...links, root, events })['wsp-contracts'];

it('tells a module what other manifests say of its events', () => {
  expect(targetOf('m/a')?.options).toMatchObject({ events });
});

it('hashes the base, by one command for all', () => {
  const commands = ['m/a', 'm/b'].flatMap((root) =>
    (targetOf(root)?.inputs ?? []).filter(
      (input) => typeof input === 'object' && 'runtime' in input,
    ),
  );
  expect(commands).toEqual([commands[0], commands[0]]);
  expect(commands[0]).toEqual({
    runtime: expect.stringMatching(/^node .*host\/base\/print-base\.js$/) as unknown,
  });
});
