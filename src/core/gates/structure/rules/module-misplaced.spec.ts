import { expect, it } from 'vitest';
import { reportsOf } from '../structure.fixture';
import { moduleMisplaced } from './module-misplaced';

const reports = (root: string) => reportsOf(moduleMisplaced, {}, { root });

it('accepts modules/<domain>/<name>', () => {
  expect(reports('modules/communication/intent-log')).toEqual([]);
});

it.each(['libs/communication/intent-log', 'modules/intent-log', 'packages/intent-log', '.'])(
  'reports a module in %s',
  (root) => {
    expect(reports(root)).toHaveLength(1);
  },
);

it('reports a module that is nested too deeply, and where it belongs', () => {
  expect(
    reportsOf(
      moduleMisplaced,
      {},
      {
        root: 'modules/communication/group/intent-log',
        manifest: { domain: 'communication', name: 'intent-log' },
      },
    ),
  ).toMatchInlineSnapshot(`
    [
      {
        "file": "wsp.json",
        "fix": "Move the folder to \`modules/communication/intent-log\`.",
        "message": "The module is in \`modules/communication/group/intent-log\`; expected \`modules/communication/intent-log\`.",
      },
    ]
  `);
});

it('accepts names that only look like the folder of all modules', () => {
  expect(reports('modules/modules-api/modules')).toEqual([]);
});

it('wants ecosystems in a folder of their own', () => {
  const manifest = { kind: 'ecosystem', name: 'shop' } as const;
  const said = (root: string) =>
    reportsOf(moduleMisplaced, {}, { root, manifest }).map(({ message }) => message);
  expect(said('ecosystems/shop')).toEqual([]);
  expect(said('modules/sales/shop')).toEqual([
    'The ecosystem is in `modules/sales/shop`; expected `ecosystems/shop`.',
  ]);
  expect(said('ecosystems/sales/shop')).toHaveLength(1);
  expect(reports('ecosystems/intent-log')).toHaveLength(1);
});
