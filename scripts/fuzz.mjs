// Feeds broken, hostile and merely odd texts to everything that reads what people wrote: manifests, specifications,
// contracts, documents, evidence. A reader may refuse a text; it must not throw anything but an `AmiwError`, take long,
// or leave something behind in prototypes. What breaks it is made smaller and kept in reports/fuzz.
//   node scripts/fuzz.mjs
//   node scripts/fuzz.mjs --seconds=600 --seed=7
//   node scripts/fuzz.mjs --reader=contract
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPOSITORY } from './commands.mjs';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    reader: { type: 'string' },
  },
});

/** In characters; beyond it a text is not broken but large, which other limits are for. */
const LONGEST = 60_000;
/** Of processor time, for one text of at most {@link LONGEST}. */
const SLOWEST_MS = 4_000;

const load = createRequire(join(REPOSITORY, 'dist/'));
const { AmiwError } = load('./core/errors');
const { OUT_OF_TIME, withinTime } = load('./host/within-time');

const MANIFEST = JSON.stringify(
  {
    name: 'intent-log',
    domain: 'communication',
    purpose: 'Keep what people asked for',
    blueprint: 'service',
    options: { reactions: [{ event: 'a.b', operation: 'create' }] },
    milestone: 'poc',
    events: { publishes: ['intent-log.created'], subscribes: ['a.b'] },
    coverage: { lines: 70, reason: 'a table' },
    references: ['docs/a.md'],
    budgets: [{ operation: 'create', metric: 'p50', limit: 5 }],
    exemptions: [{ rule: 'file-too-long', file: 'src/a.ts', reason: 'a table' }],
  },
  null,
  2,
);
const EVIDENCE = JSON.stringify({
  ...{ schemaVersion: 1, plugin: '0.1.0', module: 'modules/a/b', gate: 'docs', passed: true },
  ...{ summary: 'a', data: {}, findings: [], exempted: [], inputs: { files: 1, digest: 'a' } },
});
const DIAGRAMS = [
  '```mermaid\nflowchart LR\n  a[A] -->|b| c{C}\n  subgraph d\n    e --> f\n  end\n```',
  '```mermaid\nsequenceDiagram\n  participant a as A\n  a->>+b: c\n  loop d\n    b-->>-a: e\n  end\n```',
];

const random = mulberry32(Number(options.seed));
const below = (limit) => Math.floor(random() * limit);
const oneOf = (list) => list[below(list.length)];

const HOSTILE = [
  ...[
    '\0',
    '\uFEFF',
    '\uD800',
    '\u202E',
    '\u2028',
    '\r',
    '\r\n',
    '\t',
    '𝒳',
    'é',
    '\x1B[31m',
    '%00',
    '\\u0000',
  ],
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    '../../../etc/passwd',
    'C:\\x\\y',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '"',
    "'",
    '`',
    '|',
    '#',
    '*',
    '_',
    '~',
    '-',
    ':',
    ',',
    '&a',
    '*a',
    '!!js',
    '<<: *a',
  ],
  ...[
    '```',
    '~~~ts',
    '<!--',
    '-->',
    '<!-- amiw:interface:start -->',
    '<!-- amiw:interface:end -->',
    '](',
    '![',
    '[^1]:',
    '| - |',
  ],
  ...[
    '1e999',
    '-0',
    '0x10',
    '9'.repeat(400),
    'null',
    'true',
    'NaN',
    '2026-02-30',
    '${',
    '#{',
    '<script>',
    '&#0;',
    '&amp;',
  ],
  ...[
    '"$ref": "#"',
    '"$ref": "#/$defs/a"',
    '"pattern": "(a+)+$"',
    '"allOf": [{}]',
    '"type": ["string", "null"]',
    '"enum": []',
  ],
];

const MUTATIONS = [
  (text) => cut(text, below(text.length), 1 + below(40)),
  (text) => cut(text, below(text.length), below(text.length)),
  (text) => insert(text, oneOf(HOSTILE)),
  (text) => insert(text, oneOf(HOSTILE).repeat(1 + below(300))),
  (text) => insert(text, part(text, 200)),
  (text) => insert(text, part(text, 60).repeat(1 + below(500))),
  (text) => insert(text, String.fromCharCode(below(0x10000))),
  (text) => text.replaceAll(/\n/g, oneOf(['\r\n', '\r', '\n\n', ' '])),
  (text) => text.replaceAll(oneOf([':', '"', '{', '#', ' ']), () => oneOf(HOSTILE)),
  (text) => lines(text, (list) => list.sort(() => random() - 0.5)),
  (text) => lines(text, (list) => list.map((line) => `${' '.repeat(below(12))}${line}`)),
];

