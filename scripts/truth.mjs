// What `wsp-docs` finds of lies that are told in documents of generated modules, and what it finds in documents that
// tell the truth. Prints recall by rule and every false alarm, and fails where one is missed or cried. Examples are not
// run here; `npm run test:e2e -- truth` tells lies in those as well. Needs `npm run build`.
//   node scripts/truth.mjs                     lies in one module of each blueprint, truth in the modules of all cases
//   node scripts/truth.mjs scorer workflow     lies and truth in all cases of blueprints, or in single ones
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readCases, writeCases } from './cases.mjs';
import { REPOSITORY, scratchFolder } from './commands.mjs';
import { LIES } from './truth/lies.mjs';

if (!existsSync(join(REPOSITORY, 'dist'))) {
  console.error('There is no dist. Run `npm run build` first.');
  process.exit(1);
}
const require = createRequire(import.meta.url);
const { NO_EXAMPLES_RUN } = require('../dist/core/examples/example-run.js');
const { interfaceOf } = require('../dist/core/documents/module-interface.js');
const { docsGate } = require('../dist/core/gates/docs/gate.js');
const { evaluate } = require('../dist/core/gates/evaluate.js');
const { knownCommands } = require('../dist/executors/known-commands.js');
const { readModule } = require('../dist/host/read-module.js');

const KERNEL = 'modules/infrastructure/kernel';

/** Rules that name the heading of an entry, the claim above all milestones, or no line at all. */
const WHOLE = new Set([
  'modlog-interface-behind',
  'modlog-milestone-differs',
  'readme-purpose-differs',
  'roadmap-milestone-differs',
]);
const GATES = Object.keys(require('../executors.json').executors);

const wanted = process.argv.slice(2);
const cases = readCases(wanted);
const folder = scratchFolder('amiw-truth-');
await writeCases(folder, cases);

const alarms = cases.flatMap((one) =>
  findingsIn(moduleAt(one)).map((finding) => `${one.id}  ${shown(finding)}`),
);
const told = cases
  .filter(({ blueprint }, at) => wanted.length > 0 || isFirst(blueprint, at))
  .flatMap((one) => LIES.flatMap((lie) => tell(lie, one)));

const rules = [...new Set(LIES.map(({ rule }) => rule))].sort();
console.table(
  rules.map((rule) => {
    const own = told.filter((one) => one.lie.rule === rule);
    return { rule, told: own.length, found: own.filter(({ found }) => found).length };
  }),
);
const missed = told.filter(({ found }) => !found);
for (const { id, lie, findings } of missed) {
  console.log(`MISSED  ${id}  ${lie.rule}: ${lie.what}`);
  for (const finding of findings) console.log(`    but: ${shown(finding)}`);
}
for (const alarm of alarms) console.log(`FALSE ALARM  ${alarm}`);
console.log(
  `${told.length - missed.length} of ${told.length} lies found; ${alarms.length} false alarms in ${cases.length} modules`,
);
process.exitCode = missed.length + alarms.length === 0 ? 0 : 1;

function isFirst(blueprint, at) {
  return cases.findIndex((one) => one.blueprint === blueprint) === at;
}

function tell(lie, one) {
  const module = moduleAt(one);
  const before = module.read(lie.file);
  const after = lie.tell(before, factsOf(module));
  if (after === undefined) return [];
  if (after === before) throw new Error(`${one.id}: "${lie.what}" changes nothing.`);
  const line = changedLine(before, after) + (lie.below ?? 0);
  const findings = findingsIn({
    ...module,
    read: (file) => (file === lie.file ? after : module.read(file)),
  });
  const found = findings.some(
    ({ ruleId, file, line: at }) =>
      // Whole documents and the newest entry of the log are told by where they begin.
      ruleId === lie.rule && file === lie.file && (at === line || WHOLE.has(ruleId)),
  );
  return [{ id: one.id, lie, found, findings }];
}

function factsOf(module) {
  const { exports } = interfaceOf(module);
  const named = (kind, pattern) =>
    exports.find((one) => one.kind === kind && pattern.test(one.name))?.name ?? exports[0].name;
  const facade = named('interface', new RegExp(`^${pascal(module.manifest.name)}$`));
  return { name: module.manifest.name, factory: named('function', /^create/), facade };
}

function pascal(name) {
  return name.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase());
}

/** As `wsp-docs` reads it, with the targets that Nx would infer. */
function moduleAt({ root, name }) {
  const targets = new Map(GATES.map((gate) => [`wsp-${gate}`, `@wsp/amiw:${gate}`]));
  const commands = knownCommands({ project: name, targets });
  return readModule(folder, root, { commands, dependencyRoots: [KERNEL] });
}

function findingsIn(module) {
  return evaluate(docsGate, { module, run: NO_EXAMPLES_RUN }).findings;
}

function shown({ file, line, column, ruleId, message }) {
  return `${[file, line, column].filter(Boolean).join(':')}  ${ruleId}  ${message}`;
}

function changedLine(before, after) {
  const lines = before.split('\n');
  return after.split('\n').findIndex((text, at) => text !== lines[at]) + 1;
}
