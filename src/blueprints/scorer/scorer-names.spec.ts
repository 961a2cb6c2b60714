import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { scorerBlueprint } from './blueprint';
import { scorerNames, type ScorerNames } from './scorer-names';

const NAMES = (
  'lead risk priority log event error map class record object number list score scorer scoring factor factors level ' +
  'levels cue cues store memory-store view setup kernel clock weights trust standing known update json url retry ' +
  'lead-score lead-level lead-factor order-entry error-details dead-letter deal-size x v8-host'
)
  .split(' ')
  .flatMap((noun) => ['', '-scorer', '-scoring', '-ranking', '-scores'].map((form) => noun + form));

type Key = 'className' | 'instance' | 'typeName';

/** Every identifier that a template makes from a name. */
const patterns = new Map<string, (names: ScorerNames) => string>();
/** Every type and value that templates declare by a name of their own. */
const fixedNames = new Set<string>();

const files = join(__dirname, 'files');
for (const path of readdirSync(files, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.ts.template')) continue;
  const code = readFileSync(join(files, path), 'utf8')
    .replace(/\/\*\*[^]*?\*\/|\/\/.*$/gm, '')
    .replace(/(['`])(?:(?!\1).)*\1/g, '');
  for (const [text, before = '', key, after = ''] of code.matchAll(
    /(\w*)<%- (className|instance|typeName) %>(\w*)/g,
  )) {
    patterns.set(text, (names) => `${before}${names[key as Key]}${after}`);
  }
  const declarations = /(?:interface|type|class|const|function) (\w+)(?!\w*<%)/g;
  for (const [, word = ''] of code.replace(/\w*<%- \w+ %>\w*/g, '').matchAll(declarations)) {
    fixedNames.add(word);
  }
}

it('makes distinct, valid identifiers from every name', () => {
  expect(patterns.size).toBeGreaterThan(30);
  expect(fixedNames).toContain('Scoring');
  const faults = NAMES.flatMap((name) => {
    const identifiers = [...patterns.values()].map((make) => make(scorerNames(name, 'item')));
    return identifiers
      .filter(
        (identifier, index) =>
          identifiers.indexOf(identifier) !== index ||
          !/^[A-Za-z_$][\w$]*$/.test(identifier) ||
          fixedNames.has(identifier),
      )
      .map((identifier) => `${name}: ${identifier}`);
  });
  expect(faults).toEqual([]);
});

it('makes sources that parse and declare nothing twice', () => {
  const faults = NAMES.filter((_, index) => index % 8 === 0).flatMap((name) =>
    [...render(scorerBlueprint, contextOf(name))]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['lead-scorer', 'LeadScorer', 'leadScorer', 'Lead'],
  ['lead-scoring', 'LeadScoring', 'leadScoring', 'Lead'],
  ['risk', 'Risk', 'risk', 'Risk'],
  ['lead-score', 'LeadScore', 'leadScore', 'LeadScore'],
  ['log-scorer', 'LogScorer', 'logScorer', 'LogScorer'],
  ['map', 'MapScorer', 'mapScorer', 'MapScorer'],
])('%s is %s', (name, className, instance, typeName) => {
  expect(scorerNames(name, 'item')).toMatchObject({ className, instance, typeName });
});

it('says in words what it says in code', () => {
  expect(scorerNames('deal-size-scorer', 'support-enquiry')).toMatchObject({
    constant: 'DEAL_SIZE_SCORER',
    typeConstant: 'DEAL_SIZE',
    title: 'Deal size scorer',
    subjectName: 'support-enquiry',
    noun: 'support enquiry',
    nouns: 'support enquiries',
    nounsTitle: 'Support enquiries',
  });
});
