import { describe, expect, it } from 'vitest';
import { AmiwError } from '../errors';
import { describeProblem, parseManifest, requireManifest } from './parse-manifest';

const minimal = { name: 'intent-log', domain: 'communication', purpose: 'Keep intents' };
const problems = (source: string) =>
  parseManifest(source).problems.map((problem) => describeProblem('wsp.json', problem));
const withProperty = (text: string) =>
  `{\n  "name": "intent-log",\n  "domain": "communication",\n  "purpose": "Keep intents",\n  ${text}\n}`;

it('fills in the defaults', () => {
  expect(parseManifest(JSON.stringify(minimal)).manifest).toEqual({
    kind: 'module',
    ...minimal,
    milestone: 'poc',
    events: { publishes: [], subscribes: [] },
    coverage: {},
    references: [],
    inputs: [],
    budgets: [],
    exemptions: [],
  });
});

it('reads comments, trailing commas, a byte order mark and CRLF', () => {
  const source = `\uFEFF// ours\r\n${JSON.stringify(minimal, null, 2).replace(/\n}/, ',\n}').replaceAll('\n', '\r\n')}`;
  expect(parseManifest(source).manifest?.name).toBe('intent-log');
});

it.each([
  ['', ['wsp.json:1:1: The file is empty. Expected a JSON object.']],
  ['{\n  "name": }', ['wsp.json:2:11: JSON syntax error (ValueExpected). Expected a JSON object.']],
  ['[]', ['wsp.json:1:1: The file holds an array. Expected a JSON object.']],
])('says where %j is broken', (source, expected) => {
  expect(problems(source)).toEqual(expected);
});

it.each([
  [
    '"milestone": "mvpp"',
    '5:16: `milestone` is "mvpp". Expected one of poc, prototype, mvp (did you mean "mvp"?).',
  ],
  [
    '"mileston": "mvp"',
    '5:3: `mileston` is not a property of the manifest. Expected one of $schema, kind, name, domain, purpose, blueprint, options, milestone, events, coverage, documents, references, inputs, budgets, exemptions (did you mean "milestone"?).',
  ],
  [
    '"events": { "publishs": [] }',
    '5:15: `events.publishs` is not a property of the manifest. Expected one of publishes, subscribes, versions (did you mean "publishes"?).',
  ],
  [
    '"coverage": { "lines": 101 }',
    '5:26: `coverage.lines` is 101. Expected a number from 0 to 100.',
  ],
  [
    '"coverage": { "lines": "90" }',
    '5:26: `coverage.lines` is "90". Expected a number from 0 to 100.',
  ],
  [
    '"references": ["../secret"]',
    '5:18: `references.0` is "../secret". Expected a relative path with forward slashes and without "..".',
  ],
  [
    '"references": ["/etc/passwd"]',
    '5:18: `references.0` is "/etc/passwd". Expected a relative path with forward slashes and without "..".',
  ],
  [
    '"inputs": ["./vitest.shared.mts"]',
    '5:14: `inputs.0` is "./vitest.shared.mts". Expected a relative path with forward slashes and without "..".',
  ],
  [
    '"exemptions": [{ "rule": "file-too-long", "file": "src/a.ts" }]',
    '5:18: `exemptions.0.reason` is missing. Expected a value for "reason".',
  ],
  [
    '"events": { "publishes": ["a.b", "a.b"] }',
    '5:28: `events.publishes` is an array. Expected each event once.',
  ],
  [
    '"budgets": [{ "operation": "create", "metric": "p51", "limit": 5 }]',
    '5:50: `budgets.0.metric` is "p51". Expected one of p50, p95, throughput, allocations (did you mean "p50"?).',
  ],
  [
    '"budgets": [{ "operation": "create", "metric": "p50", "limit": 0 }]',
    '5:66: `budgets.0.limit` is 0. Expected a number above 0.',
  ],
  [
    '"budgets": [{ "operation": "create", "metric": "p50", "limit": 5, "units": "ms" }]',
    '5:69: `budgets.0.units` is not a property of the manifest. Expected one of operation, metric, limit, unit (did you mean "unit"?).',
  ],
  [
    '"budgets": [{ "operation": "create", "metric": "throughput", "limit": 5, "unit": "ms" }]',
    '5:15: `budgets.0` is an object. Expected a unit of the metric: "reference", or "ms" for a time, "per-second" for a throughput, "bytes" for allocations.',
  ],
])('points at %s', (text, expected) => {
  expect(problems(withProperty(text))).toEqual([`wsp.json:${expected}`]);
});

it.each([
  [
    '"milestone": "poc",\n  "milestone": "mvp"',
    ['6:3: `milestone` stands here again, after 5:3. Expected each property once.'],
  ],
  [
    '"events": { "publishes": [], "publishes": ["a.b"], "publishes": [] }',
    [
      '5:32: `events.publishes` stands here again, after 5:15. Expected each property once.',
      '5:54: `events.publishes` stands here again, after 5:15. Expected each property once.',
    ],
  ],
  [
    '"exemptions": [{ "rule": "a", "file": "b", "reason": "c", "r\\u0075le": "d" }]',
    ['5:61: `exemptions.0.rule` stands here again, after 5:20. Expected each property once.'],
  ],
])('does not choose between two of the same property: %s', (text, expected) => {
  expect(problems(withProperty(text))).toEqual(expected.map((problem) => `wsp.json:${problem}`));
});

