import type { Breakage } from './breakage';

const file = 'src/demo.ts';
const end = '  return { lines, checks };';

/** Puts a statement before the end of the demo. */
const before = (statement: string): Breakage['break'] => {
  return (module) => {
    module.replace(file, end, `  ${statement}\n${end}`);
  };
};

const returns = (result: string): Breakage['break'] => {
  return (module) => {
    module.replace(file, end, `  return ${result};`);
  };
};

const IDLE_DEMO = `import type { DemoResult } from '@acme/kernel';
import { createIntentLog } from './intent-log.js';

export async function demo(): Promise<DemoResult> {
  void createIntentLog;
  const lines = ['done'];
  return { lines, checks: [{ claim: 'It is done.', expected: 1, actual: lines.length }] };
}
`;

/** Of `wsp-demo`. A test of the module runs the demo too. */
const DEMO: readonly Breakage[] = [
  {
    rule: 'demo-check-failed',
    what: 'a check that does not hold',
    break: (module) => {
      module.replace(file, "'First', title)", "'Late', title)");
    },
    at: file,
    says: 'The check "What is refused changes nothing" does not hold: `\'First\'`',
  },
  {
    rule: 'demo-crashed',
    what: 'a demo that ends its process',
    break: before('process.exit(0);'),
    at: file,
    says: 'where it was expected to return',
  },
  {
    rule: 'demo-failed',
    what: 'a demo that throws',
    break: before("if (lines.length > 0) throw new Error('It broke.');"),
    at: { file, lineOf: 'It broke' },
    says: 'The demo threw: It broke',
  },
  {
    rule: 'demo-missing',
    what: 'a demo under another name',
    break: (module) => {
      module.replace(file, 'function demo()', 'function show()');
    },
    at: file,
    says: 'where a function `demo` was expected',
  },
  {
    rule: 'demo-module-unused',
    what: 'a demo of nothing',
    break: (module) => {
      module.write(file, IDLE_DEMO);
    },
    at: { file, lineOf: 'import { createIntentLog }' },
    says: 'imports sources of the module and uses nothing of them',
  },
  {
    rule: 'demo-not-deterministic',
    what: 'a demo that says something else each time',
    break: before('lines.push(`random: ${Math.random().toString()}`);'),
    at: file,
    says: 'Two runs differ: ',
  },
  {
    rule: 'demo-not-deterministic',
    what: 'a demo that says who runs it',
    break: before("lines.push(`for ${process.env['USER'] ?? 'everybody'}`);"),
    at: file,
    says: 'is "for ada" and then "for grace"',
  },
  {
    rule: 'demo-result-malformed',
    what: 'a demo that returns something else',
    break: returns('{ lines, checks: lines.length } as never'),
    at: file,
    says: 'returned something else than a `DemoResult`',
  },
  {
    rule: 'demo-says-nothing',
    what: 'a demo without a word',
    break: returns('{ lines: [], checks }'),
    at: file,
    says: 'returned 0 lines of text',
  },
  {
    rule: 'demo-timed-out',
    what: 'a demo that never ends',
    break: before('await new Promise(() => setInterval(() => lines, 1000));'),
    at: file,
    says: 'was still running when the time limit of 5 s was up',
    args: ['--timeoutSeconds=5'],
  },
  {
    rule: 'demo-without-checks',
    what: 'a demo that checks nothing',
    break: returns('{ lines, checks: [] }'),
    at: file,
    says: 'returned 0 checks',
  },
  {
    rule: 'demo-without-checks',
    what: 'a check that compares a constant with itself',
    break: (module) => {
      module.replace(file, '6, events.length)', '6, 5 + 1)');
    },
    at: { file, lineOf: '5 + 1' },
    says: 'The check "Each change is published." compares what stands in the source with itself',
    breaks: [],
  },
];

export const DEMO_RUNS: readonly Breakage[] = DEMO.map((breakage) => ({
  breaks: ['coverage'],
  ...breakage,
}));
