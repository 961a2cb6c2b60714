import type { Tree } from '@nx/devkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { changes, pathsTree, solutionTree } from '../workspace/trees.fixture';
import { ecosystemGenerator } from './generator';

const EXAMPLE = readFileSync(
  join(__dirname, '../../../examples/claims-desk/ecosystem.yaml'),
  'utf8',
);

async function generate(tree: Tree, spec = EXAMPLE): Promise<void> {
  tree.write('claims.yaml', spec);
  await ecosystemGenerator(tree, {
    name: 'claims-desk',
    spec: 'claims.yaml',
    skipFormat: true,
    skipInstall: true,
  });
}

it('x', async () => {
  const tree = solutionTree();
  await generate(tree);
  console.log(Object.keys(changes(tree)).length);
  console.log(tree.read('ecosystems/claims-desk/src/flows/claim-settled.ts', 'utf8'));
});
