import { expect, it } from 'vitest';
import { saidBy } from '../../../test-run/test-run.fixture';
import { TEST_FILE, factsOf, measured, runOf } from '../performance.fixture';
import { operationRepeated } from './operation-repeated';

const OTHER = 'tests/import.performance.test.ts';

it('accepts operations of several files that are called differently', () => {
  const files = [
    { file: TEST_FILE, operations: [measured('create')] },
    { file: OTHER, operations: [measured('list all')] },
  ];
  expect(saidBy(operationRepeated, factsOf([], runOf([], { files })))).toEqual([]);
});

it('reports the second one of a name', () => {
  const files = [
    { file: OTHER, operations: [measured('create')] },
    { file: TEST_FILE, operations: [measured('create')] },
  ];
  expect(saidBy(operationRepeated, factsOf([], runOf([], { files })))).toEqual([
    `4:3 \`create\` is exported here and from \`${OTHER}\`: a budget cannot tell which one it means.`,
  ]);
});
