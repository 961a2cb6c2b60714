import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { ecosystemModuleUnknown } from './ecosystem-module-unknown';

const reports = (names: readonly string[], known: readonly string[]) =>
  reportsOf(
    ecosystemModuleUnknown,
    { 'wsp.json': JSON.stringify({ modules: names }) },
    { manifest: { kind: 'ecosystem', modules: names }, modules: known },
  );

it('accepts modules that the workspace has', () => {
  expect(reports(['cart', 'checkout'], ['cart', 'checkout', 'clock'])).toEqual([]);
});

it('reports each that it lacks, and which one may be meant', () => {
  expect(reports(['cart', 'chekcout', 'gone'], ['cart', 'checkout'])).toMatchInlineSnapshot(`
    [
      {
        "column": 20,
        "file": "wsp.json",
        "fix": "Write "checkout", or create it with \`nx g @wsp/amiw:module chekcout\`.",
        "line": 1,
        "message": "The ecosystem wires \`chekcout\`, and no module of the workspace has that name.",
      },
      {
        "column": 31,
        "file": "wsp.json",
        "fix": "Create it with \`nx g @wsp/amiw:module gone\`, or take it out of "modules".",
        "line": 1,
        "message": "The ecosystem wires \`gone\`, and no module of the workspace has that name.",
      },
    ]
  `);
});

it('does not take a part of a name for the name', () => {
  expect(reports(['cart'], ['cart-items', 'my-cart'])).toHaveLength(1);
});

it('lets no ecosystem pass where no modules are known', () => {
  expect(reports(['cart'], [])).toHaveLength(1);
});

it('asks modules nothing', () => {
  expect(reportsOf(ecosystemModuleUnknown, {}, { modules: [] })).toEqual([]);
});
