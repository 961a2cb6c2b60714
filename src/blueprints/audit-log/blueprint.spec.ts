import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { validateData } from '../../core/options/validate-data';
import { defaultsOf, optionsSchema } from '../blueprint-options';
import { contextOf, importsOf, render } from '../render.fixture';
import { auditLogBlueprint } from './blueprint';
import type { AuditLogOptions } from './options';
import { partsOf } from '../shared/part-prefix';

const CASES = join(__dirname, '../../../e2e/blueprints/audit-log');

interface Case {
  readonly file: string;
  readonly name: string;
  readonly options: AuditLogOptions;
}

/** Every case that is generated for real, and its options with their defaults. */
const cases: readonly Case[] = readdirSync(CASES).map((file) => {
  const { name, options = {} } = parse(readFileSync(join(CASES, file), 'utf8')) as {
    name: string;
    options?: object;
  };
  const { value, problems } = validateData(optionsSchema(auditLogBlueprint), options);
  expect(problems).toEqual([]);
  return { file, name, options: value as AuditLogOptions };
});

const files = render(auditLogBlueprint, contextOf('audit-log'));

it('plans four events, valibot and the kernel', () => {
  const options = defaultsOf(optionsSchema(auditLogBlueprint)) as AuditLogOptions;
  expect(auditLogBlueprint.plan(contextOf('audit-log'), options)).toMatchObject({
    features: ['contract-check', 'data', 'redaction', 'retention'],
    publishes: [
      'audit-log.recorded',
      'audit-log.segment-closed',
      'audit-log.tampering-detected',
      'audit-log.segments-dropped',
    ],
    subscribes: [],
    dependencies: { valibot: '^1.5.0' },
    usesKernel: true,
  });
});

it('makes every file that a module needs', () => {
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'INTERFACE.md',
      'ModLog.md',
      'README.md',
      'ROADMAP.md',
      'contracts/audit-log.recorded.schema.json',
      'contracts/audit-log.segment-closed.schema.json',
      'contracts/audit-log.segments-dropped.schema.json',
      'contracts/audit-log.tampering-detected.schema.json',
      'src/audit-log.ts',
      'src/demo.ts',
      'src/index.ts',
      'tests/README.md',
      'tests/audit-log.integration.test.ts',
      'tests/audit-log.test.ts',
    ]),
  );
});

describe.each(cases)('the case $file', ({ name, options }) => {
  it('has options that fit together', () => {
    expect(auditLogBlueprint.check?.(options, contextOf(name))).toEqual([]);
  });

  const made = render(auditLogBlueprint, contextOf(name), options);
  const plan = auditLogBlueprint.plan(contextOf(name), options);

  it('is rendered without a template mark left', () => {
    for (const [path, text] of made) {
      expect(path).not.toMatch(/__|\.template$/);
      expect(text, path).not.toMatch(/<%|%>|undefined\.|\[object Object\]/);
    }
  });

  it('imports nothing but node, valibot, the kernel and its own files', () => {
    const { packages, missing } = importsOf(made);
    expect(packages).toEqual(['@acme/kernel', 'valibot']);
    expect(missing).toEqual([]);
  });

  it('makes sources that parse and declare nothing twice', () => {
    for (const [path, text] of made) {
      if (!path.endsWith('.ts')) continue;
      expect(parseSync(path, text, { showSemanticErrors: true }).errors, path).toEqual([]);
    }
  });

  it('has a contract for each event, which says whose it is', () => {
    const contracts = [...made.keys()].filter((path) => path.startsWith('contracts/'));
    expect(contracts).toHaveLength(plan.publishes.length);
    for (const event of plan.publishes) {
      expect(JSON.parse(made.get(`contracts/${event}.schema.json`) ?? '')).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:event:${event}`,
        type: 'object',
        additionalProperties: false,
      });
    }
  });

  it('names every test file, and no other, in the README of its tests', () => {
    const readme = made.get('tests/README.md') ?? '';
    const named = [...readme.matchAll(/`([\w.-]+\.test\.ts)`/g)].map(([, path]) => path);
    const tests = [...made.keys()].filter((path) => path.endsWith('.test.ts'));
    expect([...named].sort()).toEqual(tests.map((path) => path.replace('tests/', '')).sort());
  });

  it('says nothing of what it does not do', () => {
    const everything = [...made.values()].join('\n');
    expect(everything.includes('dropExpired')).toBe(options.retentionDays > 0);
    expect(everything.includes('RETENTION_DAYS')).toBe(options.retentionDays > 0);
    expect(everything.includes('redacted(')).toBe(options.redactions.length > 0);
    expect(everything.includes('category')).toBe(options.categories.length > 0);
    expect(everything.includes('severity')).toBe(options.severities.length > 0);
    const hasPseudonyms = options.redactions.some(({ rule }) => rule === 'pseudonym');
    expect(everything.includes('pseudonym')).toBe(hasPseudonyms);
  });
});

describe('documents', () => {
  it('hold the purpose, the milestone and the date', () => {
    const documents = render(auditLogBlueprint, contextOf('audit-log', { milestone: 'mvp' }));
    const purpose = 'Keep what people asked for, and find it again.';
    expect(documents.get('README.md')).toContain(`## Purpose\n\n${purpose}\n`);
    expect(documents.get('ModLog.md')).toContain(purpose);
    expect(documents.get('ModLog.md')).toContain('## 0.0.1 (2026-01-31): ');
    expect(documents.get('ModLog.md')).toContain('- Milestone: MVP\n');
    expect(documents.get('ROADMAP.md')).toContain('claims the milestone **MVP**');
  });
});

it('keeps a purpose from ending the comment that it stands in', () => {
  const purpose = 'Turn a/* into */b';
  const made = render(auditLogBlueprint, contextOf('audit-log', { purpose }));
  expect(made.get('src/audit-log.ts')).toContain('/** Turn a/* into * /b. */');
});

it.each(partsOf(__dirname))('keeps the files of a module apart that is called %s', (name) => {
  const paths = [...render(auditLogBlueprint, contextOf(name)).keys()];
  expect(new Set(paths).size).toBe(files.size);
  expect(paths).toContain(`src/${name}.ts`);
});

it.each([
  ['poc', ['PoC']],
  ['prototype', ['PoC', 'Prototype']],
  ['mvp', ['PoC', 'Prototype', 'MVP']],
] as const)('has nothing open in what a module claims as %s', (milestone, reached) => {
  const roadmap =
    render(auditLogBlueprint, contextOf('audit-log', { milestone })).get('ROADMAP.md') ?? '';
  const phases = ['PoC', 'Prototype', 'MVP'].map((title) => {
    const [, section = ''] = roadmap.split(`\n## ${title}\n`);
    const criteria = section.split('\n## ')[0]?.match(/^- \[[ x]\]/gm) ?? [];
    return {
      title,
      open: criteria.filter((mark) => mark === '- [ ]').length,
      criteria: criteria.length,
    };
  });
  expect(phases.every(({ criteria }) => criteria >= 4)).toBe(true);
  expect(phases.filter(({ open }) => open === 0).map(({ title }) => title)).toEqual(reached);
});
