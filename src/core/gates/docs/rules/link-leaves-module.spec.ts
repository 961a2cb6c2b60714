import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { linkLeavesModule } from './link-leaves-module';

function links(text: string, references: readonly string[] = []): string[] {
  return findings(linkLeavesModule, files({ 'tests/README.md': text }), {
    manifest: { references },
  });
}

it('is content with links inside the module, to other sites, and to what is declared', () => {
  expect(
    links(
      '[a](../README.md) [b](https://x.example) [c](gone.md) [d](../../../communication/intent-log/README.md)',
    ),
  ).toEqual([]);
  expect(
    links('[a](../../../../docs/guide.md#x) [b](/docs/guide.md) [c](../../../../docs)', [
      'docs/guide.md',
    ]),
  ).toEqual([]);
});

it('reports what is not declared', () => {
  expect(links('[a](../../kernel/README.md)\n[b](/docs/guide.md)')).toEqual([
    'tests/README.md:1:5 The link leads out of the module to `modules/communication/kernel/README.md`, which wsp.json does not declare.',
    'tests/README.md:2:5 The link leads out of the module to `docs/guide.md`, which wsp.json does not declare.',
  ]);
});

it('tells a module of a longer name from this one', () => {
  expect(links('[a](../../intent-log-archive/README.md)')).toHaveLength(1);
});

it('reports a link above the workspace', () => {
  expect(links('[a](../../../../../elsewhere.md)')).toEqual([
    'tests/README.md:1:5 The link `../../../../../elsewhere.md` climbs above the workspace; expected a path inside it.',
  ]);
});
