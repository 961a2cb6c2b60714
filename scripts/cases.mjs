// The cases in e2e/blueprints: modules of all blueprints, with options of all kinds.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from './commands.mjs';

/** All cases, or those that are named by blueprint or by blueprint and case. */
export function readCases(wanted = []) {
  const root = join(REPOSITORY, 'e2e/blueprints');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const [blueprint] = file.split('/');
      const {
        name,
        domain,
        purpose,
        milestone = 'poc',
        options: given,
      } = parse(readFileSync(join(root, file), 'utf8'));
      const id = file.slice(0, -'.yaml'.length);
      const folder = `modules/${domain}/${name}`;
      return { id, blueprint, name, domain, purpose, milestone, given, root: folder };
    })
    .filter(
      ({ id, blueprint }) =>
        wanted.length === 0 || wanted.includes(id) || wanted.includes(blueprint),
    );
}

/** Writes the modules of cases, and the kernel, into a folder that becomes a workspace; needs `npm run build`. */
export async function writeCases(folder, cases) {
  for (const [file, content] of Object.entries(WORKSPACE)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const require = createRequire(import.meta.url);
  const { FsTree, flushChanges } = require('nx/src/generators/tree');
  const { moduleGenerator } = require('../dist/generators/module/generator.js');
  for (const { name, domain, purpose, blueprint, milestone, given } of cases) {
    const tree = new FsTree(folder, false);
    await moduleGenerator(tree, {
      ...{ name, domain, purpose, blueprint, milestone, allowSimilar: true, skipInstall: true },
      ...(given && { options: JSON.stringify(given) }),
    });
    flushChanges(folder, tree.listChanges());
  }
}

const WORKSPACE = {
  'package.json': JSON.stringify({
    ...{ name: '@acme/source', private: true, workspaces: ['packages/*'] },
    devDependencies: { nx: '23.2.1', prettier: '^3.0.0', typescript: '~6.0.3' },
  }),
  'nx.json': '{}',
  '.gitignore': 'node_modules\n',
  '.prettierrc': '{ "singleQuote": true }',
  'tsconfig.base.json': '{ "compilerOptions": { "composite": true, "strict": true } }',
  'tsconfig.json': '{ "extends": "./tsconfig.base.json", "files": [], "references": [] }',
};
