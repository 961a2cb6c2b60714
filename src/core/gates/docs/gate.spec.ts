import { expect, it } from 'vitest';
import { moduleOf } from '../../module/module-view.fixture';
import { evaluate } from '../evaluate';
import { files } from './docs.fixture';
import { NO_EXAMPLES_RUN } from '../../examples/example-run';
import { docsGate } from './gate';

it('passes complete documents', () => {
  const verdict = evaluate(docsGate, { module: moduleOf(files()), run: NO_EXAMPLES_RUN });
  expect(verdict.findings).toEqual([]);
  expect(verdict.summary).toEqual(['5 documents, 0 links, 1 export, 0 examples']);
  expect(verdict.data).toEqual({ documents: 5, links: 0, exports: 1, examples: 0, results: 0 });
});

it('passes them with CRLF and byte order marks', () => {
  const other = Object.fromEntries(
    Object.entries(files()).map(([file, text]) => [file, `\uFEFF${text.replace(/\n/g, '\r\n')}`]),
  );
  expect(evaluate(docsGate, { module: moduleOf(other), run: NO_EXAMPLES_RUN }).findings).toEqual(
    [],
  );
});

it('names all that is missing in a module without documents', () => {
  const { findings, passed } = evaluate(docsGate, {
    module: moduleOf({}),
    run: NO_EXAMPLES_RUN,
  });
  expect(passed).toBe(false);
  expect(findings.map(({ ruleId, file }) => `${ruleId} ${file}`)).toEqual([
    'document-missing INTERFACE.md',
    'document-missing ModLog.md',
    'document-missing README.md',
    'document-missing ROADMAP.md',
    'interface-source-unreadable src/index.ts',
    'document-missing tests/README.md',
  ]);
});

const HOSTILE: Readonly<Record<string, string>> = {
  empty: '',
  'a byte order mark': '\uFEFF',
  blanks: ' \n\t\r\n\r',
  'a comment': '<!-- only -->',
  'an open comment': '# A\n\n<!-- open',
  'an open fence': '# A\n\n```ts\n<%- name %>',
  NUL: '# A\0\n\n\0[x](\0y.md)\n\n## \0',
  'lone surrogates': '# \ud800\n\n[\udfff](\udfff.md#\ud800)\n',
  'broken encoding': '[a](%E0%A4%A.md#%zz)',
  'deep quotes': `${'>'.repeat(2000)} # a`,
  'deep lists': Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
  'open brackets': '['.repeat(20_000),
  'open emphasis': '*a _b '.repeat(5_000),
  'open tags': '<a href="'.repeat(5_000),
  'open templates': '{{ <% <your '.repeat(5_000),
  'one long line': `TODO ${'word '.repeat(50_000)}here`,
  'one long blank': `${' '.repeat(50_000)}TODO${' '.repeat(50_000)}x`,
  'many lines': '# A\n\n- [ ] b [c](d.md) `e` <f> | TODO later\n'.repeat(1_500),
  'many headings': '## Same\n'.repeat(5_000),
  'a wide table': `|${' a |'.repeat(5_000)}\n|${'-|'.repeat(5_000)}\n|${' b |'.repeat(5_000)}`,
};

it.each(Object.keys(HOSTILE))(
  'survives %s in every document',
  (name) => {
    const text = HOSTILE[name] ?? '';
    const documents = ['README.md', 'INTERFACE.md', 'ROADMAP.md', 'ModLog.md', 'tests/README.md'];
    const module = moduleOf(files(Object.fromEntries(documents.map((file) => [file, text]))));
    expect(evaluate(docsGate, { module, run: NO_EXAMPLES_RUN }).passed).toBe(false);
  },
  30_000,
);
