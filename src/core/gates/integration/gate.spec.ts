import { expect, it } from 'vitest';
import { evaluate } from '../evaluate';
import { runOf } from '../../test-run/test-run.fixture';
import { integrationGate } from './gate';
import { integrationOf } from './integration.fixture';

const TEST = `import { expect, it } from 'vitest';
import { keep } from '../src/index.js';
it('a', () => { bus.subscribe('intent-log.created', seen); expect(keep).toBe(seen); });
`;

it('passes a module that is exercised with what it depends on', () => {
  const manifest = { events: { publishes: ['intent-log.created'], subscribes: [] } };
  const facts = integrationOf({ 'tests/a.integration.test.ts': TEST }, { manifest });
  const verdict = evaluate(integrationGate, facts);
  expect(verdict).toMatchObject({
    passed: true,
    findings: [],
    summary: ['1 test in 1 file; 1 published and 0 subscribed events'],
    data: {
      tests: { files: 1, total: 1, passed: 1, failed: 0, skipped: 0, unfinished: 0 },
      events: { publishes: ['intent-log.created'], subscribes: [] },
    },
  });
});

it('is never green without a run that came to its end', () => {
  const facts = integrationOf({ 'tests/a.integration.test.ts': TEST });
  for (const run of [
    runOf({ kind: 'integration' }),
    { ...facts.run, outcome: 'crashed' as const },
    { ...facts.run, outcome: 'timed-out' as const },
  ]) {
    expect(evaluate(integrationGate, { ...facts, run }).passed).toBe(false);
  }
});

it('survives tests that nobody would write', () => {
  for (const text of ['', '\uFEFF', '\r\n', '// only', 'vi.mock(', '((((', '\0', 'a'.repeat(1e5)]) {
    const facts = integrationOf({ 'tests/a.integration.test.ts': text, 'package.json': text });
    expect(() => evaluate(integrationGate, facts)).not.toThrow();
  }
});
