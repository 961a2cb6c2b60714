import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { nameNotFolder } from './name-not-folder';

it('accepts the names of the folders', () => {
  expect(reportsOf(nameNotFolder)).toEqual([]);
});

it('reports another name and another domain, at their places', () => {
  const wsp = '{\n  "name": "intents",\n  "domain": "infrastructure"\n}\n';
  const manifest = { name: 'intents', domain: 'infrastructure' };
  expect(reportsOf(nameNotFolder, { 'wsp.json': wsp }, { manifest })).toMatchInlineSnapshot(`
    [
      {
        "column": 13,
        "file": "wsp.json",
        "fix": "Write "domain": "communication", or rename the folder.",
        "line": 3,
        "message": "The domain is \`infrastructure\` in wsp.json, but the folder is \`communication\`.",
      },
      {
        "column": 11,
        "file": "wsp.json",
        "fix": "Write "name": "intent-log", or rename the folder.",
        "line": 2,
        "message": "The name is \`intents\` in wsp.json, but the folder is \`intent-log\`.",
      },
    ]
  `);
});

it('takes a difference in case for a difference', () => {
  expect(reportsOf(nameNotFolder, {}, { manifest: { name: 'Intent-Log' } })).toHaveLength(1);
});

it('leaves a module in the wrong place to the rule for that', () => {
  expect(reportsOf(nameNotFolder, {}, { root: 'libs/intents' })).toEqual([]);
});

it('compares the name of an ecosystem, which has no domain', () => {
  const said = (name: string) =>
    reportsOf(
      nameNotFolder,
      {},
      { root: 'ecosystems/shop', manifest: { kind: 'ecosystem', name } },
    ).map(({ message }) => message);
  expect(said('shop')).toEqual([]);
  expect(said('store')).toEqual(['The name is `store` in wsp.json, but the folder is `shop`.']);
});
