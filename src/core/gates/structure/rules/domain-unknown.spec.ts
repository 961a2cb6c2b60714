import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { domainUnknown } from './domain-unknown';

it('accepts a domain that the workspace knows', () => {
  expect(reportsOf(domainUnknown)).toEqual([]);
  expect(reportsOf(domainUnknown, {}, { domains: ['shop', 'communication'] })).toEqual([]);
});

it('reports a domain that it does not know', () => {
  const wsp = '{ "name": "cart", "domain": "shop" }';
  expect(reportsOf(domainUnknown, { 'wsp.json': wsp }, { root: 'modules/shop/cart' }))
    .toMatchInlineSnapshot(`
    [
      {
        "column": 29,
        "file": "wsp.json",
        "fix": "Move the module to a domain that exists, or add "shop" to "domains" in the options of the plugin in nx.json.",
        "line": 1,
        "message": "The domain \`shop\` is unknown; expected one of \`communication\`, \`infrastructure\`.",
      },
    ]
  `);
});

it('reports a domain whose name only begins alike', () => {
  expect(reportsOf(domainUnknown, {}, { root: 'modules/communications/x' })).toHaveLength(1);
});

it('asks no ecosystem for a domain', () => {
  expect(reportsOf(domainUnknown, {}, { manifest: { kind: 'ecosystem' } })).toEqual([]);
});
