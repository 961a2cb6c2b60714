import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { EXEMPTED, findingOf, HOSTILE, reportOf, resultOf, WARNING } from '../report.fixture';
import type { Report } from '../report';
import { sarifReporter } from './sarif';

const schemaFile = createRequire(__filename)
  .resolve('@microsoft/jest-sarif/package.json')
  .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json');
const FORMATS = {
  uri: (text: string) => URL.canParse(text),
  'uri-reference': (text: string) => URL.canParse(text, 'file:///') && !/[\s<>"{}|\\^`]/.test(text),
  'date-time': true,
} as const;
// A schema of draft 4, of which only the two names are different here.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
const validate = new Ajv({ strict: false, formats: FORMATS, unicodeRegExp: false }).compile(schema);

function render(report: Report): Log['runs'][number] {
  const log = JSON.parse(sarifReporter.render(report)) as Log;
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log.runs[0]!;
}

it('is valid for nothing, for a clean module and for what nobody expects', () => {
  expect(render(reportOf()).results).toEqual([]);
  expect(render(reportOf(resultOf())).results).toEqual([]);
  const hostile = findingOf({ message: HOSTILE, file: 'docs/a b#c%.md' });
  const [result] = render(reportOf(resultOf([hostile]))).results!;
  expect(result?.message.text).toBe(`${HOSTILE}\nFix: Write it.`);
  expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
    uri: 'modules/a/b/docs/a%20b%23c%25.md',
    uriBaseId: 'SRCROOT',
  });
});

it('takes a schema that would refuse it', () => {
  expect(validate({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false);
});

it('tells each finding with rule, level, place and fix', () => {
  const { tool, results } = render(reportOf(resultOf([findingOf(), WARNING])));
  expect(tool.driver.rules?.map(({ id }) => id)).toEqual(['file-long', 'link-target-missing']);
  expect(results).toMatchObject([
    {
      ruleId: 'link-target-missing',
      ruleIndex: 1,
      level: 'error',
      locations: [{ physicalLocation: { region: { startLine: 12, startColumn: 3 } } }],
      properties: { gate: 'wsp-docs', module: 'modules/a/b' },
    },
    { ruleId: 'file-long', ruleIndex: 0, level: 'warning' },
  ]);
});

it('takes what it says of a rule from its page', () => {
  const { rules } = render(reportOf(resultOf([findingOf()]))).tool.driver;
  expect(rules?.[0]).toMatchObject({
    shortDescription: { text: 'Require every link to lead somewhere.' },
    fullDescription: { text: 'A dead link tells its reader that the rest is old.\n\nTwice.' },
    help: { markdown: expect.stringContaining('# link-target-missing') as string },
    defaultConfiguration: { level: 'error' },
  });
});

it('suppresses what the manifest exempts', () => {
  const [, exempted] = render(reportOf(resultOf([findingOf()], { exempted: [EXEMPTED] }))).results!;
  expect(exempted?.suppressions).toEqual([{ kind: 'external', justification: 'A table.' }]);
});

it('gives a finding that moves the same fingerprint', () => {
  const printOf = (line: number, message: string) =>
    render(reportOf(resultOf([findingOf({ line, message })]))).results?.[0]?.partialFingerprints;
  expect(printOf(12, 'Line 12 is wrong.')).toEqual(printOf(90, 'Line 90 is wrong.'));
  expect(printOf(12, '`a1` is wrong.')).not.toEqual(printOf(12, '`a2` is wrong.'));
});
