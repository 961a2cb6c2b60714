import { expect, it } from 'vitest';
import { bundleContract } from './bundle';

const bundled = (files: Readonly<Record<string, unknown>>) =>
  bundleContract('contracts/a.json', (file) =>
    file in files ? JSON.stringify(files[file]) : undefined,
  );

it('leaves a contract as it is that refers to nothing but itself', () => {
  const contract = { $ref: '#/$defs/a', $defs: { a: { $ref: '#' } } };
  expect(bundled({ 'contracts/a.json': contract })).toEqual(contract);
});

it('brings in what it refers to, with its own references, and back', () => {
  expect(
    bundled({
      'contracts/a.json': { $ref: './shared/b.json#/$defs/x', $defs: { own: {} } },
      'contracts/shared/b.json': {
        $id: 'urn:b',
        $defs: { x: { $ref: '#/$defs/y' }, y: { $ref: '../a.json' } },
      },
    }),
  ).toEqual({
    $ref: '#/$defs/contracts~1shared~1b.json/$defs/x',
    $defs: {
      own: {},
      'contracts/shared/b.json': {
        $defs: { x: { $ref: '#/$defs/contracts~1shared~1b.json/$defs/y' }, y: { $ref: '#' } },
      },
    },
  });
});

it.each(['https://example.com/a.json', './gone.json', '../../out.json', '/root.json'])(
  'leaves %s alone, which leads to no file',
  ($ref) => {
    expect(bundled({ 'contracts/a.json': { $ref } })).toEqual({ $ref });
  },
);

it('has nothing to say of what is no object', () => {
  expect(bundled({})).toBeUndefined();
  expect(bundled({ 'contracts/a.json': [] })).toBeUndefined();
});
