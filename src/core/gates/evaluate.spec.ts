import { expect, it } from 'vitest';
import { moduleOf } from '../module/module-view.fixture';
import type { Exemption } from '../manifest/manifest';
import { evaluate } from './evaluate';
import type { Gate, ModuleFacts } from './gate';
import type { Rule } from './rule';

const long: Rule<ModuleFacts> = {
  id: 'file-too-long',
  severity: 'error',
  protocol: 'WSP 62',
  description: 'Disallow long files',
  check(_facts, report) {
    report({ file: 'src/b.ts', line: 2, message: 'Long.' });
    report({ file: 'src/a.ts', line: 10, message: 'Long.' });
    report({ file: 'src/a.ts', line: 9, message: 'Long.' });
  },
};
const evidence: Rule<ModuleFacts> = { ...long, id: 'tests-missing', exemptible: false };
const warning: Rule<ModuleFacts> = { ...long, id: 'marker-left', severity: 'warning' };

const run = (rules: readonly Rule<ModuleFacts>[], exemptions: readonly Exemption[] = []) => {
  const gate: Gate = {
    name: 'structure',
    rules,
    measure: () => ({ summary: ['3 files'], data: { files: 3 } }),
  };
  return evaluate(gate, { module: moduleOf({}, { manifest: { exemptions } }) });
};
const exempt = (rule: string, file: string): Exemption => ({
  rule,
  file,
  reason: 'Generated table.',
});

it('sorts by file, line and rule, and fails on an error', () => {
  const { passed, findings, gate, data } = run([long]);
  expect({ passed, gate, data }).toEqual({ passed: false, gate: 'structure', data: { files: 3 } });
  expect(findings.map(({ file, line }) => `${file}:${String(line)}`)).toEqual([
    'src/a.ts:9',
    'src/a.ts:10',
    'src/b.ts:2',
  ]);
});

it('passes with warnings, and without findings', () => {
  expect(run([warning]).passed).toBe(true);
  expect(run([])).toMatchObject({ passed: true, findings: [], exempted: [] });
});

it('takes out what the manifest exempts, and shows it with its reason', () => {
  const { findings, exempted, passed } = run(
    [long],
    [exempt('file-too-long', 'src/a.ts'), exempt('file-too-long', 'src/b.ts')],
  );
  expect({ passed, findings }).toEqual({ passed: true, findings: [] });
  expect(exempted.map(({ file, reason }) => [file, reason])).toEqual([
    ['src/a.ts', 'Generated table.'],
    ['src/a.ts', 'Generated table.'],
    ['src/b.ts', 'Generated table.'],
  ]);
});

it('reports an exemption that matches nothing, and ignores those of other gates', () => {
  const { findings } = run(
    [long],
    [exempt('file-too-long', 'src/c.ts'), exempt('link-target-missing', 'README.md')],
  );
  expect(findings.filter(({ ruleId }) => ruleId === 'exemption-unused')).toEqual([
    expect.objectContaining({
      file: 'wsp.json',
      message: expect.stringContaining('`src/c.ts`') as string,
    }),
  ]);
});

it('does not exempt evidence', () => {
  const { findings, passed } = run([evidence], [exempt('tests-missing', 'src/a.ts')]);
  expect(passed).toBe(false);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([
    'tests-missing',
    'tests-missing',
    'tests-missing',
    'exemption-unused',
  ]);
});
