// The whole gate of the documents, of each module.
import './report-cpu.mjs';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [folder, repository] = process.argv.slice(2);
const require = createRequire(join(repository, 'package.json'));
const { docsGate } = require('./dist/core/gates/docs/gate.js');
const { evaluate } = require('./dist/core/gates/evaluate.js');
const { readModule } = require('./dist/host/read-module.js');

for (const name of readdirSync(join(folder, 'modules/communication'))) {
  const module = readModule(folder, `modules/communication/${name}`);
  const { findings } = evaluate(docsGate, { module });
  if (findings.length > 0) throw new Error(JSON.stringify(findings[0]));
}
