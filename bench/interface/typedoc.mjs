// One run of TypeDoc over all modules, to JSON.
import './report-cpu.mjs';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
const entry = createRequire(join(folder, 'package.json')).resolve('typedoc');
const { Application } = await import(pathToFileURL(entry).href);
const app = await Application.bootstrap({
  entryPoints: readdirSync(join(folder, 'modules/communication')).map((name) =>
    join(folder, 'modules/communication', name, 'src/index.ts'),
  ),
  tsconfig: join(folder, 'tsconfig.bench.json'),
  skipErrorChecking: true,
  logLevel: 'Error',
});
const project = await app.convert();
if (project === undefined) throw new Error('TypeDoc converted nothing.');
await app.generateJson(project, join(folder, 'typedoc.json'));