it('takes the same name in another object for another property', () => {
  const exemption = '{ "rule": "a", "file": "b", "reason": "c" }';
  expect(problems(withProperty(`"exemptions": [${exemption}, ${exemption}]`))).toEqual([]);
});

it('reports every problem in one run', () => {
  expect(problems('{ "name": "Intent Log", "purpose": " " }')).toEqual([
    'wsp.json:1:11: `name` is "Intent Log". Expected a kebab-case name such as "intent-log".',
    'wsp.json:1:1: `domain` is missing. Expected a kebab-case domain such as "communication".',
    'wsp.json:1:36: `purpose` is " ". Expected one sentence that says what the module is for.',
  ]);
});

it('accepts dots in file names of references', () => {
  const { manifest } = parseManifest(
    withProperty('"references": ["docs/..draft.md", ".github/a.md"]'),
  );
  expect(manifest?.references).toEqual(['docs/..draft.md', '.github/a.md']);
});

it('throws with every problem where a manifest is required', () => {
  const read = () => requireManifest('{}', 'modules/a/b/wsp.json');
  expect(read).toThrow(AmiwError);
  expect(read).toThrow(
    /^modules\/a\/b\/wsp\.json:1:1: `name` is missing\.\nExpected .*\nmodules.*`domain`.*\nmodules.*`purpose`.*\nFix: .*\[MANIFEST_INVALID\]$/s,
  );
});

it.each([
  ['[[[…', '{\n"a": ' + '['.repeat(100_000), '2:255: Brackets are nested too deeply. Expected a'],
  ['{"a":{"a":…', '{"a":'.repeat(1_000) + '1' + '}'.repeat(1_000), '1:1251: Brackets are nested'],
  ['1 MB', `{"name": "${'x'.repeat(1_000_000)}"}`, '1:1: The file has 1000012 characters.'],
])('refuses what would use up time or stack: %s', (_, source, expected) => {
  expect(problems(source)).toEqual([expect.stringContaining(`wsp.json:${expected}`)]);
});

it('takes no longer for properties that stand many times', () => {
  expect(problems(`{${'"a":1,'.repeat(50_000)}"b":1}`).length).toBeGreaterThan(49_999);
});

it('is not misled by a prototype key', () => {
  expect(problems(withProperty('"__proto__": { "milestone": "mvp" }'))).not.toEqual([]);
});

describe('an ecosystem', () => {
  const ecosystem = (text: string) =>
    `{\n  "kind": "ecosystem",\n  "name": "shop",\n  "purpose": "Sell",\n  ${text}\n}`;

  it('has modules, and neither domain nor blueprint', () => {
    expect(parseManifest(ecosystem('"modules": ["cart", "checkout"]')).manifest).toEqual({
      kind: 'ecosystem',
      name: 'shop',
      purpose: 'Sell',
      modules: ['cart', 'checkout'],
      milestone: 'poc',
      events: { publishes: [], subscribes: [] },
      coverage: {},
      references: [],
      inputs: [],
      budgets: [],
      exemptions: [],
    });
  });

  it.each([
    [
      '"milestone": "mvp"',
      '1:1: `modules` is missing. Expected a list of names of modules such as ["cart", "checkout"].',
    ],
    ['"modules": []', '5:14: `modules` is an array. Expected at least one name of a module.'],
    ['"modules": ["a", "a"]', '5:14: `modules` is an array. Expected each module once.'],
    [
      '"modules": ["a", "My Cart"]',
      '5:20: `modules.1` is "My Cart". Expected a kebab-case name such as "intent-log".',
    ],
    [
      '"modules": ["a"], "domain": "sales"',
      '5:21: `domain` is a property of modules alone. Expected it only where "kind" is "module".',
    ],
    [
      '"modules": ["a"], "blueprint": "service"',
      '5:21: `blueprint` is a property of modules alone. Expected it only where "kind" is "module".',
    ],
    [
      '"modules": ["a"], "options": {}',
      '5:21: `options` is a property of modules alone. Expected it only where "kind" is "module".',
    ],
    [
      '"modules": ["a"], "events": { "publishes": ["a.b"] }',
      '5:46: `events.publishes` is an array. Expected an empty list, because the events belong to the modules.',
    ],
    [
      '"module": ["a"], "modules": ["a"]',
      '5:3: `module` is not a property of the manifest. Expected one of $schema, kind, name, purpose, modules, milestone, events, coverage, documents, references, inputs, budgets, exemptions (did you mean "modules"?).',
    ],
  ])('is told what is wrong with %s', (text, expected) => {
    expect(problems(ecosystem(text))).toEqual([`wsp.json:${expected}`]);
  });

  it('takes a kind that is misspelt for what was meant, and reports nothing else', () => {
    const text = ecosystem('"modules": ["a"]').replace('ecosystem', 'ecosytem');
    expect(problems(text)).toEqual([
      'wsp.json:2:11: `kind` is "ecosytem". Expected one of module, ecosystem (did you mean "ecosystem"?).',
    ]);
  });

  it.each(['"kind": "service"', '"kind": 3'])('is none where it says %s', (text) => {
    expect(problems(withProperty(text))).toEqual([
      `wsp.json:5:11: \`kind\` is ${text.slice(8)}. Expected one of module, ecosystem.`,
    ]);
  });

  it('alone has modules', () => {
    expect(problems(withProperty('"modules": ["a"]'))).toEqual([
      'wsp.json:5:3: `modules` is a property of ecosystems alone. Expected it only where "kind" is "ecosystem".',
    ]);
  });
});