const READERS = readers();
const names = Object.keys(READERS).filter((name) => [name, undefined].includes(options.reader));
if (names.length === 0) {
  console.error(
    `Unknown reader "${options.reader}". Expected one of: ${Object.keys(READERS).join(', ')}.`,
  );
  process.exit(1);
}

const prototypes = [Object.prototype, Array.prototype, Function.prototype];
const members = prototypes.map((prototype) => Object.getOwnPropertyNames(prototype).length);
const count = Object.fromEntries(names.map((name) => [name, { texts: 0, refused: 0, slowest: 0 }]));
const faults = new Map();
const end = Date.now() + Number(options.seconds) * 1000;
while (Date.now() < end)
  for (const name of names) attempt(name, mutated(oneOf(READERS[name].corpus)));
report();

function attempt(name, text) {
  const outcome = outcomeOf(READERS[name].read, text);
  count[name].texts += 1;
  count[name].slowest = Math.max(count[name].slowest, outcome.ms);
  if (outcome.kind === 'refused') count[name].refused += 1;
  if (outcome.fault === undefined) return;
  const key = `${name}: ${outcome.fault}`;
  if (faults.has(key)) return;
  const smallest = reduced(
    text,
    (part) => outcomeOf(READERS[name].read, part).fault === outcome.fault,
  );
  faults.set(key, smallest);
}

function outcomeOf(read, text) {
  const start = process.cpuUsage();
  let kind = 'read';
  let fault;
  try {
    if (withinTime(() => void read(text), SLOWEST_MS * 4) === OUT_OF_TIME) fault = 'takes too long';
  } catch (error) {
    kind = 'refused';
    if (!(error instanceof AmiwError)) fault = `throws ${placeOf(error)}`;
  }
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  if (ms > SLOWEST_MS) fault = 'takes too long';
  if (prototypes.some((one, index) => Object.getOwnPropertyNames(one).length !== members[index])) {
    fault = 'changes a prototype';
  }
  return { kind, fault, ms };
}

/** The same mistake has one name, whatever the text was: its message without what came from the text, and its place. */
function placeOf(error) {
  const [, place = ''] = /dist\/(\S+?:\d+)/.exec(error?.stack ?? '') ?? [];
  return `${error?.constructor?.name ?? typeof error} at ${place}`;
}

/** Takes out what is not needed for the fault, larger parts first. */
function reduced(text, stillFails) {
  let smallest = text;
  const limit = Date.now() + 20_000;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length && Date.now() < limit;) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      if (stillFails(shorter)) smallest = shorter;
      else at += size;
    }
  }
  return smallest;
}

function mutated(seed) {
  let text = seed;
  for (let times = 1 + below(6); times > 0; times -= 1)
    text = oneOf(MUTATIONS)(text).slice(0, LONGEST);
  return text;
}

function cut(text, from, length) {
  return text.slice(0, from) + text.slice(from + length);
}

