// Runs the benches that compare with other tools one after the other and shows what they found: a table,
// reports/bench/all.json, and the picture docs/images/bench.svg. Takes hours on a small machine, which should have nothing
// else to do meanwhile.
//   node bench/all.mjs
//   node bench/all.mjs --only=generate,graph     some of them; the others are shown as they were measured last
//   node bench/all.mjs --only=                   measures nothing, makes the picture anew
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY, run } from '../scripts/commands.mjs';
import { pictureOf } from './picture.mjs';
import { REPORTS, shown } from './tools.mjs';

const BENCHES = {
  generate: [],
  ecosystem: [],
  interface: [],
  graph: ['--modules=10,300,1000,3000,10000'],
  batch: ['--modules=10,50,200,1000'],
};

const { values } = parseArgs({
  options: { only: { type: 'string', default: Object.keys(BENCHES).join(',') } },
});
const wanted = values.only.split(',').filter((name) => name !== '');
const unknown = wanted.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(
    `No bench is called ${unknown.join(', ')}. There are ${Object.keys(BENCHES).join(', ')}.`,
  );
  process.exit(1);
}

for (const name of wanted) {
  console.log(`\n$ node bench/${name}.mjs ${BENCHES[name].join(' ')}`);
  const code = await run(process.execPath, [`bench/${name}.mjs`, ...BENCHES[name]], {
    cwd: REPOSITORY,
  });
  if (code !== 0) process.exit(code);
}

const reports = Object.keys(BENCHES).flatMap(readReport);
const rows = reports.flatMap(({ name, comparisons }) =>
  comparisons.map((row) => ({ bench: name, ...row })),
);
console.table(
  rows.map(({ bench, what, ours, theirs, unit, ratio, target }) => ({
    bench,
    what,
    ours: `${shown(ours)} ${unit}`,
    theirs: `${shown(theirs)} ${unit}`,
    ratio: ratio.toFixed(2),
    ...(target !== undefined && { target, reached: ratio <= target }),
  })),
);
writeFileSync(join(REPOSITORY, REPORTS, 'all.json'), `${JSON.stringify(reports, null, 2)}\n`);
const images = join(REPOSITORY, 'docs/images');
mkdirSync(images, { recursive: true });
writeFileSync(join(images, 'bench.svg'), pictureOf(rows.filter(({ isShown }) => isShown)));
console.log(`Written to ${REPORTS}/all.json and docs/images/bench.svg.`);

function readReport(name) {
  const file = join(REPOSITORY, REPORTS, `${name}.json`);
  if (existsSync(file)) return [JSON.parse(readFileSync(file, 'utf8'))];
  console.log(`${name} has not been measured yet.`);
  return [];
}
