import { expect, it } from 'vitest';
import { parseSource } from '../source/parse';
import { bindingsOf } from './bindings';
import { expectationsIn } from './expectations';

const read = (text: string) => {
  const { program } = parseSource('a.test.ts', text);
  return expectationsIn(program, bindingsOf(program)).map(({ matcher, words, isBare }) =>
    [...words, matcher ?? '-', ...(isBare ? ['bare'] : [])].join(' '),
  );
};

it.each([
  ['expect(a).toBe(1)', ['toBe']],
  ['expect(a).not.toBe(1)', ['not toBe']],
  ['await expect(a).resolves.toBe(1)', ['resolves toBe']],
  ['expect.soft(a).toBe(1)', ['toBe']],
  ['expect(a).to.be.true', ['to be true']],
  ['expect(a).to.be.a("x").and.ok', ['to be a']],
  ['expect(a)', ['- bare']],
  ['await expect(a)', ['- bare']],
  ['expect(a).not', ['not - bare']],
  ['const later = expect(a)', ['-']],
  ['f(expect(a))', ['-']],
  ['expect(expect(a).toBe(1)).toBe(2)', ['toBe', 'toBe']],
  ['expect.assertions(1)', []],
  ['expect.any(Number)', []],
  ['query.expect(a).toBe(1)', []],
  ["import { expect } from 'chai'; expect(a).toBe(1)", []],
  ["import { expect as e } from 'vitest'; e(a).toBe(1)", ['toBe']],
  ["import * as v from 'vitest'; v.expect(a).toBe(1)", ['toBe']],
])('reads %s', (text, expectations) => {
  expect(read(text)).toEqual(expectations);
});