function insert(text, what) {
  const at = below(text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

function part(text, longest) {
  const from = below(text.length);
  return text.slice(from, from + 1 + below(longest));
}

function lines(text, change) {
  return change(text.split('\n')).join('\n');
}

function readers() {
  const { parseManifest } = load('./core/manifest/parse-manifest');
  const { parseData } = load('./core/options/parse-data');
  const { validateData } = load('./core/options/validate-data');
  const { parseContract } = load('./core/contracts/contract');
  const { faultsInExamples } = load('./core/contracts/validity');
  const { compareContracts } = load('./core/contracts/compatibility/compare-contracts');
  const { parseEvidence } = load('./core/compliance/evidence');
  const { parseRecord } = load('./core/compliance/record');
  const { parseShell } = load('./core/shell/parse-shell');
  const { readDiagram } = load('./core/diagrams/read-diagram');
  const { parseSource } = load('./core/source/parse');
  const specSchema = JSON.parse(text('schemas/ecosystem.schema.json'));
  const documents = [...texts('docs', '.md'), text('README.md'), text('ARCHITECTURE.md')];
  const contracts = texts('src/blueprints', '.schema.json.template').map(filled).filter(parseContract);
  const shell = documents.flatMap(fencesOf('sh'));
  const diagrams = [...texts('src/blueprints', '.md.template'), ...DIAGRAMS].flatMap(
    fencesOf('mermaid'),
  );
  return {
    manifest: { corpus: [MANIFEST], read: parseManifest },
    specification: {
      corpus: texts('examples', '.yaml'),
      read: (given) => {
        const data = parseData(given);
        if ('value' in data) validateData(specSchema, data.value, { trustSchema: true });
      },
    },
    contract: {
      corpus: contracts,
      read: (given) => {
        const contract = parseContract(given);
        if (contract === undefined) return;
        faultsInExamples(contract);
        compareContracts(JSON.parse(contracts[0]), contract);
      },
    },
    document: { corpus: documents, read: judgeDocument() },
    evidence: {
      corpus: [text('package.json'), EVIDENCE],
      read: (given) => [parseEvidence(given), parseRecord(given)],
    },
    shell: { corpus: shell, read: parseShell },
    diagram: { corpus: diagrams, read: readDiagram },
    source: {
      corpus: texts('src/core/naming', '.ts'),
      read: (given) => parseSource('a.ts', given),
    },
  };
}

/** All rules of wsp-docs, over a module whose README.md is the text. */
function judgeDocument() {
  const { evaluate } = load('./core/gates/evaluate');
  const { docsGate } = load('./core/gates/docs/gate');
  const { NO_EXAMPLES_RUN } = load('./core/examples/example-run');
  const { parseManifest } = load('./core/manifest/parse-manifest');
  const { manifest } = parseManifest(MANIFEST);
  const files = {
    'wsp.json': MANIFEST,
    'src/index.ts': '/** How many. */\nexport const LIMIT: number = 3;\n',
    'ModLog.md': text('CHANGELOG.md'),
  };
  return (readme) => {
    const texts = { ...files, 'README.md': readme, 'INTERFACE.md': readme, 'ROADMAP.md': readme };
    const module = {
      root: 'modules/communication/intent-log',
      manifest,
      files: Object.keys(texts).sort(),
      read: (file) => texts[file],
      workspace: {
        ...{ domains: [], modules: [], events: [], commands: undefined },
        ...{ dependencies: new Map(), references: new Map(), inputs: new Set() },
      },
    };
    evaluate(docsGate, { module, run: NO_EXAMPLES_RUN });
  };
}

function text(file) {
  return readFileSync(join(REPOSITORY, file), 'utf8');
}

function texts(folder, ending) {
  return readdirSync(join(REPOSITORY, folder), { recursive: true })
    .filter((file) => String(file).endsWith(ending))
    .map((file) => text(join(folder, String(file))))
    .filter((found) => found.length < LONGEST / 4);
}

function filled(template) {
  return template.replaceAll(/<%-?[\s\S]*?%>/g, 'a');
}

function fencesOf(language) {
  return (document) =>
    [...document.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, code]) => code,
    );
}

function report() {
  console.log(`Seed ${options.seed}, ${options.seconds} s:\n`);
  console.log('| Reader | Texts | Refused by an error of its own | Slowest |');
  console.log('|---|---|---|---|');
  for (const [name, { texts: read, refused, slowest }] of Object.entries(count)) {
    console.log(`| ${name} | ${read} | ${refused} | ${slowest.toFixed(0)} ms |`);
  }
  const folder = join(REPOSITORY, 'reports', 'fuzz');
  mkdirSync(folder, { recursive: true });
  let number = 0;
  for (const [fault, smallest] of faults) {
    number += 1;
    writeFileSync(join(folder, `${number}.txt`), smallest);
    console.error(
      `\n${fault}\n  reports/fuzz/${number}.txt: ${JSON.stringify(smallest.slice(0, 200))}`,
    );
  }
  console.log(`\n${faults.size} faults.`);
  if (faults.size > 0) process.exitCode = 1;
}

/** Small, fast, and the same everywhere for one seed. */
function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
