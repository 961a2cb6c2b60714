import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { testsReadmeNamesUnknown } from './tests-readme-names-unknown';

function check(text: string): string[] {
  return findings(
    testsReadmeNamesUnknown,
    files({ 'src/deep/b.spec.ts': '', 'tests/README.md': text }),
  );
}

it.each([
  '`intent-log.test.ts`, `tests/intent-log.test.ts`, `./intent-log.test.ts`, `../src/deep/b.spec.ts`, `deep/b.spec.ts`',
  '`<name>.test.ts`, `*.test.ts`, `tests/**/*.spec.ts`, `.test.ts`, `npx vitest run gone.test.ts`',
  'gone.test.ts without backticks, `gone.ts`, `test.ts`',
])('is content with %j', (text) => {
  expect(check(text)).toEqual([]);
});

it('reports files that are not there', () => {
  expect(check('- `gone.test.ts`\n- `tests/b.spec.ts`')).toEqual([
    'tests/README.md:1:3 `tests/README.md` names `gone.test.ts`, which is no test file of the module.',
    'tests/README.md:2:3 `tests/README.md` names `tests/b.spec.ts`, which is no test file of the module.',
  ]);
});
