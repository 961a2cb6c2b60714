// Lines of the four documents of modules of all blueprints, and how many modules stay under the limit. Needs
// `npm run build`.
//   node scripts/document-lines.mjs
//   node scripts/document-lines.mjs service scorer/fifty
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCases, writeCases } from './cases.mjs';
import { REPOSITORY, scratchFolder } from './commands.mjs';

const LIMIT = 400;
const DOCUMENTS = ['README.md', 'INTERFACE.md', 'ROADMAP.md', 'ModLog.md'];

if (!existsSync(join(REPOSITORY, 'dist'))) {
  console.error('There is no dist. Run `npm run build` first.');
  process.exit(1);
}
const cases = readCases(process.argv.slice(2));
const folder = scratchFolder('amiw-document-lines-');
await writeCases(folder, cases);
const rows = cases.map(({ id, root }) => {
  const lines = DOCUMENTS.map((file) => [file, linesOf(join(folder, root, file))]);
  const together = lines.reduce((sum, [, count]) => sum + count, 0);
  return { module: id, ...Object.fromEntries(lines), together };
});
console.table(rows);
const under = rows.filter(({ together }) => together < LIMIT).length;
console.log(`${under} of ${rows.length} modules have less than ${LIMIT} lines in all four.`);

function linesOf(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').length;
}
