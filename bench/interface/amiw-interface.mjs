// All four blocks of INTERFACE.md, of each module.
import './report-cpu.mjs';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, repository] = process.argv.slice(2);
const require = createRequire(join(repository, 'package.json'));
const { blockText, OWN_BLOCKS } = require('./dist/core/documents/own-blocks.js');
const { readModule } = require('./dist/host/read-module.js');

for (const name of readdirSync(join(folder, 'modules/communication'))) {
  const module = readModule(folder, `modules/communication/${name}`);
  for (const block of OWN_BLOCKS) {
    if (blockText(block, module).length < 100) throw new Error(`A block of ${name} is empty.`);
  }
}
