import { expect, it } from 'vitest';
import { assertionWithoutMatcher } from '../../core/gates/coverage/rules/assertion-without-matcher';
import { testWithoutAssertion } from '../../core/gates/coverage/rules/test-without-assertion';
import { moduleOf } from '../../core/module/module-view.fixture';
import { moduleFolder } from '../process/module-folder.fixture';
import { runVitest } from './run-vitest';

const HEAD = `
import nodeAssert, { strictEqual } from 'node:assert';
import { EventEmitter } from 'node:events';
import { expect as chaiExpect } from 'chai';
import * as runner from 'vitest';
import { afterEach, assert, assertType, describe, expect, expectTypeOf, it, test, vi } from 'vitest';
import { add } from '../src/add.js';
import { adds, behavesLikeAddition } from './helper.js';
`;

const SOUND = `
describe('sound', () => {
  it('expect', () => { expect(add(1, 2)).toBe(3); });
  it('not', () => { expect(add(1, 2)).not.toBe(4); });
  it('resolves', async () => { await expect(Promise.resolve(add(1, 2))).resolves.toBe(3); });
  it('rejects', async () => { await expect(Promise.reject(new Error('no'))).rejects.toThrow('no'); });
  it('throws', () => { expect(() => { throw new Error('no'); }).toThrow(); });
  it('soft', () => { expect.soft(add(1, 2)).toBe(3); });
  it('poll', async () => { await expect.poll(() => add(1, 2)).toBe(3); });
  it('mock', () => { const f = vi.fn(); f(); expect(f).toHaveBeenCalledOnce(); });
  it('chai property', () => { expect(add(1, 2) === 3).to.be.true; });
  it('context', ({ expect: own }) => { own(add(1, 2)).toBe(3); });
  it('context whole', (context) => { context.expect(add(1, 2)).toBe(3); });
  it('namespace', () => { runner.expect(add(1, 2)).toBe(3); });
  it('callback', () => { const bus = new EventEmitter(); bus.on('x', () => { expect(add(1, 2)).toBe(3); }); bus.emit('x'); });
  it('assertions', () => { expect.assertions(1); expect(add(1, 2)).toBe(3); });
  it('inline snapshot', () => { expect(add(1, 2)).toMatchInlineSnapshot('3'); });
  it('retried', { retry: 1 }, () => { expect(add(1, 2)).toBe(3); });
  it('repeated', { repeats: 2 }, () => { expect(add(1, 2)).toBe(3); });
  it('node assert', () => { nodeAssert.equal(add(1, 2), 3); });
  it('node assert call', () => { nodeAssert(add(1, 2) === 3); });
  it('node assert name', () => { strictEqual(add(1, 2), 3); });
  it('chai assert of vitest', () => { assert.equal(add(1, 2), 3); });
  it('chai', () => { chaiExpect(add(1, 2)).to.equal(3); });
  it('types', () => { expectTypeOf(add).toBeFunction(); assertType<number>(add(1, 2)); });
  it('unreachable', () => { try { throw new Error('right'); expect.unreachable(); } catch { /* right */ } });
  it('by hand', () => { if (add(1, 2) !== 3) throw new Error('no'); });
  it('helper', () => { adds(1, 2, 3); });
  it.fails('fails', () => { throw new Error('right'); });
  it.concurrent('concurrent 1', async () => { expect(add(1, 2)).toBe(3); await new Promise((done) => setTimeout(done, 20)); });
  it.concurrent('concurrent 2', async () => { await new Promise((done) => setTimeout(done, 5)); expect(add(1, 2)).toBe(3); });
  test.for([[1, 2], [3, 4]])('for %i', ([a = 0, b = 0]) => { expect(add(a, b)).toBe(a + b); });
  test.each\`
    a    | b
    \${1} | \${2}
  \`('each', ({ a, b }) => { expect(add(a, b)).toBe(3); });
  test.extend<{ n: number }>({ n: 3 })('fixture', ({ n }) => { expect(add(1, 2)).toBe(n); });
});
behavesLikeAddition(add);
describe('hook', () => {
  afterEach(() => { expect(add(1, 2)).toBe(3); });
  it('in the hook', () => { add(1, 2); });
});
`;

const HELPER = `
import assert from 'node:assert';
import { expect, it } from 'vitest';
export function adds(a: number, b: number, sum: number): void { assert.equal(a + b, sum); }
export function behavesLikeAddition(add: (a: number, b: number) => number): void {
  it('shared', () => { assert.equal(add(1, 2), 3); });
  it('shared with expect', () => { expect(add(1, 2)).toBe(3); });
}
`;

const EMPTY = `
describe('empty', () => {
  it('nothing', () => {});
  it('calls', () => { add(1, 2); });
  it('bare', () => { expect(add(1, 2)); });
  it('never called', () => { new EventEmitter().on('x', () => { expect(add(1, 2)).toBe(4); }); });
  it.concurrent('concurrent', async () => { await Promise.resolve(add(1, 2)); });
  it.each([1, 2])('each %i', (n) => { add(n, n); });
});
`;

it('finds the tests that assert nothing, and no other', { timeout: 60_000 }, async () => {
  const texts = {
    'src/add.ts': 'export const add = (a: number, b: number): number => a + b;\n',
    'tests/helper.ts': HELPER,
    'tests/sound.test.ts': HEAD + SOUND,
    'tests/empty.test.ts': HEAD + EMPTY,
  };
  const folder = moduleFolder(texts);
  const run = await runVitest({ ...folder, tests: 'unit', coverage: false, timeoutMs: 30_000 });
  const failures = run.files.flatMap(({ tests }) => tests.flatMap((one) => one.failures));
  expect(failures).toEqual([]);
  expect(run).toMatchObject({ outcome: 'finished', unhandled: [] });
  const found: string[] = [];
  for (const rule of [testWithoutAssertion, assertionWithoutMatcher]) {
    rule.check({ module: moduleOf(texts), run }, ({ file, line, message }) =>
      found.push(`${file}:${line ?? 0} ${message}`),
    );
  }
  expect(found.sort()).toEqual([
    'tests/empty.test.ts:11 `empty > nothing` passed without an assertion.',
    'tests/empty.test.ts:12 `empty > calls` passed without an assertion.',
    'tests/empty.test.ts:13 `expect(add(1, 2))` says nothing of its subject, where a matcher was expected.',
    'tests/empty.test.ts:14 `empty > never called` passed without reaching any of its assertions.',
    'tests/empty.test.ts:15 `empty > concurrent` passed without an assertion.',
    'tests/empty.test.ts:16 `empty > each 1` passed without an assertion.',
  ]);
});
