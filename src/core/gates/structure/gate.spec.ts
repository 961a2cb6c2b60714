import { expect, it } from 'vitest';
import { evaluate } from '../evaluate';
import { structureGate } from './gate';
import { completeModule } from './structure.fixture';

it('finds nothing in a complete module', () => {
  expect(evaluate(structureGate, { module: completeModule() })).toMatchInlineSnapshot(`
    {
      "data": {
        "code": 7,
        "files": 11,
        "sourceLines": 36,
        "sources": 4,
        "testLines": 14,
        "tests": 2,
      },
      "exempted": [],
      "findings": [],
      "gate": "structure",
      "passed": true,
      "summary": [
        "11 files, 4 sources, 2 tests",
      ],
    }
  `);
});

it('lists its rules by name, each once', () => {
  const ids = structureGate.rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
});

it('does not look at documents', () => {
  const module = completeModule({
    'README.md': '',
    'BAD_name-v2.md': '',
    'src/src/x.md': '',
    'docs/Guide.md': '\n'.repeat(900),
  });
  const unread = {
    ...module,
    read: (file: string) => {
      expect(file).not.toMatch(/\.md$/);
      return module.read(file);
    },
  };
  expect(evaluate(structureGate, { module: unread }).findings).toEqual([]);
});
