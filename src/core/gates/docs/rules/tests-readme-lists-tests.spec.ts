import { expect, it } from 'vitest';
import { files, findings } from '../docs.fixture';
import { testsReadmeListsTests } from './tests-readme-lists-tests';

function check(text: string): string[] {
  const tests = {
    'tests/a.test.ts': '',
    'tests/a.integration.test.ts': '',
    'src/b.spec.tsx': '',
    'tests/helpers.ts': '',
    'tests/intent-log.test.ts': undefined,
  };
  return findings(testsReadmeListsTests, files({ ...tests, 'tests/README.md': text }));
}

it('is content when every test file is named', () => {
  expect(check('| `a.test.ts` |\n| [x](a.integration.test.ts) |\n\nAnd src/b.spec.tsx.')).toEqual(
    [],
  );
});

it('reports those that are not', () => {
  expect(check('`a.test.ts`')).toEqual([
    'tests/README.md `tests/README.md` does not name the test file `src/b.spec.tsx`.',
    'tests/README.md `tests/README.md` does not name the test file `tests/a.integration.test.ts`.',
  ]);
});

it('does not take a longer name for a shorter one', () => {
  expect(
    check('`ba.test.ts`, `a.test.tsx`, `x.a.test.ts`, b.spec.tsx, `a.integration.test.ts`'),
  ).toEqual(['tests/README.md `tests/README.md` does not name the test file `tests/a.test.ts`.']);
});
