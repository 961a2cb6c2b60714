import Ajv2020 from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf } from '../report.fixture';
import type { Report } from '../report';
import { jsonReporter } from './json';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(join(__dirname, '../../../../schemas', `${name}.schema.json`), 'utf8'),
  ) as object;
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false })
  .addSchema(schemaOf('evidence'))
  .compile(schemaOf('findings'));

const edits = [
  { file: 'README.md', from: { line: 1, column: 1 }, to: { line: 1, column: 2 }, text: '' },
];
const reports: [string, Report][] = [
  ['nothing', reportOf()],
  ['a clean module', reportOf(resultOf())],
  ['findings', reportOf(resultOf([findingOf({ message: HOSTILE })], { exempted: [EXEMPTED] }))],
  ['times', reportOf(resultOf([], { figures: ['p50 3 ms'] }))],
  [
    'what was mended',
    reportOf(
      resultOf([findingOf({ edits })], {
        fixed: { files: ['README.md'], findings: [findingOf({ edits })] },
      }),
    ),
  ],
];

it.each(reports)('keeps to its schema for %s', (_what, report) => {
  const document = JSON.parse(jsonReporter.render(report)) as object;
  expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
  expect(document).toMatchObject({
    passed: report.results.every(({ passed }) => passed),
    results: report.results.map(({ module, gate, findings }) => ({
      ...{ module, gate },
      findings: findings.map(({ message }) => ({ message })),
    })),
  });
});

it('says of an edit only that there is one', () => {
  const [, mended] = reports.at(-1)!;
  const text = jsonReporter.render(mended);
  expect(text).not.toContain('"edits"');
  expect(text.match(/"fixable": true/g)).toHaveLength(2);
});
