import type { Lie } from '../lie';

const readme = 'README.md';

/** Puts a fence behind the quick start; its first line of code is the line at which most lies are found. */
function fenced(code: string, mark = ''): (text: string) => string {
  return (text) =>
    text.replace('\n## Wiring', () => `\n\`\`\`ts${mark}\n${code}\n\`\`\`\n\n## Wiring`);
}

/** The line that holds a text for the last time. */
function lineOf(part: string): (after: string) => number {
  return (after) => after.slice(0, after.lastIndexOf(part)).split('\n').length;
}

const started = `import { createKernel } from '@acme/kernel';
import { createIntentLog, type IntentLogEvents, readIntentLogConfiguration } from '@acme/intent-log';
const kernel = createKernel<IntentLogEvents>();
const configuration = readIntentLogConfiguration(kernel.environment);
const intentLog = createIntentLog({ ...kernel, configuration });
`;

/** Examples in the documents that say what is not so. */
export const examplesLies: readonly Lie[] = [
  {
    rule: 'example-result-differs',
    what: 'another result than the quick start has',
    file: readme,
    tell: (text) => text.replace('// => 2 1', '// => 2 2'),
  },
  {
    rule: 'example-result-differs',
    what: 'a result on the line below its expression',
    file: readme,
    tell: fenced('[1, 2].map((one) => one * 2);\n// => [2, 5]'),
    line: lineOf('// => [2, 5]'),
  },
  {
    rule: 'example-result-differs',
    what: 'a result that is never reached',
    file: readme,
    tell: fenced('function unused(): void {\n  console.log(1); // => 1\n}'),
    line: lineOf('// => 1\n'),
  },
  {
    rule: 'example-result-differs',
    what: 'an error with another code',
    file: readme,
    tell: fenced(`${started}await intentLog.get('intent-9'); // => throws INTENT_GONE`),
    line: lineOf('INTENT_GONE'),
  },
  {
    rule: 'example-result-differs',
    what: 'an error where there is none',
    file: readme,
    tell: fenced(`${started}await intentLog.list({}); // => throws`),
    line: lineOf('// => throws'),
  },
  {
    rule: 'example-result-misplaced',
    what: 'a result of nothing',
    file: readme,
    tell: (text) => text.replace("label: 'example' });", "label: 'example' }); // => 1"),
  },
  {
    rule: 'example-type-error',
    what: 'an option that there is not',
    file: readme,
    tell: (text) => text.replace("{ idempotencyKey: 'form-1' }", "{ idempotenceKey: 'form-1' }"),
  },
  {
    rule: 'example-type-error',
    what: 'a method that there is not',
    file: readme,
    tell: (text) => text.replace('await intentLog.list(', 'await intentLog.find('),
  },
  {
    rule: 'example-type-error',
    what: 'a status that there is not',
    file: readme,
    tell: (text) => text.replace("{ status: 'closed' }", "{ status: 'finished' }"),
  },
  {
    rule: 'example-type-error',
    what: 'an example that is no TypeScript',
    file: readme,
    tell: fenced('const = 1;'),
    line: lineOf('const = 1'),
  },
  {
    rule: 'example-failed',
    what: 'an example that reads what is not there',
    file: readme,
    tell: fenced(`${started}await intentLog.get('intent-9');`),
    line: lineOf("await intentLog.get('intent-9')"),
  },
  {
    rule: 'example-failed',
    what: 'an example that uses a kernel which is closed',
    file: readme,
    tell: fenced(`${started}await kernel.close();\nawait intentLog.create({ title: 'Late' });`),
    line: lineOf("title: 'Late'"),
  },
  {
    rule: 'example-failed',
    what: 'an error that nobody waits for',
    file: readme,
    tell: fenced(
      "void Promise.reject(new Error('late'));\nawait new Promise((done) => setTimeout(done, 50));",
    ),
    line: lineOf("new Error('late')"),
  },
  {
    rule: 'example-mark-unknown',
    what: 'a mark that nothing knows',
    file: readme,
    tell: fenced('const one = 1;', ' no-run'),
    line: lineOf('no-run'),
  },
  {
    rule: 'example-fragment-without-reason',
    what: 'an example that is not run, and does not say why',
    file: readme,
    tell: (text) => text.replace('```ts\n', '```ts fragment\n'),
  },
];
