import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';
import { expect, it } from 'vitest';
import { contextOf, render } from '../render.fixture';
import { textExtractionBlueprint } from './blueprint';
import { extractionNames, type ExtractionNames } from './extraction-names';

const NAMES = (
  'note report text summary event error map class record object number list kind kinds finding findings word words line ' +
  'lines passage sentence statement person people owner day cue cues store memory-store setup kernel clock section speech ' +
  'rejected update json url retry text-line text-word order-entry error-details dead-letter site-diary x v8-host'
)
  .split(' ')
  .flatMap((noun) =>
    ['', '-extractor', '-extraction', '-summarizer', '-reader', '-finding'].map(
      (form) => noun + form,
    ),
  );

type Key = 'className' | 'instance' | 'typeName';

/** Every identifier that a template makes from a name. */
const patterns = new Map<string, (names: ExtractionNames) => string>();
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
  expect(patterns.size).toBeGreaterThan(25);
  expect(fixedNames).toContain('Extracting');
  const faults = NAMES.flatMap((name) => {
    const identifiers = [...patterns.values()].map((make) => make(extractionNames(name, 'item')));
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
    [...render(textExtractionBlueprint, contextOf(name))]
      .filter(([path]) => path.endsWith('.ts'))
      .flatMap(([path, text]) => parseSync(path, text, { showSemanticErrors: true }).errors)
      .map(({ message }) => `${name}: ${message}`),
  );
  expect(faults).toEqual([]);
});

it.each([
  ['note-extractor', 'NoteExtractor', 'noteExtractor', 'Note'],
  ['call-summarizer', 'CallSummarizer', 'callSummarizer', 'Call'],
  ['minutes', 'Minutes', 'minutes', 'Minutes'],
  ['map', 'MapExtractor', 'mapExtractor', 'MapExtractor'],
])('%s is %s', (name, className, instance, typeName) => {
  expect(extractionNames(name, 'report')).toMatchObject({ className, instance, typeName });
});

it('says in words what it says in code', () => {
  expect(extractionNames('site-note-extractor', 'site-diary')).toMatchObject({
    constant: 'SITE_NOTE_EXTRACTOR',
    typeConstant: 'SITE_NOTE',
    title: 'Site note extractor',
    subjectName: 'site-diary',
    noun: 'site diary',
    nouns: 'site diaries',
    nounsTitle: 'Site diaries',
  });
});
